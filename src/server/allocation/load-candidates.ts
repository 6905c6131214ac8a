import { placeParts } from '../../shared/domain/place.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import type { Candidate } from './may-be-promised.ts';

type AllocationTables = Pick<SiteReading, 'stock' | 'locations' | 'tasks' | 'products'>;

/** Fetches all that is needed to promise stock of these products: afterwards `candidatesOf` need not wait. */
export async function loadCandidates(tx: AllocationTables, productIds: readonly string[]): Promise<void> {
  await tx.products.load(productIds);
  const rows = await tx.stock.find({ productId: productIds, holds: true });
  await tx.locations.load(rows.flatMap(locationIdOf));
  await tx.tasks.find({ kind: 'count', status: unfinishedStatuses });
}

/**
 * Stock of a product at locations, whatever its state. Places that wait to be counted are left out: somebody found
 * less there than the figures say.
 */
export function candidatesOf(tx: AllocationTables, productId: string): Candidate[] {
  const doubtful = placesInDoubt(tx);
  return tx.stock.among({ productId, holds: true }).flatMap((stock) => {
    const [locationId] = locationIdOf(stock);
    const location = locationId === undefined ? undefined : tx.locations.get(locationId);
    return location && !doubtful.has(stock.place) ? [{ stock, location }] : [];
  });
}

function placesInDoubt(tx: AllocationTables): Set<string> {
  const counts = tx.tasks.among({ kind: 'count', status: unfinishedStatuses });
  return new Set(counts.flatMap((task) => (isTaskOf(task, 'count') ? [task.work.place] : [])));
}

function locationIdOf({ place }: Stock): string[] {
  const { kind, id } = placeParts(place);
  return kind === 'location' ? [id] : [];
}
