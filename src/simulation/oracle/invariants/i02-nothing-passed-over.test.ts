import { describe, expect, it } from 'vitest';
import { wrongByRuns } from '../../../testing/made-up-runs.ts';
import { nothingPassedOver } from './i02-nothing-passed-over.ts';

const violations = (tried: Record<number, string[][]>, atServer: string[], lost: string[] = []) =>
  wrongByRuns(nothingPassedOver, { tried, atServer, lost });

describe('a run', () => {
  it('goes on from what is stored', () => {
    expect(violations({ 4: [['m1']], 5: [['m2']] }, ['m1', 'm2'])).toEqual([]);
  });

  it('goes on where nothing was to be recorded, or one attempt of several was stored', () => {
    expect(violations({ 4: [['m1'], []], 5: [['m2']] }, ['m2'])).toEqual([]);
    expect(violations({ 4: [['m1'], ['m3']], 5: [[]] }, ['m3'])).toEqual([]);
  });

  it('may stop at a step that was never stored', () => {
    expect(violations({ 4: [['m1']], 5: [['m2']] }, ['m1'])).toEqual([]);
  });

  it('is excused by a disk that lost the step', () => {
    expect(violations({ 4: [['m1']], 5: [['m2']] }, ['m2'], ['m1'])).toEqual([]);
  });

  it('that passed a step over has lost what was done there', () => {
    expect(violations({ 4: [['m1', 'm2']], 5: [['m3']] }, ['m1', 'm3'])).toEqual([
      'run went on from step 4, of which nothing is there: m1 m2',
    ]);
  });
});
