import { lpnPlace, placeParts, type Place } from '../../shared/domain/place.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { figureOfTask, isLooseAt, originOf } from './loose-work.ts';
import { reconcile, type Reconciling } from './reconcile-tasks.ts';
import { type Origin, workOf } from './work-of-goods.ts';
import { figureOf, isReceivedWhole, whereUnitStands, workOnGoods } from './work-wanted.ts';

/**
 * Work on received goods follows from where they lie and in what condition, so it is never kept by hand: after every
 * movement that concerns them it is brought in line with the stock. Doing it once more changes nothing.
 *
 *   in inspection          one quality check of the unit (loose: of the product and lot)
 *   else, not at home      one putaway of it
 *   nothing there          none
 *
 * While somebody has the task in his hands and this movement is his, it is left as it is until he ends it.
 */
export type Settling = Reconciling & {
  tx: SiteTransaction;
  ids: Ids;
  /** Products that are perhaps not there: a manager decides first, before anybody is sent for them again. */
  inDoubt?: ReadonlySet<string | null>;
};

const kinds = ['putaway', 'quality-check'] as const;

/** Brings the work on a unit in line with what is in it. */
export async function settleUnit(settling: Settling, lpn: string): Promise<void> {
  const { tx } = settling;
  const place = lpnPlace(lpn);
  await tx.containers.load([lpn]);
  const unit = tx.containers.get(lpn);
  const tasks = await tx.tasks.find({ lpn, kind: kinds, status: unfinishedStatuses });
  const isWhole = isReceivedWhole(unit);
  const rows = isWhole ? await goodsAt(settling, place) : [];
  // What is in a unit cannot be promised, wherever it stands: it is at home only once it lies at the place itself.
  const isHeldThere = isWhole && (await typeOf(tx, unit.place)) === 'quarantine';
  const wanted = workOnGoods(rows, isHeldThere ? 'quarantine' : null);
  if (!wanted || !isWhole) return reconcile(settling, tasks, null);
  await tx.products.load(rows.map(({ productId }) => productId));
  const { receiptId, purchaseOrderId, supplier } = unit.arrival;
  const origin = { receiptId, purchaseOrderId, supplier };
  const work = workOf(tx, wanted, { lpn, from: whereUnitStands(unit, place), origin });
  return reconcile(settling, tasks, work);
}

/**
 * Brings the work on loose goods of a place in line with what lies there. `raises` says of which goods new work may
 * come: those of a receipt that still goes on are left alone until it is closed.
 */
export async function settleLoose(
  settling: Settling,
  place: Place,
  raises: (row: Stock) => boolean,
  given: Origin | null = null,
): Promise<void> {
  const { tx } = settling;
  if (placeParts(place).kind !== 'location') return;
  const found = await tx.tasks.find({ kind: kinds, lpn: null, status: unfinishedStatuses });
  const tasks = found.filter(({ work }) => isLooseAt(work, place));
  const rows = await goodsAt(settling, place);
  const type = await typeOf(tx, place);
  await tx.products.load(rows.map(({ productId }) => productId));
  const figures = new Set([...tasks.map(figureOfTask), ...rows.filter(raises).map(figureOf)]);
  for (const figure of figures) {
    const own = tasks.filter((task) => figureOfTask(task) === figure);
    const wanted = workOnGoods(
      rows.filter((row) => figureOf(row) === figure),
      type,
    );
    const origin = given ?? originOf(own);
    const work = wanted && workOf(tx, wanted, { lpn: null, from: place, origin });
    await reconcile(settling, own, work);
  }
}

/** Brings the work that a task is about in line: also what follows from it once it is done. */
export async function settleTask(settling: Settling, task: Task): Promise<void> {
  const { work } = task;
  if (work.kind !== 'putaway' && work.kind !== 'quality-check') return;
  const figure = figureOfTask(task);
  if (work.lpn === null) await settleLoose(settling, work.from, (row) => figureOf(row) === figure);
  else await settleUnit(settling, work.lpn);
}

/** A task as it stands before it changes hands: in somebody's hands its goods are not kept up with what he does. */
export async function refreshedTask(tx: SiteTransaction, ids: Ids, task: Task): Promise<Task> {
  await settleTask({ tx, ids, inHand: null, ending: 'done' }, task);
  return tx.tasks.get(task.taskId) ?? task;
}

async function goodsAt({ tx, inDoubt }: Settling, place: Place): Promise<Stock[]> {
  const rows = await tx.stock.find({ place, holds: true });
  return rows.filter(({ quantity, productId }) => quantity > 0 && !inDoubt?.has(productId));
}

async function typeOf(tx: SiteTransaction, place: Place | null) {
  const { kind, id } = placeParts(place ?? '');
  if (kind !== 'location') return null;
  await tx.locations.load([id]);
  return tx.locations.get(id)?.type ?? null;
}
