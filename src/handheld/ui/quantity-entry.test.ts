import { describe, expect, test } from 'vitest';
import {
  choosePacking,
  type Packing,
  pressBack,
  pressDigit,
  splitIntoPackings,
  startEntry,
  totalOf,
} from './quantity-entry.ts';

const packings: Packing[] = [
  { quantity: 12, label: 'case' },
  { quantity: 1, label: 'each' },
];

describe('keying in a quantity', () => {
  test.each([
    [27, [2, 3]],
    [24, [2, 0]],
    [5, [0, 5]],
    [0, [0, 0]],
  ])('%i pieces are %j of case and each', (quantity, counts) => {
    expect(splitIntoPackings(quantity, packings)).toEqual(counts);
  });

  test('the first digit replaces the figure, the next is added to it', () => {
    const typed = pressDigit(pressDigit(startEntry(27, packings), 1), 0);
    expect(typed.counts).toEqual([10, 3]);
    expect(totalOf(typed, packings)).toBe(123);
  });

  test('the keys go to the packing that was chosen', () => {
    const typed = pressDigit(choosePacking(startEntry(27, packings), 1), 7);
    expect(typed.counts).toEqual([2, 7]);
  });

  test('an empty quantity begins at single pieces', () => {
    expect(startEntry(0, packings).active).toBe(1);
  });

  test('the back key takes the last digit away', () => {
    expect(pressBack(pressDigit(pressDigit(startEntry(0, packings), 4), 2)).counts).toEqual([0, 4]);
    expect(pressBack(startEntry(27, packings)).counts).toEqual([0, 3]);
  });

  test('a count has six digits at most', () => {
    const digits = [1, 2, 3, 4, 5, 6, 7];
    expect(digits.reduce(pressDigit, startEntry(0, packings)).counts).toEqual([0, 123456]);
  });
});
