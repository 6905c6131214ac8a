import { expect, it } from 'vitest';
import { formatPlaceCode, parsePlaceCode } from './place-code.ts';

it.each([
  ['A-01-02-3', { kind: 'shelf', aisle: 'A', bay: 1, level: 2, position: 3 }],
  ['BC-112-01-12', { kind: 'shelf', aisle: 'BC', bay: 112, level: 1, position: 12 }],
  ['DOCK-1', { kind: 'area', area: 'DOCK', number: 1 }],
  ['STAGE-12', { kind: 'area', area: 'STAGE', number: 12 }],
])('%s is a place and is printed as it was read', (text, code) => {
  const parsed = parsePlaceCode(text);
  expect(parsed).toEqual(code);
  expect(parsed && formatPlaceCode(parsed)).toBe(text);
});

it.each(['A-1-2-3', 'a-01-02-3', 'A-01-02', 'ABC-01-02-3', 'DOCK-0', 'DOCK', 'SHOP-1', ' A-01-02-3'])(
  '%s is no place',
  (text) => {
    expect(parsePlaceCode(text)).toBeUndefined();
  },
);
