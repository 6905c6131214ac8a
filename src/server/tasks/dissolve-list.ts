import type { Task } from '../../shared/domain/task.ts';
import { endAllocation, refreshOrder } from '../allocation/end-allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { withProgress } from './with-progress.ts';

/**
 * Ends a pick list that nobody has begun: its stock is free again, its order lines wait for another list. The task
 * keeps its device, so that the device learns of the end.
 */
export async function dissolveList(tx: SiteTransaction, task: Task): Promise<Task> {
  const allocations = await tx.allocations.find({ taskId: task.taskId });
  const open = allocations.filter(({ status }) => status === 'open');
  await tx.load({
    stock: open.map(({ stockId }) => stockId),
    orderLines: open.map(({ orderLineId }) => orderLineId),
  });
  for (const allocation of open) endAllocation(tx, allocation, 'released');
  await refreshOrdersOf(
    tx,
    open.map(({ orderLineId }) => orderLineId),
  );
  const ended = withProgress(task, tx.allocations.among({ taskId: task.taskId }));
  return tx.tasks.put({ ...ended, status: 'cancelled', lease: null });
}

async function refreshOrdersOf(tx: SiteTransaction, orderLineIds: readonly string[]): Promise<void> {
  const orderIds = [...new Set(orderLineIds.flatMap((id) => tx.orderLines.get(id)?.orderId ?? []))];
  await tx.load({ orders: orderIds });
  await tx.orderLines.find({ orderId: orderIds });
  for (const orderId of orderIds) refreshOrder(tx, orderId);
}
