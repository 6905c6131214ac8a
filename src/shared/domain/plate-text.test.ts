import { expect, it } from 'vitest';
import { plateText } from './plate-text.ts';

it.each([
  ['L00010007X', 'L00010007X'],
  [' l0001 0007 x ', 'L00010007X'],
  [']C000340123450000000011', '340123450000000011'],
  ['(00) 340123450000000011', '340123450000000011'],
  ['340123450000000011', '340123450000000011'],
  ['1Z999AA10123456784', '1Z999AA10123456784'],
])('the plate %s is %s', (typed, plate) => {
  expect(plateText(typed)).toBe(plate);
});
