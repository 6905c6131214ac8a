import type { Location } from '../../shared/domain/location.ts';
import { type Place, placeParts } from '../../shared/domain/place.ts';
import type { Product } from '../../shared/domain/product.ts';
import { type StoragePicture, storageTypes } from '../../shared/domain/putaway/storage-picture.ts';
import type { Stock, StockIdentity } from '../../shared/domain/stock.ts';
import type { CacheReader } from './cache-store.ts';
import { containerUnder, effectsOn, standingAt, touchedContainers } from './containers-under.ts';
import { type OverlayView, stockUnder } from './overlay-view.ts';

type Known = {
  position: string;
  locations: Location[];
  products: Product[];
  layout: StoragePicture['layout'];
  stock: Stock[];
  placeOf: Map<string, Place | null>;
};

export const emptyStorage: StoragePicture = {
  ...{ locations: [], stock: [], standing: [], products: [], layout: null },
};

/**
 * Reads where goods may be stored and all that lies there. What the server told is kept in memory for as long as the
 * cache stands at the same position of the feed, because 20,000 figures are read for every proposal; own work is
 * laid over it each time.
 */
export function createStorageReader(): (tx: CacheReader, over: OverlayView) => Promise<StoragePicture> {
  let kept: Known | null = null;
  return async (tx, over) => {
    const { gen, cursor, pass } = await tx.position();
    const position = `${gen} ${cursor} ${pass}`;
    if (kept?.position !== position) kept = await readAll(tx, position);
    return pictureOf(kept, over);
  };
}

async function readAll(tx: CacheReader, position: string): Promise<Known> {
  const rowsOf = async <T>(read: Promise<{ row: T }[]>) => (await read).map(({ row }) => row);
  const locations = await rowsOf(tx.all('location'));
  const containers = await rowsOf(tx.all('container'));
  return {
    position,
    locations: locations.filter(({ type }) => storageTypes.includes(type)),
    products: await rowsOf(tx.all('product')),
    layout: (await tx.all('site'))[0]?.row.layout ?? null,
    stock: await rowsOf(tx.all('stock')),
    placeOf: new Map(containers.map(({ lpn, place }) => [lpn, place])),
  };
}

function pictureOf(known: Known, over: OverlayView): StoragePicture {
  const { locations, products, layout } = known;
  const isStorage = new Set(locations.map(({ locationId }) => locationId));
  const containerAt = containersNow(known, over);
  const standing = new Map<string, string>();
  const stock = stockNow(known.stock, over).filter(({ place }) => {
    const at = standingAt(place, containerAt);
    const locationId = at === null ? '' : placeParts(at).id;
    if (!isStorage.has(locationId)) return false;
    if (at !== place) standing.set(placeParts(place).id, locationId);
    return true;
  });
  return {
    ...{ locations, products, layout, stock },
    standing: [...standing].map(([lpn, locationId]) => ({ lpn, locationId })),
  };
}

/** Figures that own work touches are counted anew, the others stay as they are. */
function stockNow(stock: readonly Stock[], over: OverlayView): readonly Stock[] {
  const touched = new Set(
    over.flatMap(({ stock: effects }) => effects.map(({ identity }) => identity.place)),
  );
  if (touched.size === 0) return stock;
  const isTouched = ({ place }: Pick<StockIdentity, 'place'>) => touched.has(place);
  return [...stock.filter((row) => !isTouched(row)), ...stockUnder(over, stock.filter(isTouched), isTouched)];
}

function containersNow({ placeOf }: Known, over: OverlayView): (lpn: string) => Place | null {
  const touched = new Set(touchedContainers(over));
  return (lpn) => {
    const place = placeOf.get(lpn) ?? null;
    if (!touched.has(lpn)) return place;
    const known = { lpn, kind: 'pallet' as const, place, orderId: null, taskId: null, closed: false, rev: 0 };
    // Whether it is empty does not matter: then nothing in it has to be found.
    return containerUnder(effectsOn(over, lpn), known, () => false)?.place ?? null;
  };
}
