import { describe, expect, it } from 'vitest';
import type { GoodsProduct, OpenReceipt } from './inbound-state.ts';
import { daysBetween, doubtsOf } from './judge-goods.ts';

const today = '2026-11-21';
const receipt: OpenReceipt = {
  receiptId: 'R-1',
  kind: 'order',
  purchaseOrderId: 'PO-1',
  asnId: null,
  supplier: 'Nordmilch',
  orderId: null,
  status: 'open',
  lines: [
    { productId: 'P-1', name: 'Milk', expected: 10, received: 4 },
    { productId: 'P-1', name: 'Milk', expected: 6, received: 0 },
  ],
};
const product = (
  minimumShelfLifeDays: number | null,
): Pick<GoodsProduct, 'productId' | 'name' | 'minimumShelfLifeDays'> => ({
  productId: 'P-1',
  name: 'Milk',
  minimumShelfLifeDays,
});
const kinds = (
  goods: Partial<Parameters<typeof doubtsOf>[1]>,
  { mine = 0, papers = receipt }: { mine?: number; papers?: OpenReceipt | null } = {},
): string[] => {
  const received = mine > 0 ? [{ productId: 'P-1', name: 'Milk', quantity: mine, serials: [] }] : [];
  const all = { code: '0', product: product(30), name: null, quantity: 1, expiry: null, ...goods };
  return doubtsOf({ receipt: papers, received }, all, today).map(({ kind }) => kind);
};

describe('goods are in doubt', () => {
  it.each([
    ['not at all up to what is expected on all lines', { quantity: 12 }, 0, []],
    ['as over-receipt beyond that', { quantity: 13 }, 0, ['over_receipt']],
    ['as over-receipt with what this run received', { quantity: 3 }, 10, ['over_receipt']],
    [
      'not on the day they expire, where nothing is demanded',
      { expiry: today, product: product(null) },
      0,
      [],
    ],
    ['as expired from the day after', { expiry: '2026-11-20' }, 0, ['expired']],
    ['as too short with a day less than demanded', { expiry: '2026-12-20' }, 0, ['shelf_life']],
    ['not with all days that are demanded', { expiry: '2026-12-21' }, 0, []],
    [
      'as unknown and not on the order without a product',
      { product: null },
      0,
      ['unknown_product', 'not_on_order'],
    ],
  ])('%s', (_, goods, mine, expected) => {
    expect(kinds(goods, { mine })).toEqual(expected);
  });

  it('only by themselves where there are no lines to hold them against', () => {
    expect(kinds({ quantity: 99 }, { papers: { ...receipt, lines: [] } })).toEqual([]);
    expect(kinds({ expiry: '2026-11-20' }, { papers: null })).toEqual([]);
  });
});

it('days are counted across the change of summer time', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
});
