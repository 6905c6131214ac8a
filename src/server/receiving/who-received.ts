import { virtualPlace } from '../../shared/domain/place.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

type Received = Pick<JournalEntry, 'type' | 'userId' | 'productId' | 'toPlace' | 'quantity'>;

const supplier = virtualPlace('supplier');

/** What each person received of a product, who came first first; what was taken back is taken off. */
export function receivedByUser(entries: readonly Received[], productId: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { type, userId, quantity, toPlace, ...entry } of entries) {
    if (type !== 'receive' || entry.productId !== productId || userId === null) continue;
    const change = (toPlace === supplier ? -1 : 1) * (quantity ?? 0);
    sums.set(userId, (sums.get(userId) ?? 0) + change);
  }
  return new Map([...sums].filter(([, quantity]) => quantity !== 0));
}

/** In words for a manager: `Anna 12, Ben 8`. `0` when nobody received any. */
export async function sayWhoReceived(
  tx: Pick<SiteTransaction, 'users'>,
  entries: readonly Received[],
  productId: string,
): Promise<string> {
  const sums = receivedByUser(entries, productId);
  await tx.users.load(sums.keys());
  const said = [...sums].map(([userId, quantity]) => `${tx.users.get(userId)?.name ?? userId} ${quantity}`);
  return said.length === 0 ? '0' : said.join(', ');
}
