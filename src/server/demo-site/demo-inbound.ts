import { type DemoArrival, demoArrivals } from './demo-arrivals.ts';
import { type DemoAsn, demoAsns } from './demo-asns.ts';
import type { DemoProduct } from './demo-products.ts';
import {
  announcedOrders,
  arrivedOrders,
  type DemoPurchaseOrder,
  demoPurchaseOrders,
} from './demo-purchase-orders.ts';
import type { Dice } from './dice.ts';

export type DemoInbound = {
  expected: DemoPurchaseOrder[];
  asns: DemoAsn[];
  arrivals: DemoArrival[];
};

/** Which of the orders that arrived came with a notice. */
const noticedOrder = 2;

/**
 * What is expected, what is announced, and what came already.
 *
 * @param isLow whether the pick face of a product runs low: such products are bought first
 */
export function demoInbound(
  products: readonly DemoProduct[],
  isLow: (product: DemoProduct) => boolean,
  today: string,
  dice: Dice,
): DemoInbound {
  const expected = demoPurchaseOrders(products, isLow, today, dice);
  const arrived = expected.slice(0, arrivedOrders);
  const announced = expected.slice(arrivedOrders, arrivedOrders + announcedOrders);
  const noticed = arrived.slice(noticedOrder, noticedOrder + 1);
  const asns = demoAsns([...noticed, ...announced], today, dice);
  const [notice] = asns;
  return { expected, asns, arrivals: notice ? demoArrivals(arrived, notice, today, dice) : [] };
}
