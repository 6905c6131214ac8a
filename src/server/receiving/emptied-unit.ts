import { lpnPlace, type Place } from '../../shared/domain/place.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/**
 * A unit whose last piece was taken out stands nowhere any more; one that goods came back into, by an undo, stands
 * where it stood last.
 */
export async function settleEmptied(tx: SiteTransaction, lpn: string): Promise<void> {
  await tx.containers.load([lpn]);
  const unit = tx.containers.get(lpn);
  if (!unit?.arrival || !unit.closed) return;
  const rows = await tx.stock.find({ place: lpnPlace(lpn), holds: true });
  const isEmpty = rows.every(({ quantity }) => quantity <= 0);
  if (isEmpty && unit.place !== null) tx.containers.put({ ...unit, place: null });
  if (!isEmpty && unit.place === null) tx.containers.put({ ...unit, place: await lastPlace(tx, lpn) });
}

/** Where the journal says that the unit was brought last. */
async function lastPlace(tx: SiteTransaction, lpn: string): Promise<Place | null> {
  return (await stopsOf(tx, lpn)).at(-1)?.toPlace ?? null;
}

/** Whether it stands in the journal that the unit came, apart from what was taken back. */
export const hasArrived = async (tx: SiteTransaction, lpn: string): Promise<boolean> =>
  (await stopsOf(tx, lpn)).some(({ type }) => type === 'receipt');

/** An arrival that was taken back brought the unit nowhere; a move that was, brought it back. */
async function stopsOf(tx: SiteTransaction, lpn: string): Promise<JournalEntry[]> {
  const entries = await tx.journal.of('lpn', [lpn]);
  const undone = new Set(entries.map(({ compensates }) => compensates));
  return entries.filter(({ mid, type, productId, compensates, toPlace }) => {
    if (toPlace === null) return false;
    return type === 'receipt'
      ? compensates === null && !undone.has(mid)
      : type === 'move' && productId === null;
  });
}
