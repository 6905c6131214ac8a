import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

export type WholeOrder = { order: Order; lines: OrderLine[] };

/** An order with all its lines by line number, as this transaction has them; undefined when there is none. */
export async function loadOrder(tx: SiteTransaction, orderId: string): Promise<WholeOrder | undefined> {
  await tx.orders.load([orderId]);
  await tx.orderLines.find({ orderId });
  return wholeOrder(tx, orderId);
}

/** The same once more, after changes. */
export function wholeOrder(tx: SiteTransaction, orderId: string): WholeOrder | undefined {
  const order = tx.orders.get(orderId);
  return (
    order && {
      order,
      lines: tx.orderLines.among({ orderId }).toSorted((a, b) => a.lineNumber - b.lineNumber),
    }
  );
}
