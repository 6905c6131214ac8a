import type { Ids } from '../../shared/domain/random.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { ClaimRequest, ClaimResponse } from '../../shared/protocol/claim.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { dissolveForgottenLists } from './waiting-lists.ts';
import { leaseTtlMs } from './lease.ts';
import { takeTask } from './take-task.ts';
import { isUnfinished } from './unfinished.ts';

/**
 * Takes one known task: what is open, or lies on this device anyway. At most one device gets it; the same device
 * asking again gets the same lease again.
 */
export async function claimTask(
  tx: SiteTransaction,
  ids: Ids,
  { taskId, deviceId, userId }: Omit<ClaimRequest, 'proto' | 'rev'>,
): Promise<ClaimResponse> {
  const task = await taskNow(tx, taskId);
  if (!task || !isUnfinished(task)) return { kind: 'gone' };
  if (task.status !== 'open' && task.deviceId !== deviceId)
    return { kind: 'taken', by: await nameOf(tx, task.deviceId) };
  return { kind: 'claimed', task: await takeTask(tx, ids, task, { deviceId, userId }), ttl: leaseTtlMs };
}

/** A list forgotten on a dead device is dissolved first. */
async function taskNow(tx: SiteTransaction, taskId: string): Promise<Task | undefined> {
  const [task] = await tx.tasks.find({ taskId });
  if (task?.status !== 'held') return task;
  await dissolveForgottenLists(tx);
  return tx.tasks.get(taskId);
}

async function nameOf(tx: SiteTransaction, deviceId: string | null): Promise<string | null> {
  if (deviceId === null) return null;
  await tx.devices.load([deviceId]);
  return tx.devices.get(deviceId)?.name ?? null;
}
