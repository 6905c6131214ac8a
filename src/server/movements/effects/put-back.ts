import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { isInWork } from '../is-in-work.ts';
import { type Act, taskOf } from '../act.ts';
import { changeAllocation, countPicked, openedAgain } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { resolveOf } from '../resolve-discrepancies.ts';
import { settleReturns } from '../settle-returns.ts';

/**
 * Goods went back to a location. From a tote they are no longer picked: an undone pick (`compensates`) is promised
 * again while its list is in work. From a location they were only in hand, and no line ever had them.
 */
export function applyPutBack(act: Act): void {
  const { movement } = act;
  const line = lineOf(act);
  if (line && movement.body.from?.startsWith('lpn:')) takeFromLine(act, line);
  endReturn(act);
  const { compensates } = movement;
  if (compensates !== null) act.later(() => resolveOf(act, compensates, 'put_back'));
  if (line) act.later(() => settleReturns(act, line.orderLineId));
}

function takeFromLine(act: Act, line: OrderLine): void {
  const { tx, movement } = act;
  const quantity = amountOf(movement.body);
  const allocation = allocationOf(act);
  if (allocation) {
    const left = { ...allocation, picked: Math.max(0, allocation.picked - quantity) };
    const isPromisedAgain = movement.compensates !== null && isInWork(tx.tasks.get(allocation.taskId));
    changeAllocation(tx, isPromisedAgain ? openedAgain(left) : left);
  }
  countPicked(tx, line.orderLineId, -quantity);
}

/** The work of bringing it back, where it was such work: done when all is back. */
function endReturn(act: Act): void {
  const task = taskOf(act);
  if (!task || !isTaskOf(task, 'put-back') || !isInWork(task)) return;
  const left = task.work.quantity - amountOf(act.movement.body);
  const next: Task =
    left > 0
      ? { ...task, work: { ...task.work, quantity: left } }
      : { ...task, work: task.work, status: 'done' };
  act.tx.tasks.put(next);
}
