import type { OrderLine } from '../../shared/domain/order.ts';
import type { Allocation } from '../db/rows/allocation.ts';
import type { Act } from './act.ts';

/** What was taken, against what the list said and the customer wants. */
export function judgePick(act: Act, allocation: Allocation | undefined, line: OrderLine | undefined): void {
  const { tx, movement, report } = act;
  const { from, lot = null, expiry = null } = movement.body;
  const promised = allocation && tx.stock.get(allocation.stockId);
  if (promised && from !== undefined && promised.place !== from) {
    report({ kind: 'wrong_location', place: from, expected: promised.place, actual: from });
  }
  if (line && line.lot !== null && line.lot !== lot) {
    report({ kind: 'wrong_lot', place: from ?? null, expected: line.lot, actual: lot });
  }
  if (expiry !== null && expiry < tx.now.slice(0, 10)) {
    report({ kind: 'expired', place: from ?? null, expected: tx.now.slice(0, 10), actual: expiry });
  }
}
