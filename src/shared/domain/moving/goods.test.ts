import { describe, expect, it } from 'vitest';
import { aProduct, aStock } from '../../../testing/warehouse-rows.ts';
import { productCard } from '../product.ts';
import { bodyOfGoods, goodsOfStock, goodsOfWork, goodsWithout, isSameKind } from './goods.ts';

const milk = aProduct({ productId: 'P1', name: 'Oat milk' });
const rows = [
  aStock('RECV-1', 'P1', { lot: 'B', quantity: 4 }),
  aStock('RECV-1', 'P1', { lot: 'A', quantity: 3 }),
  aStock('RECV-1', 'P1', { lot: 'A', serial: 'S2', quantity: 1 }),
  aStock('RECV-1', 'P1', { lot: 'A', serial: 'S1', quantity: 1 }),
  aStock('RECV-1', 'P1', { lot: 'C', quantity: -2 }),
  aStock('RECV-1', 'P9', { quantity: 1 }),
];

describe('goods at a place', () => {
  const goods = goodsOfStock(rows, [milk]);

  it('that are alike are taken together, serials kept; less than nothing is nothing', () => {
    expect(
      goods.map(({ product, lot, quantity, serials }) => [product.name, lot, quantity, serials]),
    ).toEqual([
      ['Oat milk', 'A', 5, ['S1', 'S2']],
      ['Oat milk', 'B', 4, []],
      ['P9', null, 1, []],
    ]);
  });

  it('stand in the same order whatever the order of the rows', () => {
    expect(goodsOfStock(rows.toReversed(), [milk])).toEqual(goods);
  });

  it('are one kind only if lot, date, owner and condition are the same', () => {
    const [a, b] = goods;
    expect(a && isSameKind(a, { ...a, quantity: 1, serials: [] })).toBe(true);
    expect(a && b && isSameKind(a, b)).toBe(false);
    expect(a && isSameKind(a, { ...a, condition: 'damaged' })).toBe(false);
  });

  it('lose what is taken away, serials with it', () => {
    const [a] = goods;
    expect(a && goodsWithout(a, 1, ['S1'])).toMatchObject({ quantity: 4, serials: ['S2'] });
    expect(a && goodsWithout(a, 99, [])).toMatchObject({ quantity: 0 });
  });

  it('say in a movement all that stock is told apart by', () => {
    const [a] = goods;
    expect(a && bodyOfGoods(a, 2, ['S1', 'S2'])).toEqual({
      productId: 'P1',
      lot: 'A',
      expiry: null,
      serials: ['S1', 'S2'],
      owner: 'own',
      condition: 'available',
      quantity: 2,
    });
  });
});

it('goods of a task are named by it, their size by the device if it knows it', () => {
  const figure = { lot: null, expiry: null, owner: 'own', condition: 'available', quantity: 1 } as const;
  const work = ['S1', 'S2'].map((serial) => ({ ...figure, serial, product: productCard(milk) }));
  expect(goodsOfWork(work)).toMatchObject([{ quantity: 2, serials: ['S1', 'S2'], product: { size: null } }]);
  expect(goodsOfWork(work, [milk])[0]?.product.size).toEqual({ cubicMm: 480_000, grams: 250 });
});
