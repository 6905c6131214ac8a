import type { Order, OrderLine } from '../../shared/domain/order.ts';
import { outstanding } from '../../shared/domain/order.ts';
import type { SiteLayout } from '../../shared/domain/location.ts';
import { allocate } from '../allocation/allocate.ts';
import { createFreeStock, type FreeStock } from '../allocation/free-stock.ts';
import { candidatesOf, loadCandidates } from '../allocation/load-candidates.ts';
import type { Candidate } from '../allocation/may-be-promised.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { clusterOrders, stopOf } from './cluster-orders.ts';
import type { PromisedStock } from './pick-work.ts';
import { walkOn } from './walk.ts';

export type ListWish = { zone: string | null; slots: number };

/** Stock chosen for a line, not yet written anywhere. */
type PlannedStock = Omit<PromisedStock, 'allocationId'>;
type PlannedOrder = { order: Order; stops: ReturnType<typeof stopOf>[]; stock: PlannedStock[] };

/** What the next list would be. `waiting`: order lines looked at that no stock of the zone can serve. */
export type ListPlan = { orders: Order[]; stock: PlannedStock[]; waiting: number };

/** Orders looked at first; only when they do not fill the cart, more are. */
const firstLook = 48;
/** A list ends with the order that brings it over this, so that nobody walks for half a day. */
const enoughLines = 100;

/**
 * Chooses the orders of one list and the stock for them, changing nothing. Stock is given to all orders looked at in
 * the order of their urgency, so that a list never takes the last piece away from a more urgent order. With a zone
 * only what lies there is planned: the rest of such an order waits for a list of its own zone.
 */
export async function planList(tx: SiteReading, layout: SiteLayout, wish: ListWish): Promise<ListPlan> {
  for (let limit = firstLook; ; limit *= 4) {
    const orders = await tx.ordersToAllocate({ zone: wish.zone, limit });
    const { planned, waiting } = await planOrders(tx, orders, wish.zone);
    if (planned.length < wish.slots && orders.length === limit) continue;
    const cluster = withinOneWalk(clusterOrders(planned, wish.slots, walkOn(layout)));
    return {
      orders: cluster.map(({ order }) => order),
      stock: cluster.flatMap(({ stock }) => stock),
      waiting,
    };
  }
}

async function planOrders(
  tx: SiteReading,
  orders: readonly Order[],
  zone: string | null,
): Promise<{ planned: PlannedOrder[]; waiting: number }> {
  const lines = await tx.orderLines.find({ orderId: orders.map(({ orderId }) => orderId), waits: true });
  await loadCandidates(tx, [...new Set(lines.map(({ productId }) => productId))]);
  const free = createFreeStock();
  const piles = new Map<string, Candidate[]>();
  const planned: PlannedOrder[] = [];
  let waiting = 0;
  for (const order of orders) {
    const own = lines
      .filter(({ orderId }) => orderId === order.orderId)
      .toSorted((a, b) => a.lineNumber - b.lineNumber);
    const stock: PlannedStock[] = [];
    for (const line of own) {
      const found = planLine(tx, order, line, piles, free).filter(
        ({ location }) => zone === null || location.zone === zone,
      );
      if (found.length === 0) waiting += 1;
      stock.push(...found);
    }
    if (stock.length > 0)
      planned.push({ order, stock, stops: stock.map(({ location }) => stopOf(location)) });
  }
  return { planned, waiting };
}

function planLine(
  tx: SiteReading,
  order: Order,
  orderLine: OrderLine,
  piles: Map<string, Candidate[]>,
  free: FreeStock,
): PlannedStock[] {
  const product = tx.products.get(orderLine.productId);
  if (!product) return [];
  const candidates = piles.get(product.productId) ?? candidatesOf(tx, product.productId);
  piles.set(product.productId, candidates);
  const demand = { ...orderLine, quantity: outstanding(orderLine) };
  return allocate(demand, product, candidates, free, tx.now.slice(0, 10)).map(({ candidate, quantity }) => ({
    order,
    orderLine,
    product,
    quantity,
    ...candidate,
    hasNeighbours: hasNeighbours(candidate, candidates),
    hasOtherLots: hasOtherLots(candidate, candidates),
  }));
}

/** The product also lies at another place of the aisle, so that the right one must be proven by a scan. */
export const hasNeighbours = ({ location }: Candidate, all: readonly Candidate[]): boolean =>
  all.some(
    (other) =>
      other.location.aisle === location.aisle &&
      other.location.locationId !== location.locationId &&
      other.stock.quantity > 0,
  );

function withinOneWalk(orders: readonly PlannedOrder[]): PlannedOrder[] {
  let lines = 0;
  return orders.filter(({ stock }) => {
    const isWithin = lines < enoughLines;
    lines += stock.length;
    return isWithin;
  });
}

/** More than one lot, expiry or owner of the product lies at the place, so that the code must say which it is. */
export const hasOtherLots = ({ stock, location }: Candidate, all: readonly Candidate[]): boolean =>
  all.some(
    (other) =>
      other.location.locationId === location.locationId &&
      other.stock.quantity > 0 &&
      (other.stock.lot !== stock.lot ||
        other.stock.expiry !== stock.expiry ||
        other.stock.owner !== stock.owner),
  );
