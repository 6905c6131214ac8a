import { walkingDistance, type AisleLayout, type RoutePoint } from './aisle-layout.ts';

/**
 * A short, not always the shortest, order of points between `start` and `end`: from several first orders, until
 * nothing gets shorter, stretches are turned round (2-opt) and up to three neighbours moved elsewhere (Or-opt), and
 * the best is taken. Deterministic.
 */
export function improvedOrder(
  layout: AisleLayout,
  start: RoutePoint,
  end: RoutePoint,
  stops: readonly RoutePoint[],
): RoutePoint[] {
  const points = [start, ...stops, end];
  const metres = points.map((a) => points.map((b) => walkingDistance(layout, a, b)));
  const distance: Distance = (a, b) => metres[a]?.[b] ?? 0;
  const last = points.length - 1;
  const stopNumbers = stops.map((_, i) => i + 1);
  const firstOrders = [
    nearestNext(0, stopNumbers, distance),
    nearestNext(last, stopNumbers, distance).toReversed(),
    serpentine(points, stopNumbers),
  ];
  const tours = firstOrders.map((order) => improved([0, ...order, last], distance));
  const best = tours.toSorted((a, b) => lengthOf(a, distance) - lengthOf(b, distance))[0] ?? [];
  return best.flatMap((number) => points[number] ?? []);
}

/** Metres between two points by their numbers; a tour is an order of numbers. */
type Distance = (a: number, b: number) => number;
type Tour = readonly number[];

const lengthOf = (tour: Tour, distance: Distance): number =>
  tour.reduce((sum, point, i) => sum + (i > 0 ? distance(tour[i - 1] ?? point, point) : 0), 0);

function nearestNext(from: number, stops: Tour, distance: Distance): number[] {
  const left = [...stops];
  const order: number[] = [];
  for (let at = from; left.length > 0; at = order.at(-1) ?? from) {
    const metres = left.map((stop) => distance(at, stop));
    order.push(...left.splice(metres.indexOf(Math.min(...metres)), 1));
  }
  return order;
}

/** Up one aisle, down the next. */
function serpentine(points: readonly RoutePoint[], stops: Tour): number[] {
  const aisleOf = (stop: number): number => points[stop]?.aisle ?? 0;
  const metresOf = (stop: number): number => points[stop]?.metres ?? 0;
  const aisles = [...new Set(stops.map(aisleOf))].toSorted((a, b) => a - b);
  return aisles.flatMap((aisle, i) => {
    const up = stops.filter((stop) => aisleOf(stop) === aisle).toSorted((a, b) => metresOf(a) - metresOf(b));
    return i % 2 === 0 ? up : up.toReversed();
  });
}

function improved(tour: Tour, distance: Distance): Tour {
  let best = tour;
  for (let better = improvement(best, distance); better; better = improvement(best, distance)) best = better;
  return best;
}

/** The first shorter tour found by one move, or null. First and last point stay. */
function improvement(tour: Tour, distance: Distance): Tour | null {
  const last = tour.length - 1;
  const leg = (i: number, j: number): number => distance(tour[i] ?? 0, tour[j] ?? 0);
  for (let i = 1; i < last; i++) {
    for (let j = i; j < last; j++) {
      const cut = leg(i - 1, i) + leg(j, j + 1);
      if (leg(i - 1, j) + leg(i, j + 1) < cut - 1e-9) return turned(tour, i, j);
      if (j - i > 2) continue;
      const gain = cut - leg(i - 1, j + 1) - 1e-9;
      for (let k = 0; k < last; k++) {
        if (k >= i - 1 && k <= j) continue;
        if (leg(k, i) + leg(j, k + 1) < gain + leg(k, k + 1)) return moved(tour, i, j, k, false);
        if (leg(k, j) + leg(i, k + 1) < gain + leg(k, k + 1)) return moved(tour, i, j, k, true);
      }
    }
  }
  return null;
}

const turned = (tour: Tour, i: number, j: number): Tour => [
  ...tour.slice(0, i),
  ...tour.slice(i, j + 1).toReversed(),
  ...tour.slice(j + 1),
];

/** The points from `i` to `j` put behind the point at `k`, turned round or not. */
function moved(tour: Tour, i: number, j: number, k: number, turn: boolean): Tour {
  const piece = tour.slice(i, j + 1);
  const rest = tour.toSpliced(i, piece.length);
  const at = k < i ? k + 1 : k - piece.length + 1;
  return rest.toSpliced(at, 0, ...(turn ? piece.toReversed() : piece));
}
