import type { CsvRow } from '../loading/columns.ts';
import type { LocationRow } from './demo-locations.ts';
import { fitting, freshMarks, freshSerial } from './demo-marks.ts';
import type { DemoProduct } from './demo-products.ts';
import type { Dice } from './dice.ts';

export type StockRow = CsvRow<'stock.csv'> & { place: string; productId: string; quantity: string };

/** Gives every product its pick face in an aisle that suits it, with stock there and for some a reserve above. */
export function demoStock(
  products: readonly DemoProduct[],
  locations: LocationRow[],
  today: string,
  dice: Dice,
): StockRow[] {
  const faces = byAisle(locations.filter(({ type }) => type === 'pick_face'));
  const reserves = byAisle(locations.filter(isFreeReserve));
  return products.flatMap((product, index) => {
    const face = takeFrom(faces, product.kind.aisles, index);
    if (!face) throw new Error(`no pick face left for ${product.productId}`);
    face.homeProductId = product.productId;
    face.minimumQuantity = `${product.kind.serial ? 2 : product.caseOf}`;
    const hasReserve = dice.chance(14) && !product.kind.serial;
    const reserve = hasReserve ? takeFrom(reserves, [face.locationId.charAt(0)], 0) : undefined;
    return [
      ...pieces(product, face, today, dice),
      ...(reserve ? [bulk(product, reserve, product.caseOf * dice.between(8, 30), 0.6, today, dice)] : []),
    ];
  });
}

const isFreeReserve = ({ type, blocked }: LocationRow): boolean => type === 'reserve' && blocked !== 'true';

function byAisle(locations: readonly LocationRow[]): Map<string, LocationRow[]> {
  const aisles = new Map<string, LocationRow[]>();
  for (const location of locations) {
    const letter = location.locationId.charAt(0);
    aisles.set(letter, [...(aisles.get(letter) ?? []), location]);
  }
  return aisles;
}

/** The next free location of the fullest-first aisle among `aisles`, going round so that a kind is spread. */
function takeFrom(
  free: Map<string, LocationRow[]>,
  aisles: readonly string[],
  turn: number,
): LocationRow | undefined {
  for (let step = 0; step < aisles.length; step++) {
    const location = free.get(aisles[(turn + step) % aisles.length] ?? '')?.shift();
    if (location) return location;
  }
  return undefined;
}

function pieces(product: DemoProduct, face: LocationRow, today: string, dice: Dice): StockRow[] {
  if (product.kind.serial) {
    return Array.from({ length: dice.between(3, 8) }, () => ({
      place: face.locationId,
      productId: product.productId,
      serial: freshSerial(product, dice),
      quantity: '1',
    }));
  }
  const first = bulk(product, face, dice.between(6, 48), 0.6, today, dice);
  return dice.chance(10) && product.kind.lot
    ? [first, bulk(product, face, dice.between(4, 20), 0.2, today, dice)]
    : [first];
}

/** Goods of one lot, no more than fill `share` of the place. */
function bulk(
  product: DemoProduct,
  at: LocationRow,
  wanted: number,
  share: number,
  today: string,
  dice: Dice,
): StockRow {
  const quantity = Math.min(wanted, fitting(product, at, share));
  return {
    place: at.locationId,
    productId: product.productId,
    ...freshMarks(product, today, dice),
    quantity: `${quantity}`,
  };
}

/** Whether less than its minimum lies at the pick face of a product. */
export function lowOn(
  stock: readonly StockRow[],
  locations: readonly LocationRow[],
): (product: DemoProduct) => boolean {
  const held = new Map<string, number>();
  for (const { place, quantity } of stock) held.set(place, (held.get(place) ?? 0) + Number(quantity));
  const low = locations.filter(
    ({ locationId, minimumQuantity }) => (held.get(locationId) ?? 0) < Number(minimumQuantity ?? 0),
  );
  const homes = new Set(low.map(({ homeProductId }) => homeProductId));
  return ({ productId }) => homes.has(productId);
}
