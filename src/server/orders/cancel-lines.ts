import type { OrderLine } from '../../shared/domain/order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import { endAllocation, refreshOrder } from '../allocation/end-allocation.ts';
import type { CancellationNotice } from '../db/rows/cancellation-notice.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import { isUnfinished } from '../tasks/unfinished.ts';
import { withProgress } from '../tasks/with-progress.ts';
import { raisePutBacks } from './raise-put-backs.ts';

export type Cancelled = { cancelled: string[]; putBackTaskIds: string[]; discrepancyIds: string[] };

/**
 * Cancels order lines of one order, whatever has become of them:
 *
 *   promised      the stock is free again; the line leaves the lists that hold it
 *   on a list     its device is told at once, and a notice waits until the device's pull has passed it
 *   picked        cancelled_after_pick closes the ship gate; the operator with the list in hand brings it back, else
 *                 a put-back task is raised for its tote
 *   shipped       it is gone: shipped_cancelled for somebody to see to
 *
 * Lines already cancelled are left alone, so repeating it does nothing. All lines of the order must be loaded, and
 * the order.
 */
export async function cancelLines(
  tx: SiteTransaction,
  ids: Ids,
  lines: readonly OrderLine[],
  cancelledBy: string,
): Promise<Cancelled> {
  const live = lines.filter(({ status }) => status !== 'cancelled');
  for (const line of live) {
    tx.orderLines.put({ ...line, status: 'cancelled', cancelledAt: tx.now, cancelledBy });
  }
  await leaveLists(tx, ids, live);
  for (const orderId of new Set(live.map((line) => line.orderId))) refreshOrder(tx, orderId);
  const discrepancyIds = live.filter(({ picked }) => picked > 0).map((line) => openCancelled(tx, ids, line));
  const unshipped = live.filter(
    ({ orderId, picked }) => picked > 0 && tx.orders.get(orderId)?.status !== 'shipped',
  );
  const putBacks = await raisePutBacks(
    tx,
    ids,
    unshipped.map(({ orderLineId }) => orderLineId),
  );
  return {
    cancelled: live.map(({ orderLineId }) => orderLineId),
    putBackTaskIds: putBacks.map(({ taskId }) => taskId),
    discrepancyIds,
  };
}

/** Takes the lines off every unfinished list and tells the devices that hold one. */
async function leaveLists(tx: SiteTransaction, ids: Ids, lines: readonly OrderLine[]): Promise<void> {
  const promises = await tx.allocations.find({ orderLineId: lines.map(({ orderLineId }) => orderLineId) });
  const taskIds = [...new Set(promises.map(({ taskId }) => taskId))];
  await tx.load({ tasks: taskIds, stock: promises.map(({ stockId }) => stockId) });
  await tx.allocations.find({ taskId: taskIds });
  for (const task of taskIds.flatMap((taskId) => tx.tasks.get(taskId) ?? []).filter(isUnfinished)) {
    const own = promises.filter(({ taskId }) => taskId === task.taskId);
    for (const promise of own) {
      endAllocation(tx, promise, 'cancelled');
      // Also of what was picked: the list must show the line as cancelled, with what lies in the tote.
      const ended = tx.allocations.get(promise.allocationId);
      if (ended) tx.allocations.put({ ...ended, status: 'cancelled' });
    }
    rewrite(tx, task);
    for (const orderLineId of new Set(own.map((promise) => promise.orderLineId)))
      notify(tx, ids, task, orderLineId);
  }
}

/** A list on nobody's cart that has nothing left to do ends with its last line. */
function rewrite(tx: SiteTransaction, task: Task): void {
  const current = withProgress(task, tx.allocations.among({ taskId: task.taskId }));
  const lines = isTaskOf(current, 'pick') ? current.work.lines : [];
  const isOver = lines.every(({ status, picked }) => status === 'cancelled' && picked === 0);
  const isWaiting = task.status === 'open' || task.status === 'held';
  tx.tasks.put(isOver && isWaiting ? { ...current, status: 'cancelled', lease: null } : current);
}

function notify(tx: SiteTransaction, ids: Ids, { taskId, deviceId }: Task, orderLineId: string): void {
  if (deviceId === null) return;
  const notice: CancellationNotice = {
    noticeId: ids.next(),
    orderLineId,
    taskId,
    deviceId,
    pos: null,
    cancelledAt: tx.now,
    seenAt: null,
  };
  tx.notices.put(notice);
  tx.tell({ deviceId, type: 'cancel', taskId, orderLineId });
}

function openCancelled(tx: SiteTransaction, ids: Ids, line: OrderLine): string {
  const { orderId, orderLineId, productId, picked } = line;
  const isShipped = tx.orders.get(orderId)?.status === 'shipped';
  const kind = isShipped ? 'shipped_cancelled' : 'cancelled_after_pick';
  const facts = { orderId, orderLineId, productId, expected: '0', actual: `${picked}` };
  return openDiscrepancy(tx, ids, { kind, ...facts }).discrepancyId;
}
