import type { Ids } from '../../shared/domain/random.ts';
import type { SiteLayout } from '../../shared/domain/location.ts';
import type { Task } from '../../shared/domain/task.ts';
import { refreshOrder } from '../allocation/end-allocation.ts';
import { promiseStock } from '../allocation/promise-stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { pickWork } from './pick-work.ts';
import type { ListPlan } from './plan-list.ts';
import { planWalkOn } from './walk.ts';

export type Holder = { deviceId: string; userId: string };

/** Makes a planned list a task of one device and promises its stock. `held`: it lies ahead until it is started. */
export async function makeList(
  tx: SiteTransaction,
  ids: Ids,
  plan: ListPlan,
  { layout, zone, holder, held }: { layout: SiteLayout; zone: string | null; holder: Holder; held: boolean },
): Promise<Task> {
  const taskId = ids.next();
  const promises = plan.stock.map((stock) => ({ ...stock, allocationId: ids.next() }));
  for (const { allocationId, orderLine, stock, quantity } of promises) {
    promiseStock(tx, {
      allocationId,
      taskId,
      orderLineId: orderLine.orderLineId,
      stockId: stock.stockId,
      quantity,
    });
  }
  const orderIds = plan.orders.map(({ orderId }) => orderId);
  await tx.load({ orders: orderIds });
  await tx.orderLines.find({ orderId: orderIds });
  for (const orderId of orderIds) refreshOrder(tx, orderId);
  return tx.tasks.put({
    taskId,
    status: held ? 'held' : 'claimed',
    priority: Math.min(...plan.orders.map(({ priority }) => priority)),
    shipBy: plan.orders.map(({ shipBy }) => shipBy).toSorted()[0] ?? null,
    zone,
    // One by one: whoever asks hands in his whole request.
    deviceId: holder.deviceId,
    userId: holder.userId,
    lease: ids.opaque(),
    createdAt: tx.now,
    work: pickWork(plan.orders, promises, planWalkOn(layout)),
    rev: 0,
  });
}
