import { placeParts } from '../../shared/domain/place.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { PutawayWork, QualityCheckWork, Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { raisedTask } from '../tasks/raise-tasks.ts';
import { urgencyOf } from './work-priority.ts';

/** Whose movement it is that work is brought in line after, and how work ends that is not needed any more. */
export type Reconciling = {
  tx: SiteTransaction;
  ids: Ids;
  /** The task the movement was done for, in the hands of the device that did it. */
  inHand: string | null;
  /** `done`: somebody did it, whether he had the task or not; `cancelled`: it fell away. */
  ending: 'done' | 'cancelled';
};

/**
 * Makes `work` (null: nothing) the only work of these tasks, which are all about the same goods: the one of its kind
 * says what there is now, a missing one is raised, the others end. What lies in other hands than those of the
 * movement ends as cancelled, so that they hear of it.
 */
export async function reconcile(
  { tx, ids, inHand, ending }: Reconciling,
  tasks: readonly Task[],
  work: PutawayWork | QualityCheckWork | null,
): Promise<void> {
  if (tasks.some(({ taskId }) => taskId === inHand)) return;
  const alike = tasks.filter((task) => task.work.kind === work?.kind);
  // Who has it in hand goes on with it, rather than that somebody else begins.
  const kept = alike.find(({ status }) => status !== 'open') ?? alike[0];
  for (const task of tasks) {
    if (task === kept) continue;
    tx.tasks.put({ ...task, status: task.status === 'open' ? ending : 'cancelled' });
  }
  if (work === null) return;
  if (kept) tx.tasks.put({ ...kept, work, zone: await zoneOf(tx, work) });
  else await raise(tx, ids, work);
}

async function raise(tx: SiteTransaction, ids: Ids, work: PutawayWork | QualityCheckWork): Promise<void> {
  const zone = await zoneOf(tx, work);
  const productIds = [...new Set(work.goods.map(({ product }) => product.productId))];
  const urgency = await urgencyOf(tx, work.kind, productIds);
  tx.tasks.put({ ...raisedTask({ taskId: ids.next(), now: tx.now, zone }), ...urgency, work });
}

async function zoneOf(tx: SiteTransaction, { from }: { from: string }): Promise<string | null> {
  const { kind, id } = placeParts(from);
  if (kind !== 'location') return null;
  await tx.locations.load([id]);
  return tx.locations.get(id)?.zone ?? null;
}
