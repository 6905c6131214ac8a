import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { MovementBody } from '../../shared/domain/movement.ts';
import { type Place, placeParts } from '../../shared/domain/place.ts';
import { productCard } from '../../shared/domain/product.ts';
import { resolutionQuantity } from '../../shared/domain/resolution-quantity.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import { type Task, isTaskOf } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { picksInTotes } from '../orders/picks-in-totes.ts';
import { raisePutBacks } from '../orders/raise-put-backs.ts';
import { putBackTask } from '../tasks/raise-tasks.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import type { Consequence, ResolveFailure } from './resolution.ts';
import { shownBody } from './shown-movement.ts';

type Raised = Result<Consequence, ResolveFailure>;
const nothingLeft = failed({
  kind: 'nothing_to_move' as const,
  detail: 'The goods lie no more where they were put.',
});

/** Has goods brought back that should not have been taken, unless that is waited for already. */
export async function raisePutBackFor(
  tx: SiteTransaction,
  ports: MovementPorts,
  open: Discrepancy,
  { quantity }: { quantity?: number | undefined },
): Promise<Raised> {
  const body = await shownBody(tx, open);
  const waited = await waitedFor(tx, open, body.to);
  if (waited) return done({ raisedTaskId: waited.taskId, mid: null });
  if (await isOfCancelledLine(tx, open)) {
    const [task] = await raisePutBacks(tx, ports.ids, [open.orderLineId ?? '']);
    if (task) return done({ raisedTaskId: task.taskId, mid: null });
    const goods = picksInTotes(await tx.journal.ofOrderLines([open.orderLineId ?? '']));
    // Whoever has the list in hand is told by his device to bring it back at its end.
    return goods.length > 0 ? failed({ kind: 'put_back_under_way' }) : nothingLeft;
  }
  const { to: place = open.place ?? undefined } = body;
  const productId = body.productId ?? open.productId ?? undefined;
  if (place === undefined || productId === undefined) return nothingLeft;
  const wanted = quantity ?? resolutionQuantity('put_back', open) ?? body.quantity ?? 0;
  const goods = await goodsAt(tx, { place, productId, lot: body.lot });
  return raiseFrom(tx, ports, { open, goods, home: body.from ?? null, quantity: wanted });
}

async function waitedFor(
  tx: SiteTransaction,
  open: Discrepancy,
  place: Place | undefined,
): Promise<Task | undefined> {
  if (open.orderLineId === null) return undefined;
  const { orderLineId } = open;
  const tasks = await tx.tasks.find({ kind: 'put-back', orderLineId, status: unfinishedStatuses });
  return tasks.find(
    (task) => isTaskOf(task, 'put-back') && (place === undefined || task.work.from === place),
  );
}

async function isOfCancelledLine(tx: SiteTransaction, { orderLineId }: Discrepancy): Promise<boolean> {
  if (orderLineId === null) return false;
  await tx.orderLines.load([orderLineId]);
  return tx.orderLines.get(orderLineId)?.status === 'cancelled';
}

async function goodsAt(
  tx: SiteTransaction,
  { place, productId, lot }: Pick<MovementBody, 'lot'> & { place: Place; productId: string },
): Promise<Stock[]> {
  await tx.products.load([productId]);
  const lying = await tx.stock.find({ place, productId, holds: true });
  return lying.filter(
    (stock) => stock.quantity > 0 && (lot === undefined || lot === null || stock.lot === lot),
  );
}

async function raiseFrom(
  tx: SiteTransaction,
  { ids }: MovementPorts,
  {
    open,
    goods,
    home,
    quantity,
  }: { open: Discrepancy; goods: readonly Stock[]; home: Place | null; quantity: number },
): Promise<Raised> {
  const [stock] = goods;
  const product = stock && tx.products.get(stock.productId);
  const pieces = Math.min(quantity, stock?.quantity ?? 0);
  if (!stock || !product || pieces <= 0) return nothingLeft;
  const zone = home === null ? null : await zoneOf(tx, home);
  const raised = { taskId: ids.next(), now: tx.now, zone };
  const work = { product: productCard(product), quantity: pieces, home, orderLineId: open.orderLineId };
  const task = tx.tasks.put(putBackTask(raised, stock, work));
  return done({ raisedTaskId: task.taskId, mid: null });
}

async function zoneOf(tx: SiteTransaction, place: Place): Promise<string | null> {
  const { kind, id } = placeParts(place);
  if (kind !== 'location') return null;
  await tx.locations.load([id]);
  return tx.locations.get(id)?.zone ?? null;
}
