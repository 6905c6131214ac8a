import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import { raisePutBacks } from '../../orders/raise-put-backs.ts';
import type { Allocation } from '../../db/rows/allocation.ts';
import { type Act, taskOf } from '../act.ts';
import { judgePick } from '../judge-pick.ts';
import { changeAllocation, countPicked, excessOf, endedWhenWhole } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { raiseReturn } from '../raise-return.ts';
import { fillTote } from './tote.ts';

/**
 * Goods went from a location into a tote.
 *
 *   line cancelled                      picked_after_cancel, and back they go
 *   more than ordered, as the list said double_pick: somebody else picked the line too
 *   more than ordered, of his own       over_quantity
 *   another product, or no such line    over_quantity: nobody ordered it
 */
export function applyPick(act: Act): void {
  const { tx, movement } = act;
  const quantity = amountOf(movement.body);
  const allocation = allocationOf(act);
  const line = lineOf(act);
  fillTote(act, line);
  judgePick(act, allocation, line);
  if (!line || line.productId !== movement.body.productId) {
    act.report({
      kind: 'over_quantity',
      expected: line?.productId ?? '0',
      actual: movement.body.productId ?? null,
    });
    raiseReturn(act, quantity);
    return;
  }
  if (allocation)
    changeAllocation(tx, endedWhenWhole({ ...allocation, picked: allocation.picked + quantity }));
  countPicked(tx, line.orderLineId, quantity);
  judgeQuantity(act, line, allocation);
}

/** The list was given to somebody else meanwhile; this operator still did what it had told him. */
function isOthersNow(act: Act): boolean {
  const task = taskOf(act);
  return task !== undefined && task.deviceId !== null && task.deviceId !== act.deviceId;
}

function judgeQuantity(act: Act, before: OrderLine, allocation: Allocation | undefined): void {
  const { tx, ports } = act;
  const { orderLineId, orderId, ordered } = before;
  const now = tx.orderLines.get(orderLineId) ?? before;
  const excess = excessOf(now) - excessOf(before);
  if (excess <= 0) return;
  if (before.status === 'cancelled') {
    act.report({ kind: 'picked_after_cancel', orderId, orderLineId, expected: '0', actual: `${now.picked}` });
    // While the list is in somebody's hands he brings it back himself at its end.
    act.later(() => raisePutBacks(tx, ports.ids, [orderLineId]));
    return;
  }
  const own = allocation && tx.allocations.get(allocation.allocationId);
  const asTold = own ? isOthersNow(act) || own.picked <= own.quantity : before.picked >= ordered;
  act.report({
    kind: asTold ? 'double_pick' : 'over_quantity',
    orderId,
    orderLineId,
    expected: `${ordered}`,
    actual: `${now.picked}`,
  });
  raiseReturn(act, excess);
}
