import type { Location } from '../location.ts';
import type { Product } from '../product.ts';
import type { Stock } from '../stock.ts';

/** What lies of one product at a place, as far as it may be used there. */
export type Held = {
  /** Base units. */
  quantity: number;
  lots: readonly string[];
  /** ISO date of what expires first; null where nothing does. */
  soonest: string | null;
};

/** A location with what lies there: the room that is taken, and the products by their id. */
export type PlaceFill = {
  location: Location;
  cubicMm: number;
  grams: number;
  held: ReadonlyMap<string, Held>;
};

export type ProductOf = (productId: string) => Product | undefined;

/** Held goods count where they are kept apart, and nowhere else. */
const isOfUse = ({ type }: Location, { condition }: Stock): boolean =>
  condition === 'available' || type === 'quarantine';

/** @param rows what lies at the location and in the containers that stand there */
export function fillOf(location: Location, rows: readonly Stock[], productOf: ProductOf): PlaceFill {
  const fill = emptyPlace(location);
  for (const row of rows) fillUp(fill, row, productOf(row.productId));
  return fill;
}

/** A place that is being filled row by row: with tens of thousands of them a copy each would be felt. */
export type GrowingFill = Omit<PlaceFill, 'held'> & { held: Map<string, Gathered> };

export const emptyPlace = (location: Location): GrowingFill => ({
  location,
  cubicMm: 0,
  grams: 0,
  held: new Map(),
});

/** Adds a stock figure to what lies at a place; goods of an unknown product take no room. */
export function fillUp(fill: GrowingFill, row: Stock, product: Product | undefined): void {
  if (row.quantity <= 0) return;
  if (product) {
    fill.cubicMm += row.quantity * product.lengthMm * product.widthMm * product.heightMm;
    fill.grams += row.quantity * product.weightG;
  }
  if (isOfUse(fill.location, row)) gather(fill.held, row);
}

type Gathered = { quantity: number; lots: string[]; soonest: string | null };

function gather(held: Map<string, Gathered>, { productId, quantity, lot, expiry }: Stock): void {
  const before = held.get(productId);
  if (!before) {
    held.set(productId, { quantity, lots: lot === null ? [] : [lot], soonest: expiry });
    return;
  }
  before.quantity += quantity;
  if (lot !== null && !before.lots.includes(lot)) before.lots.push(lot);
  if (expiry !== null && (before.soonest === null || expiry < before.soonest)) before.soonest = expiry;
}
