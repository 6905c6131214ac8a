/**
 * How a site is walked: parallel aisles side by side, crossed by cross aisles.
 *
 *   aisleLength -+--0--+--1--+--2--+   cross aisle (back)
 *                |     |     |     |
 *                |     |     |     |   an aisle is walked on its centre line, both sides picked from it
 *                +-----+-----+-----+   cross aisle (between two blocks)
 *                |     |     |     |
 *   0 metres ----+-----+-----+-----+   cross aisle (front)
 *                <-aislePitch->
 */
export type AisleLayout = {
  /** Metres from the centre of one aisle to the next. */
  aislePitch: number;
  /** Metres from the front end of the aisles to their back end. */
  aisleLength: number;
  /** Where the cross aisles lie, in metres from the front; none given means one at each end. */
  crossAislesAt: readonly number[];
};

/** A spot to stand on: the aisle, counted from 0, and metres from its front end. */
export type RoutePoint = { aisle: number; metres: number };

/** The cross aisles in ascending order, each once. */
export function crossAisles({ crossAislesAt, aisleLength }: AisleLayout): number[] {
  const given = crossAislesAt.length > 0 ? crossAislesAt : [0, aisleLength];
  return [...new Set(given)].toSorted((a, b) => a - b);
}

/** Metres of the shortest walk between two points: along the aisle, or over the cross aisle that serves both best. */
export function walkingDistance(layout: AisleLayout, a: RoutePoint, b: RoutePoint): number {
  if (a.aisle === b.aisle) return Math.abs(a.metres - b.metres);
  const along = crossAisles(layout).map((at) => Math.abs(a.metres - at) + Math.abs(b.metres - at));
  return Math.min(...along) + Math.abs(a.aisle - b.aisle) * layout.aislePitch;
}

export const isSamePoint = (a: RoutePoint, b: RoutePoint): boolean =>
  a.aisle === b.aisle && a.metres === b.metres;
