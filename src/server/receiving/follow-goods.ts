import { lpnPlace, placeParts, type Place } from '../../shared/domain/place.ts';
import type { Movement, MovementType } from '../../shared/domain/movement.ts';
import { ownOwner } from '../../shared/domain/stock.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { type Act, isInHand, taskOf } from '../movements/act.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { settleEmptied } from './emptied-unit.ts';
import { type Settling, settleLoose, settleTask, settleUnit } from './settle-work.ts';
import { isLooseAt } from './loose-work.ts';
import { figureOf } from './work-wanted.ts';

/** Movements after which work on received goods may be other than before. */
const following: readonly MovementType[] = [
  'receipt',
  'receive',
  'putaway',
  'quality',
  'move',
  'damage',
  'adjust',
];

/** Fetches the work that these movements may concern, so that most of them are known to concern none. */
export async function loadWaitingWork(tx: SiteTransaction, movements: readonly Movement[]): Promise<void> {
  const concerned = movements.filter(({ type }) => following.includes(type));
  if (concerned.length === 0) return;
  const lpns = concerned.flatMap(({ body }) =>
    placesOf(body).flatMap((place) => (placeParts(place).kind === 'lpn' ? [placeParts(place).id] : [])),
  );
  await tx.tasks.find({
    kind: ['putaway', 'quality-check'],
    lpn: [...new Set(lpns), null],
    status: unfinishedStatuses,
  });
}

export function settlingOf(act: Act, ending: Settling['ending'] = 'done'): Settling {
  const task = taskOf(act);
  const { tx, ports } = act;
  // What is over already, by this very movement, is in nobody's hands.
  return { tx, ids: ports.ids, ending, inHand: isInHand(act, task) ? task.taskId : null };
}

/**
 * Brings the work on the goods of a movement in line once it is in the journal: where they came from, and where they
 * are now. `raises`: also where no work on them is waiting yet, as after a check.
 */
export function followGoods(act: Act, { raises = false } = {}): void {
  const ending = act.movement.compensates === null ? 'done' : 'cancelled';
  for (const place of placesOf(act.movement.body)) {
    if (isConcerned(act, place, raises)) act.later(() => followPlace(act, place, ending, raises));
  }
}

/** After a task ended: what is left of its goods, and what comes next for them. */
export function followTask(act: Act, task: Task): void {
  const { work } = task;
  if (work.kind !== 'putaway' && work.kind !== 'quality-check') return;
  act.later(async () =>
    settleTask({ ...settlingOf(act), inDoubt: await countedOtherwise(act, task.taskId) }, task),
  );
}

/** What the operator looked for and did not find as told. */
async function countedOtherwise({ tx }: Act, taskId: string): Promise<Set<string | null>> {
  const counts = await tx.discrepancies.find({ kind: 'count_difference', taskId, status: 'open' });
  return new Set(counts.map(({ productId }) => productId));
}

const placesOf = ({ from, to, lpn }: Movement['body']): Place[] => [
  ...new Set(
    [from, to, lpn === undefined ? undefined : lpnPlace(lpn)].filter((place) => place !== undefined),
  ),
];

function isConcerned({ tx }: Act, place: Place, raises: boolean): boolean {
  const { kind, id } = placeParts(place);
  if (kind === 'virtual') return false;
  if (kind === 'lpn') return Boolean(tx.containers.get(id)?.arrival);
  const waiting = tx.tasks.among({ kind: ['putaway', 'quality-check'], lpn: null });
  return raises || waiting.some(({ work }) => isLooseAt(work, place));
}

async function followPlace(
  act: Act,
  place: Place,
  ending: Settling['ending'],
  raises: boolean,
): Promise<void> {
  const { kind, id } = placeParts(place);
  const settling = settlingOf(act, ending);
  if (kind === 'lpn') {
    await settleEmptied(act.tx, id);
    await settleUnit(settling, id);
    return;
  }
  const { productId = '', lot = null, expiry = null, owner = ownOwner } = act.movement.body;
  const figure = figureOf({ productId, lot, expiry, owner });
  await settleLoose(settling, place, (row) => raises && figureOf(row) === figure);
}
