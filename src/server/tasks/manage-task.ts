import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { refreshedTask } from '../receiving/settle-work.ts';
import { releaseTask } from './release-task.ts';
import { takeTask } from './take-task.ts';
import { isUnfinished } from './unfinished.ts';

export type TaskFailure =
  | { kind: 'unknown_task'; taskId: string }
  | { kind: 'task_ended'; taskId: string }
  | { kind: 'unknown_device'; deviceId: string };

/** A manager takes a task away from its device: open for anybody again. What is open already stays so. */
export async function manageRelease(
  tx: SiteTransaction,
  ids: Ids,
  taskId: string,
): Promise<Result<Task, TaskFailure>> {
  const found = await findUnended(tx, taskId);
  if (!found.ok || found.value.status === 'open') return found;
  return done(await releaseTask(tx, ids, found.value));
}

/**
 * A manager gives a task to a device: it lies ahead there until its operator starts it. Whoever had it learns so from
 * the feed; what he records all the same is accepted under a stale lease.
 */
export async function manageReassign(
  tx: SiteTransaction,
  ids: Ids,
  taskId: string,
  deviceId: string,
): Promise<Result<Task, TaskFailure>> {
  const found = await findUnended(tx, taskId);
  if (!found.ok || found.value.deviceId === deviceId) return found;
  await tx.devices.load([deviceId]);
  const device = tx.devices.get(deviceId);
  if (!device || device.revokedAt !== null) return failed({ kind: 'unknown_device', deviceId });
  const task = await refreshedTask(tx, ids, found.value);
  if (!isUnfinished(task)) return failed({ kind: 'task_ended', taskId });
  return done(await takeTask(tx, ids, task, { deviceId, userId: null }, 'held'));
}

/** A manager says how urgent a task is, 1 first; whoever has it keeps it and learns so from the feed. */
export async function managePriority(
  tx: SiteTransaction,
  taskId: string,
  priority: number,
): Promise<Result<Task, TaskFailure>> {
  const found = await findUnended(tx, taskId);
  return found.ok ? done(tx.tasks.put({ ...found.value, priority })) : found;
}

async function findUnended(tx: SiteTransaction, taskId: string): Promise<Result<Task, TaskFailure>> {
  await tx.tasks.load([taskId]);
  const task = tx.tasks.get(taskId);
  if (!task) return failed({ kind: 'unknown_task', taskId });
  return isUnfinished(task) ? done(task) : failed({ kind: 'task_ended', taskId });
}
