import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { PurchaseOrderInput } from '../../shared/protocol/board/purchase-order-actions.ts';
import { sameContent } from '../db/same-content.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { answerQuestions } from './answer-questions.ts';
import type { FieldError, PurchaseOrderFailure } from './purchase-order-failure.ts';
import { receivedInTheNameOf } from './came-before.ts';
import { hasReceived, isEnded, withAllReceived } from './purchase-order-lines.ts';

/**
 * Creates a purchase order, or makes a known one what is given. What came stays received: a product of which something
 * came cannot be left out, only be awaited no more. What came in its name before it was told, or before the line was,
 * counts as well: a truck may be faster than its paper, and a restored server is told of orders once more.
 */
export async function putPurchaseOrder(
  tx: SiteTransaction,
  ids: Ids,
  input: PurchaseOrderInput,
  by: string,
): Promise<Result<{ created: boolean; purchaseOrder: PurchaseOrder }, PurchaseOrderFailure>> {
  const { purchaseOrderId } = input;
  await tx.load({
    purchaseOrders: [purchaseOrderId],
    products: input.lines.map(({ productId }) => productId),
  });
  const known = tx.purchaseOrders.get(purchaseOrderId);
  const errors = [...faultsOf(tx, input), ...(known ? leftOut(known, input) : [])];
  if (errors.length > 0) return failed({ kind: 'not_valid', errors });
  const asked = askedOrder(input, known, await receivedInTheNameOf(tx, purchaseOrderId));
  if (known && sameContent(known, asked)) return done({ created: false, purchaseOrder: known });
  if (known && isEnded(known))
    return failed({ kind: 'purchase_order_ended', purchaseOrderId, status: known.status });
  const purchaseOrder = tx.purchaseOrders.put(asked);
  await answerQuestions(tx, purchaseOrder, { by, reason: null });
  noteDecision(tx, ids, { kind: 'purchase_order_put', subject: purchaseOrderId, decidedBy: by });
  return done({ created: known === undefined, purchaseOrder });
}

function askedOrder(
  { purchaseOrderId, supplier, expectedOn, lines: wanted }: PurchaseOrderInput,
  known: PurchaseOrder | undefined,
  came: ReadonlyMap<string, number>,
): PurchaseOrder {
  const inOrder = wanted.toSorted((a, b) => a.lineNumber - b.lineNumber);
  const lines = withAllReceived(inOrder, came);
  const status = known?.status ?? (hasReceived({ lines }) ? 'receiving' : 'open');
  return { purchaseOrderId, supplier, expectedOn, status, lines, rev: known?.rev ?? 0 };
}

function faultsOf(tx: SiteTransaction, { lines }: PurchaseOrderInput): FieldError[] {
  return lines.flatMap(({ lineNumber, productId }, index) => {
    const isRepeated = lines.findIndex((line) => line.lineNumber === lineNumber) < index;
    const field = `body.lines[${index}]`;
    return [
      ...(isRepeated ? [{ field: `${field}.lineNumber`, expected: 'each number once' }] : []),
      ...(tx.products.get(productId)
        ? []
        : [{ field: `${field}.productId`, expected: 'a product of this site' }]),
    ];
  });
}

const leftOut = (known: PurchaseOrder, { lines }: PurchaseOrderInput): FieldError[] =>
  known.lines
    .filter(({ received, productId }) => received > 0 && !lines.some((line) => line.productId === productId))
    .map(({ productId }) => ({
      field: 'body.lines',
      expected: `a line of ${productId}, of which something came`,
    }));
