import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
import { type Allocation, remainderOf } from '../db/rows/allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/**
 * Changes what came of a promise; what is still promised follows at the stock row and the order line. The allocation,
 * its stock row and its order line must be loaded.
 */
export function changeAllocation(tx: SiteTransaction, next: Allocation): void {
  const before = tx.allocations.get(next.allocationId);
  tx.allocations.put(next);
  const change = remainderOf(next) - (before ? remainderOf(before) : 0);
  if (change === 0) return;
  const stock = tx.stock.get(next.stockId);
  if (stock) tx.stock.put({ ...stock, allocated: stock.allocated + change });
  const line = tx.orderLines.get(next.orderLineId);
  if (line) putLine(tx, { ...line, allocated: line.allocated + change });
}

/** An open allocation that was picked or found missing whole is over; one that is over stays so. */
export function endedWhenWhole(allocation: Allocation): Allocation {
  const { status, quantity, picked, short } = allocation;
  if (status !== 'open' || picked + short < quantity) return allocation;
  return { ...allocation, status: short > 0 ? 'short' : 'picked' };
}

/** An allocation of which something was undone is promised again, unless its line or its list is over. */
export const openedAgain = (allocation: Allocation): Allocation =>
  allocation.status === 'cancelled' || allocation.status === 'released'
    ? allocation
    : endedWhenWhole({ ...allocation, status: 'open' });

/** Adds to (or, negative, takes from) what was picked for a line. What is found after all is not short any more. */
export function countPicked(tx: SiteTransaction, orderLineId: string, quantity: number): void {
  const line = tx.orderLines.get(orderLineId);
  if (!line) return;
  const picked = Math.max(0, line.picked + quantity);
  const short = Math.min(line.short, Math.max(0, line.ordered - picked - line.allocated));
  putLine(tx, { ...line, picked, short });
}

export function putLine(tx: SiteTransaction, line: OrderLine): OrderLine {
  return tx.orderLines.put({ ...line, status: lineStatus(line) });
}

/** Base units that were picked and should not have been: all of a cancelled line, what is above the order else. */
export const excessOf = ({ status, picked, ordered }: OrderLine): number =>
  status === 'cancelled' ? picked : Math.max(0, picked - ordered);
