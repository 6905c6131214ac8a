import { isoAt } from '../../shared/domain/clock.ts';
import type { Location } from '../../shared/domain/location.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { Stock } from '../../shared/domain/stock.ts';

/** What an order line still needs, in base units of its product. */
export type Demand = {
  orderLineId: string;
  productId: string;
  owner: string;
  /** Set when the customer demands one lot. */
  lot: string | null;
  quantity: number;
};

/** Stock at a location, as a possible source of a promise. */
export type Candidate = { stock: Stock; location: Location };

export type Refusal =
  | 'other_product'
  | 'other_owner'
  | 'other_lot'
  | 'not_available'
  | 'location_blocked'
  | 'location_type'
  | 'expired'
  | 'too_little_shelf_life'
  | 'nothing_free';

/** Base units of a stock row that nobody was promised. Never negative. */
export const freeOf = ({ quantity, allocated }: Pick<Stock, 'quantity' | 'allocated'>): number =>
  Math.max(0, quantity - allocated);

/**
 * Why stock may not be promised to a demand; null when it may. `today` is an ISO date. A product without a minimum
 * shelf life may leave until the last day of its expiry.
 */
export function refusalOf(
  { stock, location }: Candidate,
  demand: Pick<Demand, 'productId' | 'owner' | 'lot'>,
  product: Pick<Product, 'minimumShelfLifeDays'>,
  today: string,
): Refusal | null {
  if (stock.productId !== demand.productId) return 'other_product';
  if (stock.owner !== demand.owner) return 'other_owner';
  if (demand.lot !== null && stock.lot !== demand.lot) return 'other_lot';
  if (stock.condition !== 'available') return 'not_available';
  if (location.blocked) return 'location_blocked';
  if (location.type !== 'pick_face' && location.type !== 'reserve') return 'location_type';
  if (stock.expiry !== null && stock.expiry < today) return 'expired';
  if (stock.expiry !== null && stock.expiry < lastDayOfShelfLife(product, today))
    return 'too_little_shelf_life';
  return freeOf(stock) > 0 ? null : 'nothing_free';
}

/** The earliest expiry that still leaves the product its minimum shelf life when it leaves today. */
export function lastDayOfShelfLife(
  { minimumShelfLifeDays }: Pick<Product, 'minimumShelfLifeDays'>,
  today: string,
): string {
  return addDays(today, minimumShelfLifeDays ?? 0);
}

const dayMs = 86_400_000;

const addDays = (isoDate: string, days: number): string =>
  isoAt(Date.parse(`${isoDate}T00:00:00Z`) + days * dayMs).slice(0, 10);
