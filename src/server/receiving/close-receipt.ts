import type { ReceiptRow } from '../db/rows/receipt.ts';
import type { Act } from '../movements/act.ts';
import { actedAtInstant } from '../movements/acted-at.ts';
import { settlingOf } from './follow-goods.ts';
import { askForMissing } from './order-questions.ts';
import { raiseLoose } from './raise-loose.ts';
import { productsOf } from './purchase-order-lines.ts';
import type { ReceiptSubject } from './receipt-subject.ts';
import { openReceipts, statusNow } from './settle-order.ts';
import { settleUnit } from './settle-work.ts';

/** Everything that came is received: nothing more goes into its units, and all of it waits for what comes next. */
export async function closeReceipt(act: Act, receipt: ReceiptRow, subject: ReceiptSubject): Promise<void> {
  const { tx, movement } = act;
  tx.receipts.put({ ...receipt, closedAt: actedAtInstant(tx, movement) });
  await closeOrder(act, subject);
  const units = await tx.containers.find({ receiptId: receipt.receiptId });
  for (const unit of units) tx.containers.put({ ...unit, closed: true });
  act.later(async () => {
    for (const { lpn } of units) await settleUnit(settlingOf(act), lpn);
    await raiseLoose(settlingOf(act), receipt);
  });
}

/** An order of which everything came is closed; what is missing is asked about by whoever closes last. */
async function closeOrder(act: Act, { order: named }: ReceiptSubject): Promise<void> {
  const { tx } = act;
  const order = named && tx.purchaseOrders.get(named.purchaseOrderId);
  if (!order || order.status === 'cancelled') return;
  const others = await openReceipts(tx, order.purchaseOrderId);
  if (others.length > 0) return;
  const now = tx.purchaseOrders.put({ ...order, status: statusNow(order, order, false) });
  if (now.status !== 'closed') await askForMissing(act, now, productsOf(now));
}
