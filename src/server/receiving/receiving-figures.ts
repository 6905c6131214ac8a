import type { SiteReading } from '../db/site-transaction.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { isFromOutside, type ReceivedEntry, receivedBy } from './came-before.ts';
import { figureOfTask } from './loose-work.ts';
import { productsOf, totalsOf } from './purchase-order-lines.ts';

type Figures = [expected: Map<string, number>, actual: Map<string, number>];

/** By order and product: what the journal says was received, and what the lines of the order say. */
export async function receivedOnOrders(
  tx: Pick<SiteReading, 'purchaseOrders'>,
  entries: readonly ReceivedEntry[],
): Promise<Figures> {
  const orders = await tx.purchaseOrders.find({});
  const actual = new Map(
    orders.flatMap((order) =>
      productsOf(order).map((productId): [string, number] => [
        keyOf(order.purchaseOrderId, productId),
        totalsOf(order, productId)?.received ?? 0,
      ]),
    ),
  );
  const expected = new Map<string, number>();
  for (const entry of entries) {
    const { purchaseOrderId, productId } = entry;
    if (purchaseOrderId === null || productId === null || !isFromOutside(entry)) continue;
    const key = keyOf(purchaseOrderId, productId);
    // What is not on the order is a question, and counted nowhere.
    if (actual.has(key)) expected.set(key, (expected.get(key) ?? 0) + receivedBy(entry));
  }
  return [expected, actual];
}

/** By unit, or loose goods at a place: how often they wait to be checked or put away, beyond once. */
export async function worksOnGoods(tx: Pick<SiteReading, 'tasks'>): Promise<Figures> {
  const tasks = await tx.tasks.find({ kind: ['putaway', 'quality-check'], status: unfinishedStatuses });
  const times = new Map<string, number>();
  for (const task of tasks) {
    const { work } = task;
    if (work.kind !== 'putaway' && work.kind !== 'quality-check') continue;
    const goods = work.lpn ?? `${work.from} ${figureOfTask(task)}`;
    times.set(goods, (times.get(goods) ?? 0) + 1);
  }
  const once = new Map([...times.keys()].map((goods): [string, number] => [goods, 1]));
  return [once, times];
}

const keyOf = (purchaseOrderId: string, productId: string): string => `${purchaseOrderId} ${productId}`;
