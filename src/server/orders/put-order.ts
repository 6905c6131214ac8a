import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { OrderInput } from '../../shared/protocol/board/order-actions.ts';
import { refreshOrder } from '../allocation/end-allocation.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { hastenChecks } from '../receiving/hasten-checks.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { askedFor, isSame } from './asked-order.ts';
import { changedInWork, repeatedNumbers, unknownProducts } from './asked-order-faults.ts';
import { cancelLines } from './cancel-lines.ts';
import { changeQuantity } from './change-quantity.ts';
import { loadOrder, type WholeOrder, wholeOrder } from './load-order.ts';
import type { OrderFailure } from './order-failure.ts';
import { withPicksBefore } from './picked-before.ts';

/**
 * Creates an order, or makes a known one what is given: lines that are missing are cancelled, quantities changed, new
 * lines added. What lies in a line's nature (product, owner, lot) changes only while nothing of it is promised or
 * picked. A cancelled line stays cancelled, so posting the same order again never revives anything.
 */
export async function putOrder(
  tx: SiteTransaction,
  ids: Ids,
  input: OrderInput,
  by: string,
): Promise<Result<WholeOrder & { created: boolean }, OrderFailure>> {
  const asked = askedFor(input);
  const known = await loadOrder(tx, input.orderId);
  await tx.products.load(asked.lines.map(({ productId }) => productId));
  const errors = [...repeatedNumbers(asked.lines), ...unknownProducts(tx, asked.lines)];
  if (errors.length > 0) return failed({ kind: 'not_valid', errors });
  if (known && isSame(known, asked)) return done({ ...known, created: false });
  if (known && (known.order.status === 'shipped' || known.order.status === 'cancelled')) {
    return failed({ kind: 'order_ended', orderId: input.orderId, status: known.order.status });
  }
  const conflicts = known ? changedInWork(known.lines, asked.lines) : [];
  if (conflicts.length > 0) return failed({ kind: 'line_in_work', errors: conflicts });
  tx.orders.put({ status: 'open', rev: 0, ...known?.order, ...asked.order });
  await putLines(tx, ids, known?.lines ?? [], asked.lines, by);
  refreshOrder(tx, input.orderId);
  await hastenChecks(
    tx,
    asked.lines.map(({ productId }) => productId),
  );
  noteDecision(tx, ids, { kind: 'order_put', subject: input.orderId, decidedBy: by });
  const whole = wholeOrder(tx, input.orderId);
  if (!whole) throw new Error(`${input.orderId} was put and is not there`);
  return done({ ...whole, created: known === undefined });
}

async function putLines(
  tx: SiteTransaction,
  ids: Ids,
  known: readonly OrderLine[],
  asked: readonly OrderLine[],
  by: string,
): Promise<void> {
  const isKnown = (line: OrderLine) => known.some(({ orderLineId }) => orderLineId === line.orderLineId);
  const added = asked.filter((line) => !isKnown(line));
  for (const line of await withPicksBefore(tx, added)) tx.orderLines.put(line);
  for (const line of asked) {
    const before = known.find(({ orderLineId }) => orderLineId === line.orderLineId);
    if (before && before.status !== 'cancelled') await replaceLine(tx, ids, before, line);
  }
  // Last, so that an order whose lines are all exchanged is not taken for a cancelled one.
  const gone = known.filter(({ orderLineId }) => !asked.some((line) => line.orderLineId === orderLineId));
  await cancelLines(tx, ids, gone, by);
}

async function replaceLine(
  tx: SiteTransaction,
  ids: Ids,
  before: OrderLine,
  asked: OrderLine,
): Promise<void> {
  const { productId, owner, lot } = asked;
  const line = { ...before, productId, owner, lot };
  if (before.ordered !== asked.ordered) await changeQuantity(tx, ids, line, asked.ordered);
  else tx.orderLines.put({ ...line, status: lineStatus(line) });
}
