import { expect, test } from 'vitest';
import { slotMark } from './slot-mark.ts';

test('no two of 24 cart slots look the same', () => {
  const marks = Array.from({ length: 24 }, (_, place) => slotMark(place + 1));
  expect(new Set(marks.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(24);
});

test('a slot keeps its mark', () => {
  expect(slotMark(1)).toEqual({ colour: '#ffd11a', shape: 'circle' });
  expect(slotMark(9)).toEqual({ colour: '#ffd11a', shape: 'square' });
});
