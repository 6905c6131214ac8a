import { parseLpn } from '../../shared/domain/lpn.ts';
import type { FeedRow, FeedType } from '../../shared/protocol/pull.ts';

/** What rows are found by besides their id; the name before the colon keeps the kinds of keys apart. */
const keysOf: { [T in FeedType]?: (row: FeedRow<T>) => string[] } = {
  product: ({ barcodes }) => barcodes.map(({ code }) => cacheKeys.code(code)),
  stock: ({ place, productId }) => [cacheKeys.place(place), cacheKeys.product(productId)],
  container: ({ lpn, place }) => [...(place ? [cacheKeys.place(place)] : []), ...blockKeys(lpn)],
  orderLine: ({ orderId, productId }) => [cacheKeys.order(orderId), cacheKeys.product(productId)],
  location: ({ zone, type, homeProductId }) => [
    cacheKeys.zone(zone),
    cacheKeys.locationType(type),
    ...(homeProductId === null ? [] : [cacheKeys.product(homeProductId)]),
  ],
  user: ({ badge }) => [cacheKeys.badge(badge)],
  purchaseOrder: ({ status }) => [cacheKeys.status(status)],
  asn: ({ asnId, deliveryNote, units, status }) => [
    ...units.map(({ sscc }) => cacheKeys.sscc(sscc)),
    ...[...new Set([asnId, deliveryNote ?? asnId])].map(cacheKeys.notice),
    cacheKeys.status(status),
  ],
};

export const cacheKeys = {
  code: (code: string) => `code:${code}`,
  place: (place: string) => `place:${place}`,
  product: (productId: string) => `product:${productId}`,
  order: (orderId: string) => `order:${orderId}`,
  zone: (zone: string) => `zone:${zone}`,
  locationType: (type: string) => `type:${type}`,
  badge: (badge: string) => `badge:${badge}`,
  status: (status: string) => `status:${status}`,
  sscc: (sscc: string) => `sscc:${sscc}`,
  /** A shipping notice by its own number or that of the delivery note. */
  notice: (number: string) => `notice:${number}`,
  /** Plates of one device's block of numbers, totes left out. */
  block: (block: number) => `block:${block}`,
};

function blockKeys(lpn: string): string[] {
  const plate = parseLpn(lpn);
  return plate?.kind === 'container' ? [cacheKeys.block(plate.block)] : [];
}

export const cacheKeysOf = <T extends FeedType>(type: T, row: FeedRow<T>): string[] =>
  keysOf[type]?.(row) ?? [];
