import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkingDistance, type AisleLayout, type RoutePoint } from './aisle-layout.ts';
import { improvedOrder } from './improved-order.ts';
import { orderStops, type RouteStop } from './order-stops.ts';
import instanceFile from './route-instances.json' with { type: 'json' };

/* route-instances.json: authored for this project, optima proven by two exact methods; see its `meta`. */
type Instance = {
  id: string;
  depotAisle: number;
  picks: number[][];
  optimal: number;
  aislePitch: number;
  aisleLength: number;
};

const requestOf = (instance: Instance, crossAislesAt: readonly number[]) => {
  const { aislePitch, aisleLength, depotAisle, picks } = instance;
  const depot = { aisle: depotAisle, metres: 0 };
  const stops = picks.map(([aisle = 0, metres = 0], i) => ({ id: `stop-${i}`, aisle, metres }));
  return { layout: { aislePitch, aisleLength, crossAislesAt }, start: depot, end: depot, stops };
};

const lengthOf = (layout: AisleLayout, points: readonly RoutePoint[]): number =>
  points.slice(1).reduce((sum, point, i) => sum + walkingDistance(layout, points[i] ?? point, point), 0);

/** The length of the shortest order by trying all subsets (Held & Karp 1962). */
function shortestByTrial(
  layout: AisleLayout,
  start: RoutePoint,
  end: RoutePoint,
  stops: readonly RoutePoint[],
): number {
  const best = new Map<string, number>();
  const from = (at: RoutePoint, left: readonly RoutePoint[]): number => {
    if (left.length === 0) return walkingDistance(layout, at, end);
    const key = `${at.aisle}/${at.metres}|${left.map(({ aisle, metres }) => `${aisle}/${metres}`).join()}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    const lengths = left.map(
      (next) =>
        walkingDistance(layout, at, next) +
        from(
          next,
          left.filter((one) => one !== next),
        ),
    );
    best.set(key, Math.min(...lengths));
    return Math.min(...lengths);
  };
  return from(start, stops);
}

/** Every aisle with a stop walked from end to end, the last one back again when their number is odd. */
function serpentineLength(
  { aislePitch, aisleLength }: AisleLayout,
  depot: RoutePoint,
  stops: readonly RoutePoint[],
): number {
  const aisles = stops.map(({ aisle }) => aisle);
  const across = Math.max(...aisles, depot.aisle) - Math.min(...aisles, depot.aisle);
  const used = new Set(aisles).size;
  return 2 * across * aislePitch + (used + (used % 2)) * aisleLength;
}

const aisle = fc.integer({ min: 0, max: 5 });
const metres = fc.integer({ min: -4, max: 45 });
const point: fc.Arbitrary<RoutePoint> = fc.record({ aisle, metres });
const layouts = fc.constantFrom([0, 40], [0, 20, 40], [0, 15, 25, 40], [0], [20]).map((crossAislesAt) => ({
  aislePitch: 3,
  aisleLength: 40,
  crossAislesAt,
}));
const stopsOf = (maxLength: number): fc.Arbitrary<RouteStop[]> =>
  fc.array(point, { maxLength }).map((points) => points.map((one, i) => ({ ...one, id: `stop-${i}` })));

describe('the instances with proven optima', () => {
  it.each(instanceFile.singleBlock.map((one) => [one.id, one] as const))(
    '%s in one block is walked optimally',
    (_, one) => {
      expect(orderStops(requestOf(one, [])).metres).toBeCloseTo(one.optimal, 6);
    },
  );

  it.each(instanceFile.twoBlock.map((one) => [one.id, one] as const))(
    '%s in two blocks is walked optimally',
    (_, one) => {
      expect(orderStops(requestOf(one, one.crossAislesAt)).metres).toBeCloseTo(one.optimal, 6);
    },
  );

  it('are walked within 1 % on average even by the heuristic for many cross aisles', () => {
    const requests = [
      ...instanceFile.singleBlock.map((one) => [one.optimal, requestOf(one, [])] as const),
      ...instanceFile.twoBlock.map((one) => [one.optimal, requestOf(one, one.crossAislesAt)] as const),
    ];
    const excess = requests.map(([optimal, { layout, start, end, stops }]) => {
      return lengthOf(layout, improvedOrder(layout, start, end, stops)) / optimal - 1;
    });
    expect(excess.reduce((sum, one) => sum + one) / excess.length).toBeLessThan(0.01);
  });
});

describe('the order of stops', () => {
  it('is the shortest there is, with any cross aisles, dead ends, and any start and end', () => {
    fc.assert(
      fc.property(layouts, point, point, stopsOf(6), (layout, start, end, stops) => {
        const { metres: length } = orderStops({ layout, start, end, stops });
        expect(length).toBeCloseTo(shortestByTrial(layout, start, end, stops), 6);
      }),
      { numRuns: 400 },
    );
  });

  it('holds each stop once, its metres are those from the stop before, and they add up', () => {
    fc.assert(
      fc.property(layouts, point, point, stopsOf(30), (layout, start, end, stops) => {
        const route = orderStops({ layout, start, end, stops });
        const ordered = route.stops.map(({ stop }) => stop);
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
        expect(route.stops.map((one) => one.metres)).toEqual(
          ordered.map((stop, i) => walkingDistance(layout, ordered[i - 1] ?? start, stop)),
        );
        expect(route.metres).toBeCloseTo(lengthOf(layout, [start, ...ordered, end]), 6);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which the stops came', () => {
    fc.assert(
      fc.property(layouts, point, stopsOf(12), fc.nat(), (layout, depot, stops, seed) => {
        const shuffled = stops.toSorted(
          (a, b) => ((Number(a.id.slice(5)) * seed) % 7) - ((Number(b.id.slice(5)) * seed) % 7),
        );
        const idsOf = (given: RouteStop[]) =>
          orderStops({ layout, start: depot, end: depot, stops: given }).stops.map(({ stop }) => stop.id);
        expect(idsOf(shuffled)).toEqual(idsOf(stops));
      }),
    );
  });

  it('is never longer than walking every aisle from end to end', () => {
    const inside = fc.record({ aisle, metres: fc.integer({ min: 0, max: 40 }) });
    const depot = { aisle: 2, metres: 0 };
    fc.assert(
      fc.property(fc.array(inside, { minLength: 1, maxLength: 40 }), (points) => {
        const layout = { aislePitch: 3, aisleLength: 40, crossAislesAt: [0, 40] };
        const stops = points.map((one, i) => ({ ...one, id: `stop-${i}` }));
        const { metres: length } = orderStops({ layout, start: depot, end: depot, stops });
        expect(length).toBeLessThanOrEqual(serpentineLength(layout, depot, stops) + 1e-9);
      }),
    );
  });

  it('holds each stop once where more cross aisles than the exact sweep takes are walked', () => {
    const layout = { aislePitch: 3, aisleLength: 100, crossAislesAt: [0, 20, 40, 60, 80, 100] };
    fc.assert(
      fc.property(point, point, stopsOf(20), (start, end, stops) => {
        const ids = orderStops({ layout, start, end, stops }).stops.map(({ stop }) => stop.id);
        expect(ids.toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('is empty without stops and leads from start to end', () => {
    const layout = { aislePitch: 4, aisleLength: 30, crossAislesAt: [0, 30] };
    const route = orderStops({
      layout,
      start: { aisle: 0, metres: 0 },
      end: { aisle: 2, metres: 10 },
      stops: [],
    });
    expect(route).toEqual({ stops: [], metres: 18 });
  });

  it('keeps stops at one spot together, by their id', () => {
    const layout = { aislePitch: 4, aisleLength: 30, crossAislesAt: [0, 30] };
    const depot = { aisle: 0, metres: 0 };
    const stops = ['b', 'c', 'a'].map((id) => ({ id, aisle: 1, metres: 5 }));
    const route = orderStops({ layout, start: depot, end: depot, stops });
    expect(route.stops.map(({ stop, metres: walked }) => [stop.id, walked])).toEqual([
      ['a', 9],
      ['b', 0],
      ['c', 0],
    ]);
  });
});

describe('the distance between two points', () => {
  it('is the same both ways, zero for one point, and never longer over a third', () => {
    fc.assert(
      fc.property(layouts, point, point, point, (layout, a, b, c) => {
        const between = (one: RoutePoint, other: RoutePoint) => walkingDistance(layout, one, other);
        expect(between(a, b)).toBe(between(b, a));
        expect(between(a, a)).toBe(0);
        expect(between(a, b)).toBeLessThanOrEqual(between(a, c) + between(c, b));
      }),
    );
  });
});
