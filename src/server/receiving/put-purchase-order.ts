import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { PurchaseOrderInput } from '../../shared/protocol/board/purchase-order-actions.ts';
import { sameContent } from '../db/same-content.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { answerQuestions } from './answer-questions.ts';
import type { FieldError, PurchaseOrderFailure } from './purchase-order-failure.ts';
import { isEnded, spreadAgain } from './purchase-order-lines.ts';

/**
 * Creates a purchase order, or makes a known one what is given. What came stays received: a product of which something
 * came cannot be left out, only be awaited no more.
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
  const asked = askedOrder(input, known);
  if (known && sameContent(known, asked)) return done({ created: false, purchaseOrder: known });
  if (known && isEnded(known))
    return failed({ kind: 'purchase_order_ended', purchaseOrderId, status: known.status });
  const purchaseOrder = tx.purchaseOrders.put(asked);
  await answerQuestions(tx, purchaseOrder, { by, reason: null });
  noteDecision(tx, ids, { kind: 'purchase_order_put', subject: purchaseOrderId, decidedBy: by });
  return done({ created: known === undefined, purchaseOrder });
}

function askedOrder(
  { purchaseOrderId, supplier, expectedOn, lines }: PurchaseOrderInput,
  known: PurchaseOrder | undefined,
): PurchaseOrder {
  // All that came of a product is put on its first line, and then spread over all of them.
  const seen = new Set<string>();
  const withReceipts = lines
    .toSorted((a, b) => a.lineNumber - b.lineNumber)
    .map((line) => {
      const isFirst = !seen.has(line.productId);
      seen.add(line.productId);
      return { ...line, received: isFirst && known ? receivedOf(known, line.productId) : 0 };
    });
  return {
    purchaseOrderId,
    supplier,
    expectedOn,
    status: known?.status ?? 'open',
    lines: spreadAgain({ lines: withReceipts }),
    rev: known?.rev ?? 0,
  };
}

const receivedOf = ({ lines }: PurchaseOrder, productId: string): number =>
  lines.reduce((total, line) => total + (line.productId === productId ? line.received : 0), 0);

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
