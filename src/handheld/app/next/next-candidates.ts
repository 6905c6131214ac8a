import type { NextTaskRequest } from '../../../shared/domain/interleave/next-task.ts';
import type { TaskView } from '../core/task-view.ts';

/**
 * What may be offered next: work of this device that is not in anybody's way, and open work while there is a network
 * to claim it.
 *
 * @param refused tasks that others have just taken
 */
export function nextCandidates(
  tasks: readonly TaskView[],
  { online, refused }: { online: boolean; refused: ReadonlySet<string> },
): NextTaskRequest['candidates'] {
  return tasks
    .filter(({ task, local }) => local !== 'ended' && !refused.has(task.taskId))
    .filter(({ whose }) => whose === 'mine' || (whose === 'open' && online))
    .map(({ task, whose }) => ({ task, own: whose === 'mine' }));
}
