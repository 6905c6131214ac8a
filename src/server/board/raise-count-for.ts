import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import { placeParts } from '../../shared/domain/place.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { countTask } from '../tasks/raise-tasks.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import type { Consequence, ResolveFailure } from './resolution.ts';
import { shownBody } from './shown-movement.ts';

/** Has the place of a discrepancy counted, unless somebody is to count it already. */
export async function raiseCountFor(
  tx: SiteTransaction,
  { ids }: MovementPorts,
  open: Discrepancy,
): Promise<Result<Consequence, ResolveFailure>> {
  const body = await shownBody(tx, open);
  const place = open.place ?? body.from ?? body.to;
  if (place === undefined || placeParts(place).kind === 'virtual') {
    return failed({ kind: 'nothing_to_move', detail: 'It names no place that could be counted.' });
  }
  const { productId } = open;
  const counts = await tx.tasks.find({ kind: 'count', status: unfinishedStatuses });
  const known = counts.find(
    (task) => isTaskOf(task, 'count') && task.work.place === place && task.work.productId === productId,
  );
  if (known) return done({ raisedTaskId: known.taskId, mid: null });
  await tx.locations.load([placeParts(place).id]);
  const zone = tx.locations.get(placeParts(place).id)?.zone ?? null;
  const raised = { taskId: ids.next(), now: tx.now, zone };
  const task = tx.tasks.put(countTask(raised, { place, productId, reason: open.kind }));
  return done({ raisedTaskId: task.taskId, mid: null });
}
