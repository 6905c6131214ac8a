import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPackings, packingsOf } from './packings.ts';

const milk = {
  barcodes: [
    { code: 'a', level: 'each', quantity: 1 },
    { code: 'b', level: 'case', quantity: 12 },
    { code: 'c', level: 'case', quantity: 12 },
    { code: 'd', level: 'inner', quantity: 6 },
  ] as const,
};
const card = { barcodes: [...milk.barcodes] };

describe('a quantity in packings', () => {
  it.each([
    [27, '2 case + 3 each'],
    [18, '1 case + 1 inner'],
    [12, '1 case'],
    [5, '5 each'],
    [0, ''],
  ])('of %i is %s', (quantity, said) => {
    const parts = inPackings(quantity, card).map(({ count, level }) => `${count} ${level}`);
    expect(parts.join(' + ')).toBe(said);
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (quantity) => {
        const sum = inPackings(quantity, card).reduce((total, { count, each }) => total + count * each, 0);
        expect(sum).toBe(quantity);
      }),
    );
  });
});

describe('the packings of a product', () => {
  it('are largest first, each size once', () => {
    expect(packingsOf(card).map(({ quantity }) => quantity)).toEqual([12, 6, 1]);
  });

  it('have the single piece even if no code is printed on it', () => {
    expect(packingsOf({ barcodes: [] })).toEqual([{ level: 'each', quantity: 1 }]);
  });
});
