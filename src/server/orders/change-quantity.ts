import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import { endAllocation } from '../allocation/end-allocation.ts';
import { promiseStock } from '../allocation/promise-stock.ts';
import { type Allocation, remainderOf } from '../db/rows/allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import { withProgress } from '../tasks/with-progress.ts';

/**
 * Gives a line another ordered quantity. More is simply waited for. Less comes off what was found missing first, then
 * off what is promised and not begun, the smallest promise first, so that stops fall away; what was picked beyond it
 * is over_quantity, for a manager to decide. A promise already begun is left to the operator, whose pick then shows
 * the same.
 */
export async function changeQuantity(
  tx: SiteTransaction,
  ids: Ids,
  line: OrderLine,
  ordered: number,
): Promise<void> {
  const excess = line.picked + line.short + line.allocated - ordered;
  const short = line.short - Math.min(line.short, Math.max(0, excess));
  const changed = { ...line, ordered, short };
  tx.orderLines.put({ ...changed, status: lineStatus(changed) });
  const promisedTooMuch = Math.min(line.allocated, excess - (line.short - short));
  if (promisedTooMuch > 0) await takeBack(tx, ids, line.orderLineId, promisedTooMuch);
  if (line.picked > ordered) openOverQuantity(tx, ids, { ...line, ordered });
}

async function takeBack(tx: SiteTransaction, ids: Ids, orderLineId: string, quantity: number): Promise<void> {
  const promises = await tx.allocations.find({ orderLineId, status: 'open' });
  await tx.load({
    tasks: promises.map(({ taskId }) => taskId),
    stock: promises.map(({ stockId }) => stockId),
  });
  await tx.allocations.find({ taskId: [...new Set(promises.map(({ taskId }) => taskId))] });
  let rest = quantity;
  for (const promise of promises.filter(isUnbegun).toSorted(bySize)) {
    if (rest <= 0) break;
    const kept = Math.max(0, remainderOf(promise) - rest);
    rest -= remainderOf(promise) - kept;
    shrink(tx, ids, promise, kept);
  }
}

const isUnbegun = ({ picked, short }: Allocation): boolean => picked + short === 0;
const bySize = (a: Allocation, b: Allocation): number =>
  a.quantity - b.quantity || (a.stockId < b.stockId ? -1 : 1);

/** A list cannot be changed under its operator's eyes: the line leaves it, and a smaller one takes its place. */
function shrink(tx: SiteTransaction, ids: Ids, promise: Allocation, kept: number): void {
  endAllocation(tx, promise, 'cancelled');
  const allocationId = ids.next();
  if (kept > 0) promiseStock(tx, { ...promise, allocationId, quantity: kept });
  const task = tx.tasks.get(promise.taskId);
  if (!task || !isTaskOf(task, 'pick')) return;
  const lines = task.work.lines.flatMap((line) => {
    const isReplaced = line.pickLineId === promise.allocationId && kept > 0;
    return isReplaced ? [line, { ...line, pickLineId: allocationId, quantity: kept, metres: 0 }] : [line];
  });
  const rewritten = { ...task, work: { ...task.work, lines } };
  tx.tasks.put(withProgress(rewritten, tx.allocations.among({ taskId: task.taskId })));
  const { deviceId, taskId } = task;
  if (deviceId !== null) tx.tell({ deviceId, type: 'cancel', taskId, orderLineId: promise.orderLineId });
}

function openOverQuantity(tx: SiteTransaction, ids: Ids, line: OrderLine): void {
  const { orderId, orderLineId, productId, ordered, picked } = line;
  const facts = { orderId, orderLineId, productId, expected: `${ordered}`, actual: `${picked}` };
  openDiscrepancy(tx, ids, { kind: 'over_quantity', ...facts });
}
