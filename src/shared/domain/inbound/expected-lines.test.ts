import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersOf } from './change-order.ts';
import { compareReceipt, withReceived } from './expected-lines.ts';
import type { ExpectedLine, Received } from './inbound-state.ts';

const line = (productId: string, expected: number, received = 0): ExpectedLine => ({
  productId,
  name: `Product ${productId}`,
  expected,
  received,
});
const got = (productId: string, quantity: number): Received => ({
  productId,
  name: `Got ${productId}`,
  quantity,
  serials: [],
});

describe('expected against received', () => {
  it('adds others and this run by product: A 12, B 8, ordered 16', () => {
    expect(compareReceipt({ receipt: { lines: [line('A', 16, 12)] }, received: [got('A', 8)] })).toEqual([
      {
        productId: 'A',
        name: 'Product A',
        expected: 16,
        total: 20,
        mine: 8,
        difference: 4,
        isExpected: true,
      },
    ]);
  });

  it('lists what nobody expected behind what was', () => {
    const lines = compareReceipt({ receipt: { lines: [line('A', 2)] }, received: [got('X', 1)] });
    expect(lines.map(({ productId, difference, isExpected }) => [productId, difference, isExpected])).toEqual(
      [
        ['A', -2, true],
        ['X', 1, false],
      ],
    );
  });

  it('without papers is what came', () => {
    expect(compareReceipt({ receipt: null, received: [got('X', 3)] })).toMatchObject([
      { total: 3, expected: 0 },
    ]);
  });
});

const productId = fc.constantFrom('A', 'B', 'C');
const some = fc.integer({ min: 0, max: 20 });
const lines = fc.array(
  fc
    .record({ productId, expected: some, received: some })
    .map((one) => line(one.productId, one.expected, one.received)),
);
const entries = fc.array(
  fc.record({ productId, quantity: some }).map((one) => got(one.productId, one.quantity)),
);

const sum = (all: readonly { productId: string; received: number }[], id: string) =>
  all.filter((one) => one.productId === id).reduce((total, { received }) => total + received, 0);

describe('whatever is received', () => {
  it('what others received is all that is known without what this run received, and never less than nothing', () => {
    fc.assert(
      fc.property(lines, entries, (known, entered) => {
        const mine = entered.reduce<Received[]>(withReceived, []);
        const others = othersOf(known, mine);
        for (const id of ['A', 'B', 'C']) {
          const own = mine.find((one) => one.productId === id)?.quantity ?? 0;
          expect(sum(others, id)).toBe(Math.max(0, sum(known, id) - own));
        }
        expect(others.every(({ received }) => received >= 0)).toBe(true);
      }),
    );
  });

  it('a product has one figure, the sum of what came', () => {
    fc.assert(
      fc.property(entries, (entered) => {
        const received = entered.reduce<Received[]>(withReceived, []);
        expect(new Set(received.map((one) => one.productId)).size).toBe(received.length);
        const total = (all: readonly Received[]) =>
          all.reduce((before, { quantity }) => before + quantity, 0);
        expect(total(received)).toBe(total(entered));
      }),
    );
  });
});
