import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { dissolveList } from './dissolve-list.ts';
import { freeTask } from './take-task.ts';
import { isUntouched } from './with-progress.ts';

/**
 * Takes a task out of the hands it is in. A pick list held ahead that nobody has begun is dissolved, so that its stock
 * is free for any list; everything else is open for another operator as it stands.
 */
export async function releaseTask(tx: SiteTransaction, task: Task): Promise<Task> {
  if (task.status === 'held' && isTaskOf(task, 'pick')) {
    if (isUntouched(await tx.allocations.find({ taskId: task.taskId }))) return dissolveList(tx, task);
  }
  return freeTask(tx, task);
}
