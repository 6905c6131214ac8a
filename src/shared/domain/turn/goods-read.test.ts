import { describe, expect, it } from 'vitest';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { readSurely } from '../../../testing/read-surely.ts';
import type { KnownThing } from '../known-thing.ts';
import type { Product } from '../product.ts';
import { bareText, goodsRead, markingsRead } from './goods-read.ts';
import { scannedThing } from './scanned-thing.ts';

const reading = (raw: string) => readSurely(raw);
const milk = { productId: 'P-1', name: 'Oat milk' } as Product;
const known = (quantity: number): KnownThing => ({
  kind: 'product',
  product: milk,
  barcode: { code: gtin(1), level: 'case', quantity },
});

describe('goods read from a code', () => {
  it('are as many pieces as the packing holds', () => {
    expect(goodsRead(reading(gtin(1)), known(12))).toMatchObject({ code: gtin(1), quantity: 12 });
  });

  it('say lot, expiry and serial as the code does', () => {
    const raw = gs1(1, { lot: 'L77', expiry: '261231', serial: 'S1' });
    expect(goodsRead(reading(raw), known(1))?.marks).toEqual({
      lot: 'L77',
      expiry: '2026-12-31',
      serial: 'S1',
    });
  });

  it('count pieces that the code states', () => {
    expect(goodsRead(reading(`(02)${gtin(1)}(37)24`), known(1))?.quantity).toBe(24);
    expect(goodsRead(reading(`(01)${gtin(1)}(30)5`), known(1))?.quantity).toBe(5);
  });

  it('kept by weight are as many grams as the code states', () => {
    const cheese: KnownThing = {
      kind: 'product',
      product: { ...milk, baseUnit: 'GRM' },
      barcode: { code: gtin(1), level: 'each', quantity: 1 },
    };
    expect(goodsRead(reading(`(01)${gtin(1)}(3103)001250`), cheese)?.quantity).toBe(1250);
    expect(goodsRead(reading(`(01)${gtin(1)}(3103)001250`), known(1))?.quantity).toBe(1);
  });

  it('of a product that nobody knows have a code all the same', () => {
    expect(goodsRead(reading(gtin(9)), null)).toMatchObject({ code: gtin(9), product: null, quantity: 1 });
  });

  it('are none in the code of a place, a container, or a text that is no alias', () => {
    for (const raw of ['A-01-01-1', 'CMD-YES', 'anything']) expect(goodsRead(reading(raw), null)).toBeNull();
    expect(goodsRead(reading('ALIAS'), known(1))).toMatchObject({ code: 'ALIAS', product: milk });
  });

  it('may be marked by a second code, or by a text alone', () => {
    expect(markingsRead(reading('(10)L77(17)261231'))).toMatchObject({ lot: 'L77', expiry: '2026-12-31' });
    expect(markingsRead(reading(gtin(1)))).toBeNull();
    expect([bareText(reading('77')), bareText(reading('ABC')), bareText(reading(gtin(1)))]).toEqual([
      '77',
      'ABC',
      null,
    ]);
  });
});

describe('a scanned thing', () => {
  it('is called by the name that an operator knows', () => {
    expect(scannedThing(reading(gtin(1)), known(1))).toEqual({ kind: 'product', name: 'Oat milk' });
    expect(scannedThing(reading(gtin(1)), null)).toEqual({ kind: 'product', name: gtin(1) });
    expect(scannedThing(reading('4006381333931'), null).name).toBe('4006381333931');
    expect(scannedThing(reading('(01)04006381333931(10)L7'), null).name).toBe('4006381333931');
    expect(scannedThing(reading('A-01-01-1'), null)).toEqual({ kind: 'place', name: 'A-01-01-1' });
    expect(scannedThing(reading('U-0001'), null)).toEqual({ kind: 'badge', name: 'U-0001' });
    expect(scannedThing(reading('what'), null)).toEqual({ kind: 'code', name: 'what' });
  });
});
