import { crossAisles, isSamePoint, type AisleLayout, type RoutePoint } from './aisle-layout.ts';

/**
 * A spot of one aisle that a tour must touch. `odd` where the tour begins or ends (not both): there it leaves once
 * more than it comes, or the other way round; everywhere else it leaves as often as it comes.
 */
export type Spot = { metres: number; odd: boolean };

/** A piece of aisle between two neighbouring junctions with its spots in ascending order. */
export type Segment = { from: number; to: number; spots: readonly Spot[] };

export type Junction = { metres: number; required: boolean; odd: boolean };

/** One aisle of the tour: junctions with the cross aisles, the segments between, the dead ends outside of them. */
export type AislePlan = {
  aisle: number;
  junctions: readonly Junction[];
  segments: readonly Segment[];
  /** Spots in front of the first and behind the last cross aisle, the nearest first. */
  front: readonly Spot[];
  back: readonly Spot[];
};

/** What must be touched, aisle by aisle, from the first aisle with a point to the last. */
export function planAisles(
  layout: AisleLayout,
  start: RoutePoint,
  end: RoutePoint,
  stops: readonly RoutePoint[],
): AislePlan[] {
  const points = [start, end, ...stops];
  const numbers = points.map(({ aisle }) => aisle);
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1;
  const isOdd = (at: RoutePoint): boolean => isSamePoint(at, start) !== isSamePoint(at, end);
  const crossings = crossAisles(layout);
  return Array.from({ length: count }, (_, i) => {
    const aisle = first + i;
    const metres = points.filter((point) => point.aisle === aisle).map((point) => point.metres);
    const spots = [...new Set(metres)]
      .toSorted((a, b) => a - b)
      .map((at) => ({ metres: at, odd: isOdd({ aisle, metres: at }) }));
    return planAisle(aisle, crossings, spots);
  });
}

function planAisle(aisle: number, crossings: readonly number[], spots: readonly Spot[]): AislePlan {
  const between = (from: number, to: number): Spot[] =>
    spots.filter(({ metres }) => metres > from && metres < to);
  const [first = 0] = crossings;
  const last = crossings.at(-1) ?? first;
  return {
    aisle,
    junctions: crossings.map((metres) => {
      const spot = spots.find((one) => one.metres === metres);
      return { metres, required: spot !== undefined, odd: spot?.odd ?? false };
    }),
    segments: crossings.slice(1).map((to, k) => {
      const from = crossings[k] ?? first;
      return { from, to, spots: between(from, to) };
    }),
    front: between(Number.NEGATIVE_INFINITY, first).toReversed(),
    back: between(last, Number.POSITIVE_INFINITY),
  };
}
