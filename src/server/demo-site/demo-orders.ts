import type { CsvRow } from '../loading/columns.ts';
import { quarterAfter } from './demo-day.ts';
import type { DemoProduct } from './demo-products.ts';
import type { Dice } from './dice.ts';

const customers = [
  'Corner Market Elm Street',
  'Hotel Seeblick',
  'Café Morgen',
  'Greenway Organic Shop',
  'School Kitchen North',
  'Bistro Lantern',
  'Family Store Nowak',
  'Harbour Canteen',
  'City Hospital Stores',
  'Station Kiosk 4',
  'Bakery Lindner',
  'Online shop',
] as const;

/** Lines of the orders, one length after the other: 140 orders with 400 lines. */
const orderLengths = [1, 2, 3, 4, 2, 5, 3, 2, 4, 2] as const;
const lineCount = 400;

/** Orders with 400 lines, due from an hour from now until tomorrow night; most stay within two zones. */
export function demoOrders(
  products: readonly DemoProduct[],
  now: string,
  dice: Dice,
): CsvRow<'orders.csv'>[] {
  const rows: CsvRow<'orders.csv'>[] = [];
  for (let order = 0; rows.length < lineCount; order++) {
    const length = Math.min(orderLengths[order % orderLengths.length] ?? 1, lineCount - rows.length);
    rows.push(...orderRows(order, length, products, now, dice));
  }
  return rows;
}

function orderRows(order: number, length: number, products: readonly DemoProduct[], now: string, dice: Dice) {
  const head = {
    orderId: `SO-${100_001 + order}`,
    customer: dice.pick(customers),
    priority: `${dice.oneOf([1, 2, 3, 3, 5, 5, 5, 7])}`,
    shipBy: quarterAfter(now, dice.between(60, 36 * 60)),
  };
  const first = dice.pick(products);
  const near = products.filter(({ kind }) => kind.temperature === first.kind.temperature);
  const chosen = new Set([first]);
  while (chosen.size < length) chosen.add(dice.pick(dice.chance(85) ? near : products));
  return [...chosen].map((product, index) => ({
    ...head,
    lineNumber: `${index + 1}`,
    productId: product.productId,
    quantity: `${ordered(product, dice)}`,
  }));
}

function ordered(product: DemoProduct, dice: Dice): number {
  if (product.kind.serial) return dice.between(1, 2);
  return dice.chance(12) ? product.caseOf : dice.between(1, 5);
}
