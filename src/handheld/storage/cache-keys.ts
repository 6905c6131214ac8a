import type { FeedRow, FeedType } from '../../shared/protocol/pull.ts';

/** What rows are found by besides their id; the name before the colon keeps the kinds of keys apart. */
const keysOf: { [T in FeedType]?: (row: FeedRow<T>) => string[] } = {
  product: ({ barcodes }) => barcodes.map(({ code }) => cacheKeys.code(code)),
  stock: ({ place, productId }) => [cacheKeys.place(place), cacheKeys.product(productId)],
  container: ({ place }) => (place ? [cacheKeys.place(place)] : []),
  orderLine: ({ orderId, productId }) => [cacheKeys.order(orderId), cacheKeys.product(productId)],
  location: ({ zone, type }) => [cacheKeys.zone(zone), cacheKeys.locationType(type)],
  user: ({ badge }) => [cacheKeys.badge(badge)],
};

export const cacheKeys = {
  code: (code: string) => `code:${code}`,
  place: (place: string) => `place:${place}`,
  product: (productId: string) => `product:${productId}`,
  order: (orderId: string) => `order:${orderId}`,
  zone: (zone: string) => `zone:${zone}`,
  locationType: (type: string) => `type:${type}`,
  badge: (badge: string) => `badge:${badge}`,
};

export const cacheKeysOf = <T extends FeedType>(type: T, row: FeedRow<T>): string[] =>
  keysOf[type]?.(row) ?? [];
