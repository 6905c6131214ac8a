import type { CsvRow } from '../loading/columns.ts';
import { dayAfter } from './demo-day.ts';
import type { LocationRow } from './demo-locations.ts';
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
  const reserves = byAisle(locations.filter(({ type }) => type === 'reserve'));
  return products.flatMap((product, index) => {
    const face = takeFrom(faces, product.kind.aisles, index);
    if (!face) throw new Error(`no pick face left for ${product.productId}`);
    face.homeProductId = product.productId;
    face.minimumQuantity = `${product.kind.serial ? 2 : product.caseOf}`;
    const hasReserve = dice.chance(18) && !product.kind.serial;
    const reserve = hasReserve ? takeFrom(reserves, [face.locationId.charAt(0)], 0) : undefined;
    return [
      ...pieces(product, face.locationId, today, dice),
      ...(reserve
        ? [bulk(product, reserve.locationId, product.caseOf * dice.between(8, 30), today, dice)]
        : []),
    ];
  });
}

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

function pieces(product: DemoProduct, place: string, today: string, dice: Dice): StockRow[] {
  if (product.kind.serial) {
    return Array.from({ length: dice.between(3, 8) }, () => ({
      place,
      productId: product.productId,
      serial: `${product.productId.slice(2)}-${dice.digits(6)}`,
      quantity: '1',
    }));
  }
  const first = bulk(product, place, dice.between(6, 48), today, dice);
  return dice.chance(10) && product.kind.lot
    ? [first, bulk(product, place, dice.between(4, 20), today, dice)]
    : [first];
}

function bulk(product: DemoProduct, place: string, quantity: number, today: string, dice: Dice): StockRow {
  const { kind, productId } = product;
  const expiry = kind.shelfLife ? dayAfter(today, dice.between(...kind.shelfLife)) : '';
  const lot = kind.lot ? `L${today.slice(2, 4)}${dice.digits(4)}${dice.oneOf(['A', 'B', 'C'])}` : '';
  return { place, productId, lot, expiry, quantity: `${quantity}` };
}
