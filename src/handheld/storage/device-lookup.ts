import type { Asn } from '../../shared/domain/asn.ts';
import type { Container } from '../../shared/domain/container.ts';
import type { Location, LocationType } from '../../shared/domain/location.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { StoragePicture } from '../../shared/domain/putaway/storage-picture.ts';
import type { Checklist } from '../../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../../shared/domain/quality/inspection-plan.ts';
import { type InspectionState, inspectionStateId } from '../../shared/domain/quality/inspection-state.ts';
import type { Supplier } from '../../shared/domain/supplier.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { User } from '../../shared/domain/user.ts';
import type { FeedRow, FeedType, Site } from '../../shared/protocol/pull.ts';
import type { NamingLookup } from '../workflows/name-thing.ts';
import { asnByKey, expectedAsns, expectedOrders, purchaseOrderIn } from './arrival-lookup.ts';
import { cacheKeys } from './cache-keys.ts';
import type { CacheReader, CacheStore } from './cache-store.ts';
import { containerIn, containersAtPlace, highestPlate } from './container-lookup.ts';
import type { JournalStore } from './journal-store.ts';
import { locationsOf, orderWithLines, pickFacesFor, zonesOf } from './lookup-rows.ts';
import { type OverlayView, readOverlay, stockUnder } from './overlay-view.ts';
import { createStorageReader, emptyStorage } from './storage-reader.ts';

/** Beyond what names need: for single workflows, the look-up screen and the words on all others. */
export interface DeviceLookup extends NamingLookup {
  site(): Promise<Site | undefined>;
  /** Containers that stand directly at a place, own unsent work included. */
  containersAt(place: Place): Promise<Container[]>;
  /** The highest counter of this block among the plates that the site knows; -1 for none. */
  highestPlate(block: number): Promise<number>;
  /** Zones that hold places goods may be picked from, sorted. */
  zones(): Promise<string[]>;
  /** Places of these types in walking order. */
  locationsOfType(types: readonly LocationType[]): Promise<Location[]>;
  /** Every location, in no order. */
  locations(): Promise<Location[]>;
  /** Pick faces that are kept for a product, in walking order. */
  pickFacesOf(productId: string): Promise<Location[]>;
  /** Where goods may be stored and all that lies there, in one reading: what proposals are made from. */
  storage(): Promise<StoragePicture>;
  user(userId: string): Promise<User | undefined>;
  task(taskId: string): Promise<Task | undefined>;
  /** Orders that are open or being received: first what is due longest. */
  expectedOrders(): Promise<PurchaseOrder[]>;
  /** Notices with units still to come: first what is due longest. */
  expectedAsns(): Promise<Asn[]>;
  supplier(supplier: string): Promise<Supplier | undefined>;
  inspectionPlan(inspectionPlanId: string): Promise<InspectionPlan | undefined>;
  checklist(productClass: string): Promise<Checklist | undefined>;
  inspectionState(supplier: string, productId: string): Promise<InspectionState | undefined>;
}

/** What the server told, with the operator's own work laid over it. A store that cannot be read knows nothing. */
export function createDeviceLookup({
  cache,
  journal,
}: {
  cache: CacheStore;
  journal: JournalStore;
}): DeviceLookup {
  const ask: Ask = async (nothing, question) => {
    // The overlay first: a fact that the cache takes over in between is then left out by its position.
    const overlay = await readOverlay(journal);
    const answer = await cache.read(async (tx) => question(tx, overlay.after(await tx.position())));
    return answer.ok ? answer.value : nothing;
  };
  const askRows: AskRows = async (nothing, question) => {
    const answer = await cache.read(question);
    return answer.ok ? answer.value : nothing;
  };
  const storageIn = createStorageReader();
  return {
    ...rowLookup(askRows),
    ...arrivalLookup(ask),
    container: (lpn) => ask(undefined, (tx, over) => containerIn(tx, over, lpn)),
    containersAt: (place) => ask([], (tx, over) => containersAtPlace(tx, over, place)),
    highestPlate: (block) => ask(-1, (tx) => highestPlate(tx, block)),
    order: (orderId) => ask(undefined, (tx, over) => orderWithLines(tx, over, orderId)),
    stockAt: (place) => ask([], (tx, over) => stockBy(tx, over, { place })),
    stockOf: (productId) => ask([], (tx, over) => stockBy(tx, over, { productId })),
    zones: () => ask([], zonesOf),
    locationsOfType: (types) => ask([], (tx) => locationsOf(tx, types)),
    locations: () => ask([], async (tx) => (await tx.all('location')).map(({ row }) => row)),
    pickFacesOf: (productId) => ask([], (tx) => pickFacesFor(tx, productId)),
    storage: () => ask(emptyStorage, storageIn),
  };
}

type Ask = <T>(nothing: T, question: (tx: CacheReader, over: OverlayView) => Promise<T>) => Promise<T>;

/** Without the overlay, which takes as long to read as the answer: a scan waits for it. */
type AskRows = <T>(nothing: T, question: (tx: CacheReader) => Promise<T>) => Promise<T>;

/** What is found by one id or code and is never changed by own work. */
function rowLookup(ask: AskRows) {
  const row = <T extends FeedType>(type: T, id: string) =>
    ask<FeedRow<T> | undefined>(undefined, async (tx) => (await tx.rows(type, [id]))[0]?.row);
  const rowByKey = <T extends FeedType>(type: T, key: string) =>
    ask<FeedRow<T> | undefined>(undefined, async (tx) => (await tx.byKey(type, key))[0]?.row);
  return {
    productByCode: (code: string) => rowByKey('product', cacheKeys.code(code)),
    product: (productId: string) => row('product', productId),
    location: (locationId: string) => row('location', locationId),
    site: () => ask<Site | undefined>(undefined, async (tx) => (await tx.all('site'))[0]?.row),
    user: (userId: string) => row('user', userId),
    userByBadge: (badge: string) => rowByKey('user', cacheKeys.badge(badge)),
    task: (taskId: string) => row('task', taskId),
    supplier: (supplier: string) => row('supplier', supplier),
    inspectionPlan: (inspectionPlanId: string) => row('inspectionPlan', inspectionPlanId),
    checklist: (productClass: string) => row('checklist', productClass),
    inspectionState: (supplier: string, productId: string) =>
      row('inspectionState', inspectionStateId(supplier, productId)),
  };
}

/** What is expected to arrive, with what arrived here already. */
const arrivalLookup = (ask: Ask) => ({
  purchaseOrder: (id: string) => ask(undefined, (tx, over) => purchaseOrderIn(tx, over, id)),
  asnBySscc: (sscc: string) => ask(undefined, (tx, over) => asnByKey(tx, over, cacheKeys.sscc(sscc))),
  asnByNumber: (number: string) => ask(undefined, (tx, over) => asnByKey(tx, over, cacheKeys.notice(number))),
  expectedOrders: () => ask([], expectedOrders),
  expectedAsns: () => ask([], expectedAsns),
});

async function stockBy(
  tx: CacheReader,
  over: OverlayView,
  wanted: { place: Place } | { productId: string },
): ReturnType<NamingLookup['stockAt']> {
  const key = 'place' in wanted ? cacheKeys.place(wanted.place) : cacheKeys.product(wanted.productId);
  const rows = (await tx.byKey('stock', key)).map(({ row }) => row);
  return stockUnder(over, rows, (stock) =>
    'place' in wanted ? stock.place === wanted.place : stock.productId === wanted.productId,
  );
}
