import { placeParts } from '../../shared/domain/place.ts';
import type { ReceiptRow } from '../db/rows/receipt.ts';
import { type Settling, settleLoose } from './settle-work.ts';

/** Work on the loose goods that were set down in a receipt, once it is over. */
export async function raiseLoose(
  settling: Settling,
  { receiptId, purchaseOrderId, supplier }: ReceiptRow,
): Promise<void> {
  const entries = await settling.tx.journal.of('receiptId', [receiptId]);
  const set = entries.filter(({ type, compensates }) => type === 'receive' && compensates === null);
  const places = new Set(set.flatMap(({ toPlace }) => toPlace ?? []));
  for (const place of places) {
    if (placeParts(place).kind !== 'location') continue;
    const here = set.filter(({ toPlace }) => toPlace === place);
    const isOfReceipt = (row: { productId: string; lot: string | null }): boolean =>
      here.some(({ productId, lot }) => productId === row.productId && lot === row.lot);
    await settleLoose(settling, place, isOfReceipt, { receiptId, purchaseOrderId, supplier });
  }
}
