import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PurchaseOrder } from './purchase-order.ts';
import { receiveOnLines } from './receive-on-lines.ts';

type Line = PurchaseOrder['lines'][number];
const line = (lineNumber: number, productId: string, expected: number, received = 0): Line => ({
  ...{ lineNumber, productId, expected, received },
});
const received = (lines: readonly Line[]) => lines.map((one) => one.received);

test('the lowest open line takes what comes in first', () => {
  const lines = [line(3, 'P-1', 10), line(1, 'P-1', 6), line(2, 'P-2', 5)];
  expect(received(receiveOnLines(lines, { productId: 'P-1', quantity: 8 }))).toEqual([2, 6, 0]);
});

test('what is beyond all lines goes to the last one', () => {
  expect(received(receiveOnLines([line(1, 'P-1', 6)], { productId: 'P-1', quantity: 8 }))).toEqual([8]);
});

test('what is taken back leaves the last line first', () => {
  const lines = [line(1, 'P-1', 6, 6), line(2, 'P-1', 10, 2)];
  expect(received(receiveOnLines(lines, { productId: 'P-1', quantity: -3 }))).toEqual([5, 0]);
});

test('a product that was not ordered changes no line', () => {
  const lines = [line(1, 'P-1', 6)];
  expect(receiveOnLines(lines, { productId: 'P-9', quantity: 3 })).toEqual(lines);
});

test('as much is received as came in, and taking it back leaves what was there in all', () => {
  const total = (lines: readonly Line[]) => received(lines).reduce((sum, one) => sum + one, 0);
  const someLines = fc
    .array(fc.record({ expected: fc.nat(20), received: fc.nat(25) }), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map((row, index) => line(index + 1, 'P-1', row.expected, row.received)));
  fc.assert(
    fc.property(someLines, fc.nat(60), (lines, quantity) => {
      const after = receiveOnLines(lines, { productId: 'P-1', quantity });
      expect(total(after)).toBe(total(lines) + quantity);
      expect(total(receiveOnLines(after, { productId: 'P-1', quantity: -quantity }))).toBe(total(lines));
    }),
  );
});
