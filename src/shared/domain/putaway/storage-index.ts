import type { Location, SiteLayout } from '../location.ts';
import type { Goods } from '../moving/goods.ts';
import { emptyPlace, fillUp, type Held, type PlaceFill } from '../moving/place-fill.ts';
import { placeName } from '../place.ts';
import type { StoragePicture } from './storage-picture.ts';

/** The storage by place, made once from the rows so that each proposal is quick. */
export type StorageIndex = {
  places: ReadonlyMap<string, PlaceFill>;
  layout: SiteLayout | null;
};

export const emptyStorage: StorageIndex = { places: new Map(), layout: null };

export function indexStorage(picture: StoragePicture): StorageIndex {
  const { locations, stock, standing, layout } = picture;
  const products = new Map(picture.products.map((product) => [product.productId, product]));
  const standsAt = new Map(standing.map(({ lpn, locationId }) => [lpn, locationId]));
  const places = new Map(locations.map((location) => [location.locationId, emptyPlace(location)]));
  for (const row of stock) {
    const id = placeName(row.place);
    const place = places.get(row.place.startsWith('lpn:') ? (standsAt.get(id) ?? '') : id);
    if (place) fillUp(place, row, products.get(row.productId));
  }
  return { places, layout };
}

/** Where a product lies or is at home. */
export function whereaboutsOf({ places }: StorageIndex, productId: string): Location[] {
  const found: Location[] = [];
  for (const { location, held } of places.values())
    if (location.homeProductId === productId || held.has(productId)) found.push(location);
  return found;
}

/** The storage after `quantity` of goods were put to a place, or taken from it where negative. */
export function storageWith(
  storage: StorageIndex,
  locationId: string,
  { product, lot, expiry }: Pick<Goods, 'product' | 'lot' | 'expiry'>,
  quantity: number,
): StorageIndex {
  const place = storage.places.get(locationId);
  if (!place) return storage;
  const before = place.held.get(product.productId);
  const held: Held = {
    quantity: (before?.quantity ?? 0) + quantity,
    lots: [...new Set([...(before?.lots ?? []), ...(lot === null ? [] : [lot])])],
    soonest: [before?.soonest ?? null, expiry].filter((date) => date !== null).toSorted()[0] ?? null,
  };
  const fill: PlaceFill = {
    ...place,
    cubicMm: place.cubicMm + quantity * (product.size?.cubicMm ?? 0),
    grams: place.grams + quantity * (product.size?.grams ?? 0),
    held: new Map([...place.held, [product.productId, held]]),
  };
  return { ...storage, places: new Map([...storage.places, [locationId, fill]]) };
}
