import type { Ids } from '../../shared/domain/random.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { WorkRequest, WorkResponse } from '../../shared/protocol/claim.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { leaseTtlMs } from './lease.ts';
import { makeList } from './make-list.ts';
import { planList } from './plan-list.ts';
import { takeTask } from './take-task.ts';
import { dissolveForgottenLists, handedOverList, heldList, unbegunList } from './waiting-lists.ts';
import { withProgress } from './with-progress.ts';

export type WorkWish = Omit<WorkRequest, 'proto'>;

/**
 * "Give me work": the first of these that there is -
 *
 *   1. the answer to the same request, when it is a repetition
 *   2. the list that this device holds ahead
 *   3. (not ahead) the list it was given and knows nothing of, and a list handed over in the zone
 *   4. a new list of the most urgent orders
 */
export async function giveWork(tx: SiteTransaction, ids: Ids, wish: WorkWish): Promise<WorkResponse> {
  const repeated = await answerAgain(tx, wish);
  if (repeated) return repeated;
  const waiting = await waitingList(tx, ids, wish);
  if (waiting) return answer(tx, wish, waiting);
  await dissolveForgottenLists(tx);
  const [site] = await tx.sites.find({ siteId: tx.siteId });
  if (!site) return nothing(tx, wish, 0);
  const plan = await planList(tx, site.layout, wish);
  if (plan.stock.length === 0) return nothing(tx, wish, plan.waiting);
  const { layout } = site;
  const task = await makeList(tx, ids, plan, { layout, zone: wish.zone, holder: wish, held: wish.ahead });
  return answer(tx, wish, task);
}

/** Also when the list went to somebody else since: then there is nothing for a late twin of the request. */
async function answerAgain(
  tx: SiteTransaction,
  { requestId, deviceId }: WorkWish,
): Promise<WorkResponse | null> {
  await tx.givenWork.load([requestId]);
  const given = tx.givenWork.get(requestId);
  if (!given || given.taskId === null) return null;
  const [task] = await tx.tasks.find({ taskId: given.taskId });
  if (!task || task.deviceId !== deviceId || given.deviceId !== deviceId)
    return { kind: 'nothing', waiting: 0 };
  const current = withProgress(task, await tx.allocations.find({ taskId: task.taskId }));
  return { kind: 'work', task: current, ttl: leaseTtlMs };
}

async function waitingList(tx: SiteTransaction, ids: Ids, wish: WorkWish): Promise<Task | undefined> {
  const held = await heldList(tx, wish.deviceId, wish);
  if (held) return takeTask(tx, ids, held, wish, wish.ahead ? 'held' : 'claimed');
  if (wish.ahead) return undefined;
  const found = (await unbegunList(tx, wish)) ?? (await handedOverList(tx, wish.zone));
  return found && takeTask(tx, ids, found, wish);
}

function answer(tx: SiteTransaction, wish: WorkWish, task: Task): WorkResponse {
  note(tx, wish, task.taskId);
  return { kind: 'work', task, ttl: leaseTtlMs };
}

function nothing(tx: SiteTransaction, wish: WorkWish, waiting: number): WorkResponse {
  note(tx, wish, null);
  return { kind: 'nothing', waiting };
}

function note(tx: SiteTransaction, { requestId, deviceId, userId }: WorkWish, taskId: string | null): void {
  tx.givenWork.put({ requestId, deviceId, userId, taskId, askedAt: tx.now });
}
