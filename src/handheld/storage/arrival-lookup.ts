import type { Asn } from '../../shared/domain/asn.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { FeedRow } from '../../shared/protocol/pull.ts';
import { cacheKeys } from './cache-keys.ts';
import type { CacheReader } from './cache-store.ts';
import { asnUnder, type OverlayView, purchaseOrderUnder } from './overlay-view.ts';

/*
 * What is expected to arrive. What this device received itself counts at once, whether the server knows it or not.
 */

export async function purchaseOrderIn(
  tx: CacheReader,
  over: OverlayView,
  purchaseOrderId: string,
): Promise<PurchaseOrder | undefined> {
  const order = (await tx.rows('purchaseOrder', [purchaseOrderId]))[0]?.row;
  return order && purchaseOrderUnder(over, order);
}

/** The notice that a key leads to; live ones before those that are received or cancelled. */
export async function asnByKey(tx: CacheReader, over: OverlayView, key: string): Promise<Asn | undefined> {
  const found = (await tx.byKey('asn', key)).map(({ row }) => asnUnder(over, row));
  return found.sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || byDay(a, b))[0];
}

const isOver = ({ status }: Asn): boolean => status === 'received' || status === 'cancelled';

export async function expectedOrders(tx: CacheReader, over: OverlayView): Promise<PurchaseOrder[]> {
  const orders = await ofStatus(tx, 'purchaseOrder', ['open', 'receiving']);
  return orders
    .map((order) => purchaseOrderUnder(over, order))
    .sort((a, b) => byDay(a, b) || compare(a.purchaseOrderId, b.purchaseOrderId));
}

export async function expectedAsns(tx: CacheReader, over: OverlayView): Promise<Asn[]> {
  const notices = await ofStatus(tx, 'asn', ['announced', 'receiving']);
  return notices
    .map((asn) => asnUnder(over, asn))
    .filter(({ units }) => units.some(({ receivedAt }) => receivedAt === null))
    .sort((a, b) => byDay(a, b) || compare(a.asnId, b.asnId));
}

async function ofStatus<T extends 'purchaseOrder' | 'asn'>(
  tx: CacheReader,
  type: T,
  statuses: readonly FeedRow<T>['status'][],
): Promise<FeedRow<T>[]> {
  const found = await Promise.all(statuses.map((status) => tx.byKey(type, cacheKeys.status(status))));
  return found.flat().map(({ row }) => row);
}

const byDay = (a: { expectedOn: string }, b: { expectedOn: string }): number =>
  compare(a.expectedOn, b.expectedOn);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
