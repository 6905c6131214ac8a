import { describe, expect, it } from 'vitest';
import { wrongByRuns } from '../../../testing/made-up-runs.ts';
import { stepsOnce } from './i01-steps-once.ts';

const violations = (tried: Record<number, string[][]>, atServer: string[]) =>
  wrongByRuns(stepsOnce, { tried, atServer });

describe('a step of a run', () => {
  it('that was confirmed again as the same movement counts once', () => {
    expect(violations({ 4: [['m1'], ['m1']] }, ['m1'])).toEqual([]);
    expect(violations({ 4: [['m1'], ['m1', 'm2']] }, ['m1', 'm2'])).toEqual([]);
  });

  it('of which one attempt was never stored counts once', () => {
    expect(violations({ 4: [['m1'], ['m2']] }, ['m2'])).toEqual([]);
  });

  it('that is at the server under two names counts twice', () => {
    expect(violations({ 4: [['m1'], ['m2']] }, ['m1', 'm2'])).toEqual([
      'step 4 of run counts twice, as m1 and as m2',
    ]);
  });
});
