import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { receiveOnLines } from '../../shared/domain/receive-on-lines.ts';

/** Base units of a product that are ordered and that came, over all lines of it. */
export type LineTotals = { expected: number; received: number };

/** Null for a product that is not on the order. */
export function totalsOf({ lines }: Pick<PurchaseOrder, 'lines'>, productId: string): LineTotals | null {
  const own = lines.filter((line) => line.productId === productId);
  if (own.length === 0) return null;
  const sum = (field: 'expected' | 'received'): number => own.reduce((total, line) => total + line[field], 0);
  return { expected: sum('expected'), received: sum('received') };
}

/** Counts `change` base units (negative: taken back) as received, by the rule that the devices go by too. */
export function withReceived<Order extends Pick<PurchaseOrder, 'lines'>>(
  order: Order,
  productId: string,
  change: number,
): Order {
  if (totalsOf(order, productId) === null) return order;
  return { ...order, lines: receiveOnLines(order.lines, { productId, quantity: change }) };
}

/** Spreads what came anew over lines whose expected quantities were changed. */
export const spreadAgain = ({ lines }: Pick<PurchaseOrder, 'lines'>): PurchaseOrder['lines'] =>
  productsOf({ lines }).reduce<PurchaseOrder['lines']>(
    (spread, productId) =>
      receiveOnLines(spread, { productId, quantity: totalsOf({ lines }, productId)?.received ?? 0 }),
    lines.map((line) => ({ ...line, received: 0 })),
  );

/** Lines as they are asked for, with what came of their products spread over them. */
export const withAllReceived = (
  asked: readonly Omit<PurchaseOrder['lines'][number], 'received'>[],
  came: ReadonlyMap<string, number>,
): PurchaseOrder['lines'] =>
  [...new Set(asked.map(({ productId }) => productId))].reduce<PurchaseOrder['lines']>(
    (lines, productId) =>
      receiveOnLines(lines, { productId, quantity: Math.max(0, came.get(productId) ?? 0) }),
    asked.map((line) => ({ ...line, received: 0 })),
  );

/** Everything that was ordered came. */
export const isComplete = ({ lines }: Pick<PurchaseOrder, 'lines'>): boolean =>
  lines.every(({ expected, received }) => received >= expected);

export const hasReceived = ({ lines }: Pick<PurchaseOrder, 'lines'>): boolean =>
  lines.some(({ received }) => received > 0);

/** Nothing more is awaited of it: it was closed or called off. */
export const isEnded = ({ status }: Pick<PurchaseOrder, 'status'>): boolean =>
  status === 'closed' || status === 'cancelled';

export const productsOf = ({ lines }: Pick<PurchaseOrder, 'lines'>): string[] => [
  ...new Set(lines.map(({ productId }) => productId)),
];
