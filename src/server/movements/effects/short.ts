import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { type OrderLine, outstanding } from '../../../shared/domain/order.ts';
import type { Place } from '../../../shared/domain/place.ts';
import { type Act, isInHand, taskOf } from '../act.ts';
import { addStops } from '../add-stops.ts';
import { raiseCount } from '../raise-count.ts';
import { changeAllocation, putLine, endedWhenWhole } from '../order-progress.ts';
import { allocationOf, lineOf } from '../picked-line.ts';
import { withdrawShort } from './withdraw-short.ts';

/** The reason of a short whose goods were found, only broken: there is nothing to count. */
const damaged = 'damaged';

/**
 * Less lay at a place than promised. The place is to be counted, and not promised from until then. The missing goods
 * are looked for elsewhere for the same list, if it is still in the operator's hands; what cannot be found makes the
 * line short. Off the list, the line just waits for stock again.
 */
export async function applyShort(act: Act): Promise<void> {
  const { tx, movement } = act;
  if (movement.compensates !== null) return withdrawShort(act, movement.compensates);
  const quantity = amountOf(movement.body);
  const allocation = allocationOf(act);
  const place = movement.body.from ?? placeOf(act);
  if (allocation) changeAllocation(tx, endedWhenWhole({ ...allocation, short: allocation.short + quantity }));
  if (movement.body.reason !== damaged && place !== undefined) await raiseCount(act, place);
  const line = lineOf(act);
  if (line) await findElsewhere(act, line, Math.min(quantity, outstanding(line)));
}

async function findElsewhere(act: Act, orderLine: OrderLine, missing: number): Promise<void> {
  const { tx, ports } = act;
  const task = taskOf(act);
  if (missing <= 0 || !isInHand(act, task)) return;
  const stops = await ports.reallocate(tx, { orderLine, quantity: missing, taskId: task.taskId });
  await addStops(tx, task.taskId, stops);
  const rest = missing - stops.reduce((total, { quantity }) => total + quantity, 0);
  if (rest <= 0) return;
  const { orderLineId, orderId, productId } = orderLine;
  const line = tx.orderLines.get(orderLineId) ?? orderLine;
  putLine(tx, { ...line, short: line.short + rest });
  const place = act.movement.body.from ?? placeOf(act) ?? null;
  act.report({
    kind: 'short',
    orderId,
    orderLineId,
    productId,
    place,
    expected: `${line.ordered}`,
    actual: `${line.ordered - line.short - rest}`,
  });
}

function placeOf(act: Act): Place | undefined {
  const allocation = allocationOf(act);
  return allocation && act.tx.stock.get(allocation.stockId)?.place;
}
