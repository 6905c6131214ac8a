import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AcceptanceQualityLimit,
  acceptanceQualityLimits,
  type InspectionLevel,
  inspectionLevels,
} from './inspection-plan.ts';
import { inspectionModes } from './inspection-state.ts';
import { samplePlan, sharperAccept } from './sample-plan.ts';
import instances from './sampling-instances.json' with { type: 'json' };
import { codeLetters, normalTable, sampleSizes } from './sampling-tables.ts';

type Case = [
  number,
  InspectionLevel,
  AcceptanceQualityLimit,
  string,
  string,
  number,
  number,
  number,
  boolean,
];
const cases = instances.cases as Case[];

/** A lot of the largest size, so that no sample is as large as the lot. */
const endless = 10_000_000;
/** At this level the largest lot has code letter R; smaller letters are reached by smaller lots. */
const lotOfLetter: Record<string, number> = { A: 8, B: 15, C: 25, D: 50, E: 90, F: 150, G: 280, H: 500 };

describe('a sample of normal inspection', () => {
  it.each(cases)(
    'of a lot of %i, level %s, AQL %s is that of the table',
    (lotSize, level, aql, codeLetter, planLetter, sampleSize, accept, reject, isFull) => {
      expect(samplePlan({ lotSize, level, aql, mode: 'normal' })).toEqual({
        codeLetter,
        planLetter,
        sampleSize,
        accept,
        reject,
        isFull,
      });
    },
  );

  it('has every cell of the master table', () => {
    const grid: Record<string, Record<string, string | number>> = instances.normalSingle;
    for (const [letter, row] of Object.entries(grid)) {
      for (const [aql, cell] of Object.entries(row)) {
        const diagonal =
          codeLetters.indexOf(letter) + acceptanceQualityLimits.indexOf(aql as AcceptanceQualityLimit);
        expect([letter, aql, normalTable.acceptByDiagonal[diagonal] ?? 'arrow']).toEqual([
          letter,
          aql,
          typeof cell === 'number' ? cell : 'arrow',
        ]);
      }
    }
  });

  it('of a single piece is that piece', () => {
    expect(samplePlan({ lotSize: 1, level: 'II', aql: '2.5', mode: 'normal' })).toMatchObject({
      sampleSize: 1,
      isFull: true,
    });
  });

  it('of 500 pieces at level II and AQL 2.5 is 50, 3 of which may be defective', () => {
    const plan = samplePlan({ lotSize: 500, level: 'II', aql: '2.5', mode: 'normal' });
    expect(plan).toMatchObject({ sampleSize: 50, accept: 3, reject: 4 });
  });
});

describe('a sample of tightened inspection', () => {
  it.each<[string, number, AcceptanceQualityLimit, string, number, number]>([
    ['A, down to the first plan', 8, '6.5', 'B', 3, 0],
    ['A, without a plan of its own at AQL 10', 8, '10', 'D', 8, 1],
    ['F', 150, '1.0', 'F', 20, 0],
    ['G, between 0 and 1', 280, '1.0', 'J', 80, 1],
    ['H', 500, '2.5', 'H', 50, 2],
    ['J', 1200, '4.0', 'J', 80, 5],
    ['K', 3200, '6.5', 'K', 125, 12],
    ['L', 10_000, '6.5', 'L', 200, 18],
    ['M, up to the last plan', 35_000, '10', 'K', 125, 18],
    ['Q, down to the one plan of letter S', endless, '0.025', 'S', 3150, 1],
    ['Q', endless, '0.015', 'Q', 1250, 0],
  ])('has the plan of its table for letter %s', (_, lotSize, aql, planLetter, sampleSize, accept) => {
    const plan = samplePlan({ lotSize, level: 'II', aql, mode: 'tightened' });
    expect(plan).toMatchObject({ planLetter, sampleSize: Math.min(sampleSize, lotSize), accept });
  });

  it('of letter R at AQL 0.015 is the one above, for there is none below', () => {
    const plan = samplePlan({ lotSize: endless, level: 'III', aql: '0.015', mode: 'tightened' });
    expect(plan).toMatchObject({ codeLetter: 'R', planLetter: 'Q', sampleSize: 1250, accept: 0 });
  });

  it('up to acceptance number 5 is the normal one of the next sharper AQL where both have a plan of the letter', () => {
    for (const [letter, lotSize] of Object.entries(lotOfLetter)) {
      for (const [index, aql] of acceptanceQualityLimits.entries()) {
        const sharper = acceptanceQualityLimits[index - 1];
        const tightened = samplePlan({ lotSize, level: 'II', aql, mode: 'tightened' });
        if (!sharper || tightened.planLetter !== letter || tightened.accept > 5) continue;
        expect(tightened).toEqual(samplePlan({ lotSize, level: 'II', aql: sharper, mode: 'normal' }));
      }
    }
  });
});

describe('a sample of whatever lot', () => {
  const question = fc.record({
    lotSize: fc.integer({ min: 1, max: 1_000_000 }),
    level: fc.constantFrom(...inspectionLevels),
    aql: fc.constantFrom(...acceptanceQualityLimits),
    mode: fc.constantFrom(...inspectionModes),
  });

  it('is never larger than the lot, and leaves something to be rejected', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { sampleSize, accept, reject, isFull } = samplePlan(asked);
        expect(sampleSize).toBeGreaterThan(0);
        expect(sampleSize).toBeLessThanOrEqual(asked.lotSize);
        expect(isFull).toBe(sampleSize === asked.lotSize);
        expect(reject).toBe(accept + 1);
        if (!isFull) expect(sampleSizes).toContain(sampleSize);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  it('forgives no more when it is tightened', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const normal = samplePlan({ ...asked, mode: 'normal' });
        const tightened = samplePlan({ ...asked, mode: 'tightened' });
        const isSharper = tightened.accept <= normal.accept || tightened.sampleSize > normal.sampleSize;
        expect(isSharper).toBe(true);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  it('is all of it, without a defect, where sampling is discontinued', () => {
    expect(samplePlan({ lotSize: 400, level: 'II', aql: '10', mode: 'discontinued' })).toMatchObject({
      sampleSize: 400,
      accept: 0,
      isFull: true,
    });
  });

  it('of reduced inspection is that of normal inspection', () => {
    const asked = { lotSize: 1000, level: 'II', aql: '1.0' } as const;
    expect(samplePlan({ ...asked, mode: 'reduced' })).toEqual(samplePlan({ ...asked, mode: 'normal' }));
  });
});

describe('an acceptance number one AQL sharper', () => {
  it.each([
    [0, null],
    [1, null],
    [2, 1],
    [3, 2],
    [5, 3],
    [7, 5],
    [10, 7],
    [14, 10],
    [21, 14],
    [4, null],
  ])('of %i is %s', (accept, sharper) => {
    expect(sharperAccept(accept)).toBe(sharper);
  });
});
