import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { hasReceived, isComplete } from './purchase-order-lines.ts';

/** Receipts of an order that somebody still works on, as far as the site heard of them. */
export const openReceipts = (tx: Pick<SiteTransaction, 'receipts'>, purchaseOrderId: string) =>
  tx.receipts.find({ purchaseOrderId, closedAt: null });

/**
 * The status of an order after what was received of it changed.
 *
 *   closed, called off              stays so; one that was closed because all was there opens again without that
 *   all there, nobody receives      closed
 *   begun                           receiving, until the rest comes
 *   nothing begun                   open
 */
export function statusNow(
  before: PurchaseOrder,
  now: PurchaseOrder,
  isBeingReceived: boolean,
): PurchaseOrder['status'] {
  if (now.status === 'cancelled') return 'cancelled';
  if (now.status === 'closed' && !(isComplete(before) && !isComplete(now))) return 'closed';
  if (isComplete(now) && hasReceived(now) && !isBeingReceived) return 'closed';
  return isBeingReceived || hasReceived(now) ? 'receiving' : 'open';
}
