import type { ReceiptRow } from '../db/rows/receipt.ts';
import type { Act } from '../movements/act.ts';
import { actedAtInstant } from '../movements/acted-at.ts';
import type { ReceiptSubject } from './receipt-subject.ts';

/** Enters the receipt that a movement names, from whichever of its movements comes first. */
export function noteReceipt(act: Act, subject: ReceiptSubject): ReceiptRow | null {
  const { tx, movement, deviceId } = act;
  const { receiptId, orderId } = movement.body;
  if (receiptId === undefined) return null;
  if (subject.receipt) return subject.receipt;
  return tx.receipts.put({
    receiptId,
    purchaseOrderId: subject.purchaseOrderId,
    asnId: subject.asn?.asnId ?? movement.body.asnId ?? null,
    supplier: subject.supplier,
    orderId: orderId ?? null,
    userId: movement.userId,
    deviceId,
    openedAt: actedAtInstant(tx, movement),
    closedAt: null,
  });
}

/** Something of it is at the door: the order and the notice are no longer only awaited. */
export function beginReceiving({ tx }: Pick<Act, 'tx'>, { order, asn }: ReceiptSubject): void {
  if (order?.status === 'open') tx.purchaseOrders.put({ ...order, status: 'receiving' });
  if (asn?.status === 'announced') tx.asns.put({ ...asn, status: 'receiving' });
}
