import { lpnPlace, type Place } from '../../shared/domain/place.ts';
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
  const entries = await tx.journal.of('lpn', [lpn]);
  const stops = entries.filter(
    ({ type, productId }) => type === 'receipt' || (type === 'move' && productId === null),
  );
  return stops.findLast(({ toPlace }) => toPlace !== null)?.toPlace ?? null;
}
