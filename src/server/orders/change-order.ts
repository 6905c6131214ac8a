import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { OrderChange } from '../../shared/protocol/board/order-actions.ts';
import { refreshOrder } from '../allocation/end-allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { changeQuantity } from './change-quantity.ts';
import { loadOrder, type WholeOrder, wholeOrder } from './load-order.ts';
import type { OrderFailure } from './order-failure.ts';
import { isoTime } from './iso-time.ts';

/** Changes urgency and quantities of an order that is still in the house; all of it, or nothing. */
export async function changeOrder(
  tx: SiteTransaction,
  ids: Ids,
  orderId: string,
  change: OrderChange,
  by: string,
): Promise<Result<WholeOrder, OrderFailure>> {
  const known = await loadOrder(tx, orderId);
  if (!known) return failed({ kind: 'unknown_order', orderId });
  const { order, lines } = known;
  if (order.status === 'shipped' || order.status === 'cancelled') {
    return failed({ kind: 'order_ended', orderId, status: order.status });
  }
  const wanted = (change.lines ?? []).map(({ lineNumber, ordered }, index) => ({
    ordered,
    line: lines.find((line) => line.lineNumber === lineNumber && line.status !== 'cancelled'),
    field: `body.lines[${index}].lineNumber`,
  }));
  const errors = wanted.flatMap(({ line, field }) =>
    line ? [] : [{ field, expected: 'the number of a line in work' }],
  );
  if (errors.length > 0) return failed({ kind: 'not_valid', errors });
  tx.orders.put({
    ...order,
    priority: change.priority ?? order.priority,
    shipBy: change.shipBy === undefined ? order.shipBy : isoTime(change.shipBy),
  });
  for (const { line, ordered } of wanted) {
    if (line && line.ordered !== ordered) await changeQuantity(tx, ids, line, ordered);
  }
  refreshOrder(tx, orderId);
  noteDecision(tx, ids, { kind: 'order_changed', subject: orderId, decidedBy: by });
  return done(wholeOrder(tx, orderId) ?? known);
}
