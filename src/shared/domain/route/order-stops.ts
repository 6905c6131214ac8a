import {
  crossAisles,
  isSamePoint,
  walkingDistance,
  type AisleLayout,
  type RoutePoint,
} from './aisle-layout.ts';
import { planAisles } from './aisle-plan.ts';
import { followWalks, pointKey } from './follow-walks.ts';
import { improvedOrder } from './improved-order.ts';
import { shortestTour } from './sweep-aisles.ts';

/** A place to stop at. `id` decides between stops at the same point, so that the order never depends on the input. */
export type RouteStop = RoutePoint & { id: string };

export type OrderedStop<S> = {
  stop: S;
  /** Metres walked to it from the stop before, or from the start. */
  metres: number;
};

export type Route<S> = {
  stops: OrderedStop<S>[];
  /** Metres of the whole walk from the start over all stops to the end. */
  metres: number;
};

/** With more cross aisles the exact sweep costs too much; then the order is only near the shortest. */
const mostExactCrossAisles = 4;

/**
 * The stops in the order of the shortest walk from `start` over all of them to `end`. Exact, also where the walk ends
 * elsewhere than it began; a good heuristic beyond four cross aisles (three blocks). The same stops give the same order, whatever
 * order they came in.
 */
export function orderStops<S extends RouteStop>(request: {
  layout: AisleLayout;
  start: RoutePoint;
  end: RoutePoint;
  stops: readonly S[];
}): Route<S> {
  const { layout, start, end, stops } = request;
  const sorted = stops.toSorted((a, b) => a.aisle - b.aisle || a.metres - b.metres || (a.id < b.id ? -1 : 1));
  const points = visitedPoints(layout, start, end, sorted);
  const groups = groupedByPoint(sorted);
  const ordered: OrderedStop<S>[] = [];
  let at = start;
  let total = 0;
  for (const point of points) {
    const group = groups.get(pointKey(point)) ?? [];
    groups.delete(pointKey(point));
    for (const stop of group) {
      const metres = walkingDistance(layout, at, stop);
      ordered.push({ stop, metres });
      total += metres;
      at = stop;
    }
  }
  return { stops: ordered, metres: total + walkingDistance(layout, at, end) };
}

/** Points in walking order; each stop is among them at least once. */
function visitedPoints(
  layout: AisleLayout,
  start: RoutePoint,
  end: RoutePoint,
  stops: readonly RoutePoint[],
): RoutePoint[] {
  const moves = [end, ...stops].some((point) => !isSamePoint(point, start));
  if (!moves) return [start];
  if (crossAisles(layout).length > mostExactCrossAisles) return improvedOrder(layout, start, end, stops);
  return followWalks(start, shortestTour(planAisles(layout, start, end, stops), layout.aislePitch));
}

function groupedByPoint<S extends RouteStop>(stops: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const stop of stops) groups.set(pointKey(stop), [...(groups.get(pointKey(stop)) ?? []), stop]);
  return groups;
}
