import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { PurchaseOrderChange } from '../../shared/protocol/board/purchase-order-actions.ts';
import type { Decision } from '../db/rows/decision.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { answerQuestions } from './answer-questions.ts';
import type { FieldError, PurchaseOrderFailure } from './purchase-order-failure.ts';
import { hasReceived, spreadAgain } from './purchase-order-lines.ts';
import { openReceipts } from './settle-order.ts';

type Changed = Promise<Result<PurchaseOrder, PurchaseOrderFailure>>;

/** Changes quantities and day of an order, closes it though something is missing, or awaits it again. */
export async function changePurchaseOrder(
  tx: SiteTransaction,
  ids: Ids,
  { purchaseOrderId, change, by }: { purchaseOrderId: string; change: PurchaseOrderChange; by: string },
): Changed {
  const found = await findUncancelled(tx, purchaseOrderId);
  if (!found.ok) return found;
  const order = found.value;
  const errors = unknownLines(order, change);
  if (errors.length > 0) return failed({ kind: 'not_valid', errors });
  const lines = changedLines(order, change);
  const status = await statusAfter(tx, order, change.status);
  const { expectedOn = order.expectedOn, reason } = change;
  const now = tx.purchaseOrders.put({ ...order, expectedOn, lines, status });
  await answerQuestions(tx, now, { by, reason: reason ?? null });
  if (now !== order)
    noteDecision(tx, ids, { kind: decisionOf(order, now), subject: purchaseOrderId, decidedBy: by, reason });
  return done(now);
}

/** Calls an order off of which nothing came. Who receives it at this moment is told by the changed row. */
export async function cancelPurchaseOrder(
  tx: SiteTransaction,
  ids: Ids,
  { purchaseOrderId, reason, by }: { purchaseOrderId: string; reason: string; by: string },
): Changed {
  await tx.purchaseOrders.load([purchaseOrderId]);
  const order = tx.purchaseOrders.get(purchaseOrderId);
  if (!order) return failed({ kind: 'unknown_purchase_order', purchaseOrderId });
  if (order.status === 'cancelled') return done(order);
  if (order.status === 'closed')
    return failed({ kind: 'purchase_order_ended', purchaseOrderId, status: order.status });
  if (hasReceived(order)) return failed({ kind: 'already_received', purchaseOrderId });
  const now = tx.purchaseOrders.put({ ...order, status: 'cancelled' });
  await answerQuestions(tx, now, { by, reason });
  noteDecision(tx, ids, {
    kind: 'purchase_order_cancelled',
    subject: purchaseOrderId,
    decidedBy: by,
    reason,
  });
  return done(now);
}

async function findUncancelled(tx: SiteTransaction, purchaseOrderId: string): Changed {
  await tx.purchaseOrders.load([purchaseOrderId]);
  const order = tx.purchaseOrders.get(purchaseOrderId);
  if (!order) return failed({ kind: 'unknown_purchase_order', purchaseOrderId });
  const { status } = order;
  return status === 'cancelled'
    ? failed({ kind: 'purchase_order_ended', purchaseOrderId, status })
    : done(order);
}

const unknownLines = ({ lines }: PurchaseOrder, change: PurchaseOrderChange): FieldError[] =>
  (change.lines ?? []).flatMap(({ lineNumber }, index) =>
    lines.some((line) => line.lineNumber === lineNumber)
      ? []
      : [{ field: `body.lines[${index}].lineNumber`, expected: 'the number of a line of this order' }],
  );

function changedLines({ lines }: PurchaseOrder, change: PurchaseOrderChange): PurchaseOrder['lines'] {
  const expected = new Map(change.lines?.map((line) => [line.lineNumber, line.expected]));
  if (expected.size === 0) return lines;
  return spreadAgain({
    lines: lines.map((line) => ({ ...line, expected: expected.get(line.lineNumber) ?? line.expected })),
  });
}

async function statusAfter(
  tx: SiteTransaction,
  order: PurchaseOrder,
  wanted: PurchaseOrderChange['status'],
): Promise<PurchaseOrder['status']> {
  if (wanted === 'closed') return 'closed';
  if (wanted === undefined || order.status !== 'closed') return order.status;
  const isBegun = hasReceived(order) || (await openReceipts(tx, order.purchaseOrderId)).length > 0;
  return isBegun ? 'receiving' : 'open';
}

function decisionOf(before: PurchaseOrder, now: PurchaseOrder): Decision['kind'] {
  if (before.status === now.status) return 'purchase_order_changed';
  return now.status === 'closed' ? 'purchase_order_closed' : 'purchase_order_reopened';
}
