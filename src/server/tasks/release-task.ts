import type { Ids } from '../../shared/domain/random.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { refreshedTask } from '../receiving/settle-work.ts';
import { dissolveList } from './dissolve-list.ts';
import { freeTask } from './take-task.ts';
import { isUnfinished } from './unfinished.ts';
import { isUntouched } from './with-progress.ts';

/**
 * Takes a task out of the hands it is in. A pick list held ahead that nobody has begun is dissolved, so that its stock
 * is free for any list; everything else is open for another operator as it stands.
 */
export async function releaseTask(tx: SiteTransaction, ids: Ids, task: Task): Promise<Task> {
  if (task.status === 'held' && isTaskOf(task, 'pick')) {
    if (isUntouched(await tx.allocations.find({ taskId: task.taskId }))) return dissolveList(tx, task);
  }
  const current = await refreshedTask(tx, ids, task);
  return isUnfinished(current) ? freeTask(tx, current) : current;
}
