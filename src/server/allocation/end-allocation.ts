import { lineStatus, orderStatus } from '../../shared/domain/order.ts';
import { type Allocation, remainderOf } from '../db/rows/allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/**
 * Ends an open promise before it was picked whole: what is still promised becomes free at its place and is waited
 * for again by its order line. The stock row and the order line must be loaded. An ended one stays as it is.
 */
export function endAllocation(
  tx: Pick<SiteTransaction, 'allocations' | 'stock' | 'orderLines'>,
  allocation: Allocation,
  status: 'cancelled' | 'released',
): void {
  if (allocation.status !== 'open') return;
  const remainder = remainderOf(allocation);
  tx.allocations.put({ ...allocation, status });
  const stock = tx.stock.get(allocation.stockId);
  if (stock) tx.stock.put({ ...stock, allocated: stock.allocated - remainder });
  const line = tx.orderLines.get(allocation.orderLineId);
  if (!line) return;
  const freed = { ...line, allocated: line.allocated - remainder };
  tx.orderLines.put({ ...freed, status: lineStatus(freed) });
}

/** Brings an order's status up to its lines, which must all be loaded, as must the order. */
export function refreshOrder(tx: Pick<SiteTransaction, 'orders' | 'orderLines'>, orderId: string): void {
  const order = tx.orders.get(orderId);
  if (order) tx.orders.put({ ...order, status: orderStatus(order, tx.orderLines.among({ orderId })) });
}
