import { isTaskOf } from '../../../shared/domain/task.ts';
import { isInWork } from '../is-in-work.ts';
import { type Act, taskOf } from '../act.ts';

/** Goods were counted. Another figure than the known one is for a manager to decide; stock stays as it is until then. */
export async function applyCount(act: Act): Promise<void> {
  const { tx, movement } = act;
  const { productId = '', lot, condition, quantity = 0, ...body } = movement.body;
  const place = body.from ?? body.to ?? '';
  const rows = await tx.stock.find({ place, productId, holds: true });
  const known = rows
    .filter(
      (row) =>
        (lot === undefined || row.lot === lot) && (condition === undefined || row.condition === condition),
    )
    .reduce((total, row) => total + row.quantity, 0);
  if (known !== quantity)
    act.report({ kind: 'count_difference', place, expected: `${known}`, actual: `${quantity}` });
  endCount(act, productId);
}

/** A count of one product is done with it; one of a whole place when the operator says so. */
function endCount(act: Act, productId: string): void {
  const task = taskOf(act);
  if (!task || !isInWork(task) || !isTaskOf(task, 'count') || task.work.productId !== productId) return;
  act.tx.tasks.put({ ...task, work: task.work, status: 'done' });
}
