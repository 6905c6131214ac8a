import type { CsvRow } from '../loading/columns.ts';
import { dayAfter } from './demo-day.ts';
import type { DemoProduct } from './demo-products.ts';
import { type DemoSupplier, demoSuppliers } from './demo-suppliers.ts';
import type { Dice } from './dice.ts';

export type DemoPurchaseOrder = {
  purchaseOrderId: string;
  supplier: DemoSupplier;
  expectedOn: string;
  lines: readonly DemoPurchaseLine[];
};
/** `quantity` in base units. */
export type DemoPurchaseLine = { product: DemoProduct; quantity: number };

const orderCount = 25;

/** The first orders came before the shift began (see demo-arrivals.ts): whether their products have a plan, by line. */
const arrivedPlans: readonly (readonly boolean[])[] = [
  [false, false, false],
  [false, false, true],
  [false, false, true],
  [true, false, false],
  [false, false, false],
];
export const arrivedOrders = arrivedPlans.length;
/** The next ones are expected today and announced by a notice each. */
export const announcedOrders = 8;

/**
 * What is expected: one supplier after the other, three to twelve lines of what he sells. Then two that are late, and
 * those of the days to come.
 */
export function demoPurchaseOrders(
  products: readonly DemoProduct[],
  isLow: (product: DemoProduct) => boolean,
  today: string,
  dice: Dice,
): DemoPurchaseOrder[] {
  return Array.from({ length: orderCount }, (_, index) => {
    const supplier: DemoSupplier = demoSuppliers[index % demoSuppliers.length] ?? demoSuppliers[0];
    const offered = products.filter(({ kind }) => supplier.classes.includes(kind.productClass));
    const plans = arrivedPlans[index] ?? Array.from({ length: dice.between(3, 12) }, () => null);
    return {
      purchaseOrderId: `PO-${200_041 + index}`,
      supplier,
      expectedOn: dayAfter(today, daysAhead(index, dice)),
      lines: chosen(offered, plans, isLow, dice).map((product) => ({
        product,
        quantity: bought(product, dice),
      })),
    };
  });
}

function daysAhead(index: number, dice: Dice): number {
  if (index < arrivedOrders + announcedOrders) return 0;
  return index < arrivedOrders + announcedOrders + 2 ? -1 : dice.between(1, 4);
}

/** A product for each line, with a plan, without one, or (null) either; the first two from those that run low. */
function chosen(
  offered: readonly DemoProduct[],
  plans: readonly (boolean | null)[],
  isLow: (product: DemoProduct) => boolean,
  dice: Dice,
): DemoProduct[] {
  const taken: DemoProduct[] = [];
  for (const [line, hasPlan] of plans.entries()) {
    const fit = offered.filter(
      (product) => !taken.includes(product) && (hasPlan === null || isPlanned(product) === hasPlan),
    );
    const low = line < 2 ? fit.filter(isLow) : [];
    taken.push(dice.pick(low.length > 0 ? low : fit));
  }
  return taken;
}

const isPlanned = ({ row }: DemoProduct): boolean => Boolean(row.inspectionPlanId);

const bought = ({ kind, caseOf }: DemoProduct, dice: Dice): number =>
  kind.serial ? caseOf * 2 : caseOf * dice.between(2, 8);

export const purchaseOrderRows = (orders: readonly DemoPurchaseOrder[]): CsvRow<'purchase-orders.csv'>[] =>
  orders.flatMap(({ purchaseOrderId, supplier, expectedOn, lines }) =>
    lines.map(({ product, quantity }, index) => ({
      purchaseOrderId,
      supplier: supplier.name,
      expectedOn,
      lineNumber: `${index + 1}`,
      productId: product.productId,
      quantity: `${quantity}`,
    })),
  );
