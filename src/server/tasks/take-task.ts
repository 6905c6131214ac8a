import type { Ids } from '../../shared/domain/random.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { withProgress } from './with-progress.ts';

/**
 * Puts a task into the hands of a device, as it stands now. Every change of hands has a new lease; the same device
 * taking up what it held keeps the lease it knows.
 */
export async function takeTask(
  tx: SiteTransaction,
  ids: Ids,
  task: Task,
  { deviceId, userId }: { deviceId: string; userId: string | null },
  status: 'claimed' | 'held' = 'claimed',
): Promise<Task> {
  const lease = task.deviceId === deviceId && task.lease !== null ? task.lease : ids.opaque();
  const current = withProgress(task, await tx.allocations.find({ taskId: task.taskId }));
  return tx.tasks.put({ ...current, status, deviceId, userId, lease });
}

/** Takes a task out of the hands it is in: anybody may have it. */
export async function freeTask(tx: SiteTransaction, task: Task): Promise<Task> {
  const current = withProgress(task, await tx.allocations.find({ taskId: task.taskId }));
  return tx.tasks.put({ ...current, status: 'open', deviceId: null, userId: null, lease: null });
}
