import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { findOrderQuestion } from './order-questions.ts';
import { isEnded, productsOf, totalsOf } from './purchase-order-lines.ts';

/**
 * What a manager or another system decided about an order may leave no question of it: with more ordered nothing is
 * too much, with less nothing is missing, and of an order that is closed or called off nothing is awaited.
 */
export async function answerQuestions(
  tx: SiteTransaction,
  order: PurchaseOrder,
  { by, reason }: { by: string; reason: string | null },
): Promise<void> {
  for (const productId of productsOf(order)) {
    const totals = totalsOf(order, productId);
    if (!totals) continue;
    const isEnough = isEnded(order) || totals.received >= totals.expected;
    const isNotTooMuch = totals.received <= totals.expected;
    if (isEnough) await answer('under_receipt', productId);
    if (isNotTooMuch) await answer('over_receipt', productId);
  }

  async function answer(kind: 'under_receipt' | 'over_receipt', productId: string): Promise<void> {
    const open = await findOrderQuestion(tx, kind, order.purchaseOrderId, productId);
    if (!open) return;
    const decided = { resolvedAt: tx.now, resolvedBy: by, resolution: 'accept' as const, reason };
    tx.discrepancies.put({ ...open, status: 'resolved', ...decided });
  }
}
