import type { Location, LocationType } from '../../shared/domain/location.ts';
import type { Lookup } from '../workflows/lookup.ts';
import { cacheKeys } from './cache-keys.ts';
import type { CacheReader } from './cache-store.ts';
import { lineUnder, type OverlayView } from './overlay-view.ts';

const pickable: readonly LocationType[] = ['pick_face', 'reserve'];

/** Zones with places that goods may be picked from. */
export async function zonesOf(tx: CacheReader): Promise<string[]> {
  const places = (await tx.all('location')).filter(({ row }) => pickable.includes(row.type) && !row.blocked);
  return [...new Set(places.map(({ row }) => row.zone))].sort();
}

export async function locationsOf(tx: CacheReader, types: readonly LocationType[]): Promise<Location[]> {
  const found = await Promise.all(types.map((type) => tx.byKey('location', cacheKeys.locationType(type))));
  return found
    .flat()
    .map(({ row }) => row)
    .sort(inWalkingOrder);
}

export async function pickFacesFor(tx: CacheReader, productId: string): Promise<Location[]> {
  const found = await tx.byKey('location', cacheKeys.product(productId));
  return found
    .map(({ row }) => row)
    .filter(({ type, homeProductId }) => type === 'pick_face' && homeProductId === productId)
    .sort(inWalkingOrder);
}

const inWalkingOrder = (a: Location, b: Location): number => a.pickSequence - b.pickSequence;

export async function orderWithLines(
  tx: CacheReader,
  over: OverlayView,
  orderId: string,
): ReturnType<Lookup['order']> {
  const order = (await tx.rows('order', [orderId]))[0]?.row;
  if (!order) return undefined;
  const lines = (await tx.byKey('orderLine', cacheKeys.order(orderId))).map(({ row }) =>
    lineUnder(over, row),
  );
  return { order, lines: lines.sort((a, b) => a.lineNumber - b.lineNumber) };
}
