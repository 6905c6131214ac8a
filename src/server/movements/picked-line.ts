import type { OrderLine } from '../../shared/domain/order.ts';
import type { Allocation } from '../db/rows/allocation.ts';
import type { Act } from './act.ts';

/** The promise that the movement names by its stop. */
export const allocationOf = ({ tx, movement: { body } }: Act): Allocation | undefined =>
  body.pickLineId === undefined ? undefined : tx.allocations.get(body.pickLineId);

/** The order line the movement was done for: named by itself, or by its stop. */
export function lineOf(act: Act): OrderLine | undefined {
  const orderLineId = act.movement.body.orderLineId ?? allocationOf(act)?.orderLineId;
  return orderLineId === undefined ? undefined : act.tx.orderLines.get(orderLineId);
}
