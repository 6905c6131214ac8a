import { expect, test } from 'vitest';
import { median, percentile } from './percentile.ts';

test('a percentile lies between its neighbours, and the median of an even number between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(percentile([0, 10, 20, 30, 40], 0.9)).toBe(36);
  expect(percentile([7], 0.9)).toBe(7);
  expect(median([])).toBeNaN();
});
