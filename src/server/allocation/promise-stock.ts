import { lineStatus } from '../../shared/domain/order.ts';
import type { Allocation } from '../db/rows/allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** Writes one promise: to the stock row and to the order line, which must be loaded, and as a new allocation. */
export function promiseStock(
  tx: Pick<SiteTransaction, 'allocations' | 'stock' | 'orderLines'>,
  promise: Pick<Allocation, 'allocationId' | 'taskId' | 'orderLineId' | 'stockId' | 'quantity'>,
): void {
  const { allocationId, taskId, orderLineId, stockId, quantity } = promise;
  const stock = tx.stock.get(stockId);
  const line = tx.orderLines.get(orderLineId);
  if (!stock || !line)
    throw new Error(`${allocationId}: there is no such stock row or order line to promise`);
  tx.allocations.put({
    allocationId,
    taskId,
    orderLineId,
    stockId,
    quantity,
    picked: 0,
    short: 0,
    status: 'open',
  });
  tx.stock.put({ ...stock, allocated: stock.allocated + quantity });
  const promised = { ...line, allocated: line.allocated + quantity };
  tx.orderLines.put({ ...promised, status: lineStatus(promised) });
}
