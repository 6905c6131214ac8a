import { virtualPlace } from '../../shared/domain/place.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** Of an entry of the journal what says how much came of what, and for whom. */
export type ReceivedEntry = Pick<
  JournalEntry,
  'purchaseOrderId' | 'type' | 'productId' | 'fromPlace' | 'toPlace' | 'compensates' | 'quantity'
>;

/**
 * Base units by product that the journal has as received in the name of a purchase order: also what came before
 * anybody had told of the order, or of its line.
 */
export async function receivedInTheNameOf(
  tx: Pick<SiteTransaction, 'journal'>,
  purchaseOrderId: string,
): Promise<ReadonlyMap<string, number>> {
  return (await receivedInTheNamesOf(tx, [purchaseOrderId])).get(purchaseOrderId) ?? new Map();
}

/** The same of many, by purchase order. */
export async function receivedInTheNamesOf(
  tx: Pick<SiteTransaction, 'journal'>,
  purchaseOrderIds: readonly string[],
): Promise<Map<string, ReadonlyMap<string, number>>> {
  const byOrder = new Map<string, Map<string, number>>();
  for (const entry of await tx.journal.of('purchaseOrderId', purchaseOrderIds)) {
    const { purchaseOrderId, productId } = entry;
    if (purchaseOrderId === null || productId === null || !isFromOutside(entry)) continue;
    const received = byOrder.get(purchaseOrderId) ?? new Map<string, number>();
    byOrder.set(purchaseOrderId, received);
    received.set(productId, (received.get(productId) ?? 0) + receivedBy(entry));
  }
  return byOrder;
}

/** Goods of a supplier that came, or did not after all; what a customer sent back is none of it. */
export const isFromOutside = ({ type, fromPlace, toPlace }: ReceivedEntry): boolean =>
  type === 'receive' && ![fromPlace, toPlace].includes(virtualPlace('customer'));

/** Base units; negative where it takes an earlier receipt back. */
export const receivedBy = ({ compensates, quantity }: ReceivedEntry): number =>
  (compensates === null ? 1 : -1) * (quantity ?? 0);
