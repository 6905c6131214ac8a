import { placeParts, type Place } from '../../shared/domain/place.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import { countTask } from '../tasks/raise-tasks.ts';
import type { Act } from './act.ts';
import { lineOf } from './picked-line.ts';
import { zoneOf } from './raise-return.ts';

const unfinished = ['open', 'held', 'claimed', 'paused'] as const;

/** Has a place counted for the product of the movement, unless that is waited for already. */
export async function raiseCount(act: Act, place: Place): Promise<void> {
  const { tx, ports, movement } = act;
  const productId = movement.body.productId ?? lineOf(act)?.productId ?? null;
  if ((await countsOf(act, place, productId)).length > 0) return;
  const { kind, id } = placeParts(place);
  if (kind === 'location') await tx.locations.load([id]);
  const raised = { taskId: ports.ids.next(), now: tx.now, zone: zoneOf(act, place) };
  tx.tasks.put(countTask(raised, { place, productId, reason: movement.type }));
}

/** Unfinished work to count the place for the product. */
export async function countsOf({ tx }: Act, place: Place, productId: string | null): Promise<Task[]> {
  const counts = await tx.tasks.find({ kind: 'count', status: unfinished });
  return counts.filter(
    (task) =>
      isTaskOf(task, 'count') &&
      task.work.place === place &&
      (task.work.productId ?? productId) === productId,
  );
}
