import type { Location } from '../../shared/domain/location.ts';
import type { Order } from '../../shared/domain/order.ts';

/** A point of the walk: aisle counted from 0, metres from the front of the aisle. */
export type Stop = { aisle: number; metres: number };

/** Where one stands to reach into a location. */
export const stopOf = ({ aisle, aisleMetres }: Pick<Location, 'aisle' | 'aisleMetres'>): Stop => ({
  aisle,
  metres: aisleMetres,
});

/** An order with the stops that a list would have to make for it. */
type ClusterOrder = { order: Pick<Order, 'orderId' | 'priority' | 'shipBy'>; stops: readonly Stop[] };

/** Orders of one priority that must leave within this time of each other are equally urgent. */
const sameUrgencyMs = 4 * 60 * 60 * 1000;

/**
 * Chooses up to `slots` orders for one cart: the most urgent one first, then those as urgent as it whose stops lie
 * nearest to the stops already chosen; only then less urgent ones in the same way. `walk` gives metres.
 */
export function clusterOrders<O extends ClusterOrder>(
  orders: readonly O[],
  slots: number,
  walk: (from: Stop, to: Stop) => number,
): O[] {
  const chosen: O[] = [];
  let left = orders.toSorted(byUrgency);
  while (chosen.length < slots) {
    const [seed] = left;
    if (!seed) break;
    const equals = left.filter((candidate) => isAsUrgent(candidate, seed));
    const taken = nearestFirst(seed, equals, chosen, slots - chosen.length, walk);
    chosen.push(...taken);
    left = left.filter((candidate) => !taken.includes(candidate));
  }
  return chosen;
}

function nearestFirst<O extends ClusterOrder>(
  seed: O,
  equals: readonly O[],
  chosen: readonly O[],
  count: number,
  walk: (from: Stop, to: Stop) => number,
): O[] {
  const stops = chosen.flatMap((order) => order.stops);
  const taken: O[] = [];
  let left = [...equals];
  while (taken.length < count) {
    // Without a stop yet, nearness says nothing: the most urgent order opens the list.
    const next = stops.length === 0 ? seed : nearest(left, stops, walk);
    if (!next) break;
    taken.push(next);
    stops.push(...next.stops);
    left = left.filter((other) => other !== next);
  }
  return taken;
}

/** The first of the orders with the least mean way from its stops to the nearest stop of the list. */
function nearest<O extends ClusterOrder>(
  orders: readonly O[],
  stops: readonly Stop[],
  walk: (from: Stop, to: Stop) => number,
): O | undefined {
  let best: { order: O; detour: number } | undefined;
  for (const order of orders) {
    const ways = order.stops.map((stop) => Math.min(...stops.map((other) => walk(stop, other))));
    const detour = ways.reduce((sum, metres) => sum + metres, 0) / Math.max(1, ways.length);
    if (!best || detour < best.detour) best = { order, detour };
  }
  return best?.order;
}

/** Lower priority number first, then earlier ship-by, then order number so that equals keep one order. */
export function byUrgency({ order: a }: ClusterOrder, { order: b }: ClusterOrder): number {
  return (
    a.priority - b.priority ||
    Date.parse(a.shipBy) - Date.parse(b.shipBy) ||
    (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0)
  );
}

const isAsUrgent = ({ order: a }: ClusterOrder, { order: b }: ClusterOrder): boolean =>
  a.priority === b.priority && Math.abs(Date.parse(a.shipBy) - Date.parse(b.shipBy)) <= sameUrgencyMs;
