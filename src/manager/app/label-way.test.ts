import { expect, test } from 'vitest';
import { makeLpn } from '../../shared/domain/lpn.ts';
import { labelWay } from './label-way.ts';

const plate = makeLpn('tote', 9999, 1) ?? '';

test.each([
  [' a-01-02-3 ', '/labels?from=A-01-02-3&to=A-01-02-3'],
  ['PACK-1', '/labels?from=PACK-1&to=PACK-1'],
  [plate.toLowerCase(), `/labels?show=plate&way=given&plates=${plate}`],
  ['(00)395210010000000018', '/labels?show=unit&units=395210010000000018'],
  ['oat drink', null],
])('the label of %s is printed at %s', (text, way) => {
  expect(labelWay(text)).toBe(way);
});
