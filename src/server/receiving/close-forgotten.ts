import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { ReceiptRow } from '../db/rows/receipt.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { recordByServer } from '../movements/record-by-server.ts';

/**
 * Ends a receipt that its operator left open: as if he had closed it himself, only by another's word. One that is closed
 * stays as it is.
 */
export async function closeForgotten(
  tx: SiteTransaction,
  ports: MovementPorts,
  { receiptId, by, reason }: { receiptId: string; by: string; reason: string },
): Promise<Result<ReceiptRow, { kind: 'unknown_receipt'; receiptId: string }>> {
  await tx.receipts.load([receiptId]);
  const receipt = tx.receipts.get(receiptId);
  if (!receipt) return failed({ kind: 'unknown_receipt', receiptId });
  if (receipt.closedAt !== null) return done(receipt);
  const body = { receiptId, receiptStep: 'closed' as const, reason };
  await recordByServer(tx, ports, [{ mid: ports.ids.next(), type: 'receipt', userId: by, body }]);
  return done(tx.receipts.get(receiptId) ?? receipt);
}
