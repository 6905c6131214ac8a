import type { ExpectedLine, InboundState, OpenReceipt, Received } from './inbound-state.ts';

/** A product of a receipt: what is expected of it, what has come in all, and what this run received. Base units. */
export type ReceiptLine = {
  productId: string;
  name: string;
  expected: number;
  total: number;
  mine: number;
  /** Positive: too many came; negative: some are missing. */
  difference: number;
  isExpected: boolean;
};

type Known = Pick<InboundState, 'received'> & { receipt: Pick<OpenReceipt, 'lines'> | null };

/** Expected against received, by product: lines in their order, then what was not expected. */
export function compareReceipt({ receipt, received }: Known): ReceiptLine[] {
  const lines = receipt?.lines ?? [];
  const productIds = [...new Set([...lines, ...received].map(({ productId }) => productId))];
  return productIds.map((productId) => lineOf(productId, lines, received));
}

/** How a product stands; one that is not expected is expected 0 times. */
export const lineOf = (
  productId: string,
  lines: readonly ExpectedLine[],
  received: readonly Received[],
): ReceiptLine => {
  const wanted = lines.filter((line) => line.productId === productId);
  const own = received.find((one) => one.productId === productId);
  const sum = (pick: (line: ExpectedLine) => number) => wanted.reduce((all, line) => all + pick(line), 0);
  const mine = own?.quantity ?? 0;
  const expected = sum((line) => line.expected);
  const total = sum((line) => line.received) + mine;
  const name = wanted[0]?.name ?? own?.name ?? productId;
  const isExpected = wanted.length > 0;
  return { productId, name, expected, total, mine, difference: total - expected, isExpected };
};

/** What this run received with `quantity` more of a product. */
export function withReceived(
  received: readonly Received[],
  more: Pick<Received, 'productId' | 'name' | 'quantity' | 'serials'>,
): Received[] {
  const before = received.find(({ productId }) => productId === more.productId);
  const after: Received = {
    ...more,
    quantity: (before?.quantity ?? 0) + more.quantity,
    serials: [...(before?.serials ?? []), ...more.serials],
  };
  return before ? received.map((one) => (one === before ? after : one)) : [...received, after];
}
