import { expect, it } from 'vitest';
import { platePattern } from './plate-pattern.ts';

it.each([
  ['T00000121K', true],
  ['l 0001 0007 x', true],
  ['(00)340123450000000011', true],
  [']C100340123450000000011', true],
  ['340123450000000011', true],
  ['oat milk', false],
  ['T0000', false],
  ['PO-7', false],
])('%s is a whole plate: %s', (typed, isPlate) => {
  expect(platePattern.test(typed)).toBe(isPlate);
});
