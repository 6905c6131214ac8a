import type { Movement } from '../../shared/domain/movement.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { orderQuestionKinds } from './order-questions.ts';

/**
 * Fetches, set by set, what judging received goods asks for: open questions about their products, with the movements
 * that raised them, and pieces in the house with their serials.
 */
export async function loadReceiving(tx: SiteTransaction, movements: readonly Movement[]): Promise<void> {
  const received = movements.filter(({ type }) => type === 'receive').map(({ body }) => body);
  if (received.length === 0) return;
  const productId = [...new Set(received.flatMap((body) => body.productId ?? []))];
  const serial = [...new Set(received.flatMap(({ serials = [] }) => serials))];
  const [open] = await Promise.all([
    tx.discrepancies.find({ kind: orderQuestionKinds, productId, status: 'open' }),
    serial.length > 0 ? tx.stock.find({ productId, serial, holds: true }) : [],
  ]);
  await tx.journal.load(open.flatMap(({ mid }) => mid ?? []));
}
