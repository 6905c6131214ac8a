import type { CsvRow } from '../loading/columns.ts';
import { dayAfter } from './demo-day.ts';
import type { DemoProduct } from './demo-products.ts';
import type { Dice } from './dice.ts';

/** What a label says of fresh goods; an empty text where the product has no such mark. */
export type DemoMarks = { lot: string; expiry: string };

export function freshMarks({ kind }: DemoProduct, today: string, dice: Dice): DemoMarks {
  const expiry = kind.shelfLife ? dayAfter(today, dice.between(...kind.shelfLife)) : '';
  const lot = kind.lot ? `L${today.slice(2, 4)}${dice.digits(4)}${dice.oneOf(['A', 'B', 'C'])}` : '';
  return { lot, expiry };
}

export const freshSerial = ({ productId }: DemoProduct, dice: Dice): string =>
  `${productId.slice(2)}-${dice.digits(6)}`;

/** Base units of the product that fill `share` of the room and load of a place; at least one. */
export function fitting(
  { row }: DemoProduct,
  { capacityLitres, capacityKg }: CsvRow<'locations.csv'>,
  share: number,
): number {
  const litres = (Number(row.lengthMm) * Number(row.widthMm) * Number(row.heightMm)) / 1_000_000;
  const byRoom = (Number(capacityLitres) * share) / litres;
  const byLoad = (Number(capacityKg) * share * 1000) / Number(row.weightG);
  return Math.max(1, Math.floor(Math.min(byRoom, byLoad)));
}
