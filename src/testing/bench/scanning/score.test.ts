import { expect, test } from 'vitest';
import { type Judged, readShare, scoreOf, wrongShare } from './score.ts';

const view = (texts: string[], expected: string[], decoding: number[] = [10]): Judged => ({
  ...{ item: 'a', decoder: 'stockhand' as const, texts, expected, decoding },
  waiting: decoding.map((time) => time + 1),
});

test('reads, wrong reads and wrong reads on negatives are counted apart', () => {
  const score = scoreOf([
    view(['A'], ['A']),
    view(['B'], ['A', 'B']),
    view(['X'], ['A']),
    view([], ['A']),
    view([], []),
    view(['Y'], []),
    view(['A', 'Z'], ['A']),
  ]);
  expect(score).toMatchObject({ positives: 5, correct: 3, negatives: 2, wrong: 3, wrongOnNegatives: 1 });
  expect(readShare(score)).toBe(60);
  expect(wrongShare(score)).toBeCloseTo(300 / 7);
});

test('the median time is that of all frames, the sum takes each view once', () => {
  const score = scoreOf([view(['A'], ['A'], [30]), view([], [], [1, 1, 1, 9])]);
  expect(score.medianTime).toBe(1);
  expect(score.medianWait).toBe(2);
  expect(score.summedTime).toBe(33);
});

test('a separator counts as kept only where it came through', () => {
  const label = '10ABC\u001d17271130';
  const score = scoreOf([view([label], [label]), view(['10ABC17271130'], [label]), view(['A'], ['A'])]);
  expect(score).toMatchObject({ correct: 3, wrong: 0, withSeparator: 2, separatorsKept: 1 });
});
