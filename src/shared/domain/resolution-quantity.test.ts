import { expect, it } from 'vitest';
import { resolutionQuantity } from './resolution-quantity.ts';

it.each([
  ['adjust', 'count_difference', '10', '3', -7],
  ['adjust', 'count_difference', '3', '10', 7],
  ['adjust', 'stock_negative', '20', '-3', 3],
  // A short line says what was ordered and found for it, not what lies at the place.
  ['adjust', 'short', '5', '2', null],
  ['adjust', 'count_difference', null, '3', null],
  // Two pieces were counted, one of them unknown there.
  ['adjust', 'count_difference', '2', '2, S9', 0],
  ['put_back', 'over_quantity', '5', '7', 2],
  ['put_back', 'picked_after_cancel', '0', '4', 4],
  ['put_back', 'double_pick', '5', '4', 0],
  // Another product than ordered: the figures are product ids.
  ['put_back', 'over_quantity', 'P-1', 'P-2', null],
  ['put_back', 'expired', '2026-11-21', '2026-11-01', null],
  ['recount', 'count_difference', '10', '3', null],
] as const)(
  'to %s a %s of %s expected and %s found moves %s',
  (resolution, kind, expected, actual, quantity) => {
    expect(resolutionQuantity(resolution, { kind, expected, actual })).toBe(quantity);
  },
);
