import type { CartSlot, PickLine } from '../../shared/domain/pick-list.ts';
import type { Location } from '../../shared/domain/location.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import { type Product, productCard } from '../../shared/domain/product.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { PickWork } from '../../shared/domain/task.ts';
import { type Stop, stopOf } from './cluster-orders.ts';

/** So many base units of one stock row promised to one order line; `allocationId` becomes the pick line's id. */
export type PromisedStock = {
  allocationId: string;
  order: Order;
  orderLine: OrderLine;
  product: Product;
  stock: Stock;
  location: Location;
  quantity: number;
  /** The same product also lies at another place of this aisle. */
  hasNeighbours: boolean;
  /** Another lot, expiry or owner of the same product also lies at this place. */
  hasOtherLots: boolean;
};

/** A walk over the given stops: each once, in the order of walking, with the metres from the one before. */
export type Walk = { legs: { stop: Stop; metres: number }[]; metres: number };
export type PlanWalk = (stops: readonly Stop[]) => Walk;

/**
 * The list for one cart: a slot for each order in the order given, a line for each promise in walking order. Lines
 * at one stop go from the floor up, then by slot.
 */
export function pickWork(
  orders: readonly Order[],
  promises: readonly PromisedStock[],
  planWalk: PlanWalk,
): PickWork {
  const slotOf = new Map(orders.map(({ orderId }, index) => [orderId, index + 1]));
  const walk = planWalk(uniqueStops(promises));
  const lines: PickLine[] = [];
  for (const { stop, metres } of walk.legs) {
    const here = promises
      .filter(({ location }) => stopKey(stopOf(location)) === stopKey(stop))
      .toSorted(
        (a, b) => byReach(a, b) || (slotOf.get(a.order.orderId) ?? 0) - (slotOf.get(b.order.orderId) ?? 0),
      );
    lines.push(...here.map((promise, index) => pickLine(promise, index === 0 ? metres : 0)));
  }
  return { kind: 'pick', slots: orders.map(cartSlot), lines, metres: walk.metres };
}

export function pickLine(
  { order, orderLine, product, stock, location, ...promise }: PromisedStock,
  metres: number,
): PickLine {
  return {
    pickLineId: promise.allocationId,
    orderLineId: orderLine.orderLineId,
    orderId: order.orderId,
    locationId: location.locationId,
    zone: location.zone,
    checkDigits: location.checkDigits,
    metres,
    product: productCard(product),
    lot: stock.lot,
    expiry: stock.expiry,
    serial: stock.serial,
    owner: stock.owner,
    condition: stock.condition,
    lotDemanded: orderLine.lot !== null,
    lotOnlyHere: !promise.hasOtherLots,
    placeMustBeScanned: promise.hasNeighbours,
    quantity: promise.quantity,
    picked: 0,
    short: 0,
    status: 'open',
  };
}

const cartSlot = ({ orderId, customer, priority, shipBy }: Order, index: number): CartSlot => ({
  slot: index + 1,
  orderId,
  customer,
  priority,
  shipBy,
});

export const stopKey = ({ aisle, metres }: Stop): string => `${aisle}/${metres}`;

const uniqueStops = (promises: readonly PromisedStock[]): Stop[] => [
  ...new Map(promises.map(({ location }) => [stopKey(stopOf(location)), stopOf(location)])).values(),
];

function byReach(
  { location: a, stock: one }: PromisedStock,
  { location: b, stock: other }: PromisedStock,
): number {
  return (
    a.level - b.level || compareText(a.locationId, b.locationId) || compareText(one.stockId, other.stockId)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
