import { placeParts } from '../../shared/domain/place.ts';
import { productCard } from '../../shared/domain/product.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { putBackTask } from '../tasks/raise-tasks.ts';
import { isUnfinished, unfinishedStatuses } from '../tasks/unfinished.ts';
import { type PickedGoods, picksInTotes } from './picks-in-totes.ts';

/**
 * Raises put-back tasks for what was picked for these (cancelled) order lines, still lies in totes, and is on no list
 * in work: an operator with the list in hand brings it back at its end himself. What an unfinished put-back task
 * already covers is not raised twice. Returns the tasks raised.
 */
export async function raisePutBacks(
  tx: SiteTransaction,
  ids: Ids,
  orderLineIds: readonly string[],
): Promise<Task[]> {
  const goods = picksInTotes(await tx.journal.ofOrderLines(orderLineIds));
  const taskIds = goods.flatMap(({ taskId }) => taskId ?? []);
  await tx.load({ tasks: taskIds, products: goods.map(({ productId }) => productId) });
  await tx.load({ locations: goods.flatMap(({ home }) => locationOf(home) ?? []) });
  await tx.tasks.find({ orderLineId: orderLineIds, status: unfinishedStatuses });
  await tx.stock.find({ place: [...new Set(goods.map(({ place }) => place))], holds: true });
  return goods.filter((each) => !isInWork(tx, each.taskId)).flatMap((each) => raiseFor(tx, ids, each));
}

function raiseFor(tx: SiteTransaction, ids: Ids, goods: PickedGoods): Task[] {
  const product = tx.products.get(goods.productId);
  if (!product) return [];
  const { home, orderLineId } = goods;
  const zone = tx.locations.get(locationOf(home) ?? '')?.zone ?? null;
  let rest = goods.quantity - coveredAlready(tx, goods);
  return stockOf(tx, goods).flatMap((stock) => {
    const quantity = Math.min(rest, stock.quantity);
    if (quantity <= 0) return [];
    rest -= quantity;
    const raised = { taskId: ids.next(), now: tx.now, zone };
    return [
      tx.tasks.put(
        putBackTask(raised, stock, { product: productCard(product), quantity, home, orderLineId }),
      ),
    ];
  });
}

const stockOf = (tx: SiteTransaction, { place, productId, lot }: PickedGoods): Stock[] =>
  tx.stock.among({ place, productId, holds: true }).filter((stock) => lot === null || stock.lot === lot);

function coveredAlready(tx: SiteTransaction, { orderLineId, place, productId, lot }: PickedGoods): number {
  return tx.tasks
    .among({ kind: 'put-back', orderLineId, status: unfinishedStatuses })
    .filter((task) => isTaskOf(task, 'put-back'))
    .filter(({ work }) => work.from === place && work.product.productId === productId)
    .filter(({ work }) => lot === null || work.lot === lot)
    .reduce((total, { work }) => total + work.quantity, 0);
}

function isInWork(tx: SiteTransaction, taskId: string | null): boolean {
  const task = taskId === null ? undefined : tx.tasks.get(taskId);
  return task !== undefined && isUnfinished(task);
}

function locationOf(place: string | null): string | undefined {
  if (place === null) return undefined;
  const { kind, id } = placeParts(place);
  return kind === 'location' ? id : undefined;
}
