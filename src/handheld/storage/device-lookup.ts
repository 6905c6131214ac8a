import type { Container } from '../../shared/domain/container.ts';
import type { Location, LocationType } from '../../shared/domain/location.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { User } from '../../shared/domain/user.ts';
import type { FeedRow, FeedType, Site } from '../../shared/protocol/pull.ts';
import type { Lookup } from '../workflows/lookup.ts';
import { cacheKeys } from './cache-keys.ts';
import type { CacheReader, CacheStore } from './cache-store.ts';
import type { JournalStore } from './journal-store.ts';
import { containerUnder, lineUnder, type OverlayView, readOverlay, stockUnder } from './overlay-view.ts';

/** Beyond what workflows ask: for the look-up screen and the names on all others. */
export interface DeviceLookup extends Lookup {
  site(): Promise<Site | undefined>;
  /** Containers that stand at a place, as the server knows it. */
  containersAt(place: Place): Promise<Container[]>;
  /** Zones that hold places goods may be picked from, sorted. */
  zones(): Promise<string[]>;
  /** Places of these types, sorted. */
  locationsOfType(types: readonly LocationType[]): Promise<Location[]>;
  user(userId: string): Promise<User | undefined>;
  userByBadge(badge: string): Promise<User | undefined>;
  task(taskId: string): Promise<Task | undefined>;
  purchaseOrder(purchaseOrderId: string): Promise<PurchaseOrder | undefined>;
}

/** What the server told, with the operator's own work laid over it. A store that cannot be read knows nothing. */
export function createDeviceLookup({
  cache,
  journal,
}: {
  cache: CacheStore;
  journal: JournalStore;
}): DeviceLookup {
  const ask = async <T>(
    nothing: T,
    question: (tx: CacheReader, over: OverlayView) => Promise<T>,
  ): Promise<T> => {
    // The overlay first: a fact that the cache takes over in between is then left out by its position.
    const overlay = await readOverlay(journal);
    const answer = await cache.read(async (tx) => question(tx, overlay.after(await tx.position())));
    return answer.ok ? answer.value : nothing;
  };
  const row = <T extends FeedType>(type: T, id: string) =>
    ask<FeedRow<T> | undefined>(undefined, async (tx) => (await tx.rows(type, [id]))[0]?.row);
  const rowByKey = <T extends FeedType>(type: T, key: string) =>
    ask<FeedRow<T> | undefined>(undefined, async (tx) => (await tx.byKey(type, key))[0]?.row);
  const stockBy = (key: string, isWanted: Parameters<typeof stockUnder>[2]) =>
    ask([], async (tx, over) =>
      stockUnder(
        over,
        (await tx.byKey('stock', key)).map(({ row: stock }) => stock),
        isWanted,
      ),
    );
  return {
    productByCode: (code) => rowByKey('product', cacheKeys.code(code)),
    product: (productId) => row('product', productId),
    location: (locationId) => row('location', locationId),
    container: (lpn) =>
      ask(undefined, async (tx, over) =>
        containerUnder(over, lpn, (await tx.rows('container', [lpn]))[0]?.row),
      ),
    order: (orderId) => ask(undefined, (tx, over) => orderWithLines(tx, over, orderId)),
    stockAt: (place: Place) => stockBy(cacheKeys.place(place), (stock) => stock.place === place),
    stockOf: (productId) => stockBy(cacheKeys.product(productId), (stock) => stock.productId === productId),
    site: () => ask(undefined, async (tx) => (await tx.all('site'))[0]?.row),
    containersAt: (place) =>
      ask([], async (tx) => (await tx.byKey('container', cacheKeys.place(place))).map((found) => found.row)),
    zones: () => ask([], zonesOf),
    locationsOfType: (types) => ask([], (tx) => locationsOf(tx, types)),
    user: (userId) => row('user', userId),
    userByBadge: (badge) => rowByKey('user', cacheKeys.badge(badge)),
    task: (taskId) => row('task', taskId),
    purchaseOrder: (purchaseOrderId) => row('purchaseOrder', purchaseOrderId),
  };
}

const pickable: readonly LocationType[] = ['pick_face', 'reserve'];

async function zonesOf(tx: CacheReader): Promise<string[]> {
  const places = (await tx.all('location')).filter(({ row }) => pickable.includes(row.type) && !row.blocked);
  return [...new Set(places.map(({ row }) => row.zone))].sort();
}

async function locationsOf(tx: CacheReader, types: readonly LocationType[]): Promise<Location[]> {
  const found = await Promise.all(types.map((type) => tx.byKey('location', cacheKeys.locationType(type))));
  return found
    .flat()
    .map(({ row }) => row)
    .sort((a, b) => a.pickSequence - b.pickSequence);
}

async function orderWithLines(
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
