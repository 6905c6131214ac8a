import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectionMode } from './inspection-state.ts';
import { afterLot, beginning, type CheckedLot, lookBack, type Switching } from './switching-rules.ts';

const good: CheckedLot = { passed: true, accept: 1, defects: 0, isSteady: false };
const bad: CheckedLot = { ...good, passed: false, defects: 2 };
const steady: CheckedLot = { ...good, isSteady: true };

/** `+` an accepted lot, `-` one that was not, `s` an accepted one while production is steady. */
const lots: Record<string, CheckedLot> = { '+': good, '-': bad, s: steady };

const after = (mode: InspectionMode, sequence: string): Switching =>
  Array.from(sequence).reduce((state, sign) => afterLot(state, lots[sign] ?? good), {
    ...beginning,
    mode,
  });

describe('the switching rules', () => {
  it.each<[InspectionMode, string, InspectionMode, string]>([
    ['normal', '-', 'normal', 'one lot is not enough'],
    ['normal', '--', 'tightened', '2 of 2 not accepted'],
    ['normal', '-+++-', 'tightened', '2 of 5 not accepted'],
    ['normal', '-++++-', 'normal', '2 of 6 not accepted'],
    ['tightened', '++++', 'tightened', '4 accepted'],
    ['tightened', '+++++', 'normal', '5 in a row accepted'],
    ['tightened', '++++-+', 'tightened', 'a row that was broken'],
    ['tightened', '+-+++++', 'normal', '5 in a row after one that was not'],
    ['tightened', '----', 'tightened', '4 not accepted'],
    ['tightened', '-----', 'discontinued', '5 not accepted in a row'],
    ['tightened', '-+-+-+-+-', 'discontinued', '5 not accepted since it began'],
    ['normal', '+'.repeat(40), 'normal', 'a score nobody made use of'],
    ['normal', 's'.repeat(14), 'normal', 'a score of 28'],
    ['normal', 's'.repeat(15), 'reduced', 'a score of 30 and steady production'],
    ['normal', `${'+'.repeat(20)}s`, 'reduced', 'production that is steady again'],
    ['reduced', 'ssss', 'reduced', 'good lots'],
    ['reduced', '-', 'normal', 'a lot that is not accepted'],
    ['reduced', 's+', 'normal', 'production that is not steady'],
    ['discontinued', '++++-++++', 'discontinued', 'a row that was broken'],
    ['discontinued', '+++++', 'tightened', '5 in a row without a defect'],
  ])('on %s inspection after %s look at %s: %s', (before, sequence, mode) => {
    expect(after(before, sequence).mode).toBe(mode);
  });

  it('forget what was before a switch', () => {
    expect(after('normal', '--')).toEqual({ ...beginning, mode: 'tightened' });
    expect(after('tightened', '--+++++-').mode).toBe('normal');
  });
});

describe('the switching score', () => {
  it.each<[string, Partial<CheckedLot>, number]>([
    ['accepted with acceptance number 0', { accept: 0 }, 12],
    ['accepted with acceptance number 1', { accept: 1, defects: 1 }, 12],
    ['accepted one AQL sharper too', { accept: 3, defects: 2 }, 13],
    ['accepted only just', { accept: 3, defects: 3 }, 0],
    ['not accepted', { accept: 1, defects: 2, passed: false }, 0],
    ['not passed for another reason than defects', { accept: 3, defects: 0, passed: false }, 0],
  ])('after a lot %s is kept by the rules', (_, lot, score) => {
    expect(afterLot({ ...beginning, score: 10 }, { ...good, ...lot }).score).toBe(score);
  });
});

describe('whatever lots come', () => {
  const anyLot = fc.record({
    passed: fc.boolean(),
    accept: fc.constantFrom(0, 1, 2, 3, 5, 7),
    defects: fc.nat(8),
    isSteady: fc.boolean(),
  });
  const neighbours: Record<InspectionMode, InspectionMode[]> = {
    normal: ['normal', 'tightened', 'reduced'],
    tightened: ['tightened', 'normal', 'discontinued'],
    reduced: ['reduced', 'normal'],
    discontinued: ['discontinued', 'tightened'],
  };

  it('the mode changes by one step, and figures stay within what the rules look at', () => {
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 60 }), (sequence) => {
        let state = beginning;
        for (const lot of sequence) {
          const next = afterLot(state, lot);
          expect(neighbours[state.mode]).toContain(next.mode);
          if (next.mode !== state.mode) expect(next.recent).toEqual([]);
          expect(next.recent.length).toBeLessThanOrEqual(lookBack);
          expect(next.rejectedOnTightened).toBeLessThan(lookBack);
          if (!lot.passed) expect(next.score).toBe(0);
          state = next;
        }
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it('nothing is looked at less while lots are not accepted', () => {
    const order: InspectionMode[] = ['reduced', 'normal', 'tightened', 'discontinued'];
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 40 }), (sequence) => {
        const state = sequence.reduce(afterLot, beginning);
        const next = afterLot(state, { ...bad });
        expect(order.indexOf(next.mode)).toBeGreaterThanOrEqual(order.indexOf(state.mode));
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });
});
