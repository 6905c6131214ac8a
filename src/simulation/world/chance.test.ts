import { expect, test } from 'vitest';
import { createChances } from './chance.ts';

const drawn = (seed: number, stream: string, others: readonly string[] = []) => {
  const chance = createChances(seed);
  return Array.from({ length: 20 }, () => {
    for (const other of others) chance(other).next();
    return chance(stream).between(1, 1000);
  });
};

test('a stream of chance is the same whoever else draws, and another for each seed and name', () => {
  const alone = drawn(7, 'fault:slow');
  expect(drawn(7, 'fault:slow', ['fault:busy', 'people'])).toEqual(alone);
  expect(drawn(8, 'fault:slow')).not.toEqual(alone);
  expect(drawn(7, 'fault:busy')).not.toEqual(alone);
});

test('chance is spread evenly', () => {
  const chance = createChances(3)('even');
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 10_000; draw += 1) counts[chance.between(0, 9)]! += 1;
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1100);
});
