import type { Ids } from '../../shared/domain/random.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { raiseLoose } from './raise-loose.ts';
import { statusNow } from './settle-order.ts';
import { type Settling, settleUnit } from './settle-work.ts';

/**
 * Ends the receipts of a device that is lost: nothing more goes into its units, which wait for what comes next, and
 * its orders are not waited for any longer. What it has not sent and brings after all is received all the same.
 */
export async function abandonReceipts(tx: SiteTransaction, ids: Ids, deviceId: string): Promise<void> {
  for (const receipt of await tx.receipts.find({ deviceId, closedAt: null })) {
    tx.receipts.put({ ...receipt, closedAt: tx.now });
    const units = await tx.containers.find({ receiptId: receipt.receiptId });
    for (const unit of units) tx.containers.put({ ...unit, closed: true });
    const settling: Settling = { tx, ids, inHand: null, ending: 'done' };
    for (const { lpn } of units) await settleUnit(settling, lpn);
    await raiseLoose(settling, receipt);
    await settleStatus(tx, receipt.purchaseOrderId);
  }
}

async function settleStatus(tx: SiteTransaction, purchaseOrderId: string | null): Promise<void> {
  if (purchaseOrderId === null) return;
  await tx.purchaseOrders.load([purchaseOrderId]);
  const order = tx.purchaseOrders.get(purchaseOrderId);
  const others = await tx.receipts.find({ purchaseOrderId, closedAt: null });
  if (order) tx.purchaseOrders.put({ ...order, status: statusNow(order, order, others.length > 0) });
}
