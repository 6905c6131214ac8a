import type { PickLine } from '../../shared/domain/pick-list.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { insertStops } from '../tasks/insert-stops.ts';
import { withProgress } from '../tasks/with-progress.ts';

/** Adds stops to a pick list in hand, and writes it as it stands. */
export async function addStops(
  tx: SiteTransaction,
  taskId: string,
  stops: readonly PickLine[],
): Promise<void> {
  if (stops.length === 0) return;
  const task = tx.tasks.get(taskId);
  if (!task || !isTaskOf(task, 'pick')) return;
  const current = withProgress(task, await tx.allocations.find({ taskId }));
  if (isTaskOf(current, 'pick'))
    tx.tasks.put({ ...current, work: await insertStops(tx, current.work, stops) });
}
