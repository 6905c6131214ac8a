import { isTaskOf, type Task, type TaskStatus } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { isUntouched } from './with-progress.ts';
import { dissolveList } from './dissolve-list.ts';
import { heldGraceMs } from './lease.ts';
import type { Holder } from './make-list.ts';
import type { ListWish } from './plan-list.ts';

/** The list held ahead on this device that suits the wish; one of another zone or for a larger cart is dissolved. */
export async function heldList(
  tx: SiteTransaction,
  deviceId: string,
  wish: ListWish,
): Promise<Task | undefined> {
  let found: Task | undefined;
  for (const task of await listsOf(tx, deviceId, 'held')) {
    const suits = task.zone === wish.zone && slotsOf(task) <= wish.slots;
    const isBegun = !isUntouched(await tx.allocations.find({ taskId: task.taskId }));
    if (!found && (suits || isBegun)) found = task;
    else if (!isBegun) await dissolveList(tx, task);
  }
  return found;
}

/** A list that the same person on the same device was given and has taken nothing from: its answer was lost. */
export async function unbegunList(
  tx: SiteTransaction,
  { deviceId, userId }: Holder,
): Promise<Task | undefined> {
  for (const task of await listsOf(tx, deviceId, 'claimed')) {
    if (task.userId !== userId) continue;
    if (isUntouched(await tx.allocations.find({ taskId: task.taskId }))) return task;
  }
  return undefined;
}

/** The most urgent list of the zone that somebody handed over: its totes stand on a cart and wait. */
export async function handedOverList(tx: SiteTransaction, zone: string | null): Promise<Task | undefined> {
  const open = await tx.tasks.find({ kind: 'pick', status: 'open' });
  return open
    .filter((task) => zone === null || task.zone === null || task.zone === zone)
    .toSorted(byUrgency)[0];
}

/**
 * Gives the stock of lists back that lie ahead on devices unheard of for half an hour, so that dead devices keep no
 * order waiting. A claimed list is never taken away like this: somebody is walking with it.
 */
export async function dissolveForgottenLists(tx: SiteTransaction): Promise<void> {
  const held = await tx.tasks.find({ kind: 'pick', status: 'held' });
  const contacts = await tx.contacts([...new Set(held.flatMap(({ deviceId }) => deviceId ?? []))]);
  for (const task of held) {
    const heardOf = (task.deviceId !== null && contacts.get(task.deviceId)?.lastContact) || task.createdAt;
    if (Date.parse(tx.now) - Math.max(Date.parse(heardOf), Date.parse(task.createdAt)) < heldGraceMs)
      continue;
    if (isUntouched(await tx.allocations.find({ taskId: task.taskId }))) await dissolveList(tx, task);
  }
}

const listsOf = async (tx: SiteTransaction, deviceId: string, status: TaskStatus): Promise<Task[]> =>
  (await tx.tasks.find({ kind: 'pick', deviceId, status })).toSorted(byUrgency);

const slotsOf = (task: Task): number => (isTaskOf(task, 'pick') ? task.work.slots.length : 0);

const byUrgency = (a: Task, b: Task): number =>
  a.priority - b.priority ||
  Date.parse(a.shipBy ?? '9999-12-31') - Date.parse(b.shipBy ?? '9999-12-31') ||
  (a.taskId < b.taskId ? -1 : 1);
