import type { Location } from '../../shared/domain/location.ts';
import type { Container } from '../../shared/domain/container.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { Stock } from '../../shared/domain/stock.ts';

/** What the device knows without a network: the cache with the operator's own unsent work laid over it. */
export interface Lookup {
  productByCode(code: string): Promise<Product | undefined>;
  product(productId: string): Promise<Product | undefined>;
  location(locationId: string): Promise<Location | undefined>;
  container(lpn: string): Promise<Container | undefined>;
  order(orderId: string): Promise<{ order: Order; lines: OrderLine[] } | undefined>;
  /** Stock at a place, own unsent movements included; rows with quantity 0 left out. */
  stockAt(place: Place): Promise<Stock[]>;
  stockOf(productId: string): Promise<Stock[]>;
}
