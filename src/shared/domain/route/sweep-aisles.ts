import type { RoutePoint } from './aisle-layout.ts';
import type { AislePlan } from './aisle-plan.ts';
import { deadEndChoice, segmentChoices, type Stretch } from './segment-choices.ts';
import { blankState, crossOver, finished, link, meet, type SweepState } from './sweep-state.ts';

/** A walk between two neighbouring spots that the tour makes `times` times. */
export type Walk = { from: RoutePoint; to: RoutePoint; times: number };

/** The cheapest partial tour that leaves a state, linked to the one it came from. */
type PartialTour = { metres: number; before: PartialTour | null; walks: readonly Walk[] };
type Layer = Map<SweepState, PartialTour>;

/** A way on that every partial tour has; `to` tells the state it leads to, null where it would break the tour. */
type Step = { to: (state: SweepState) => SweepState | null; metres: number; walks: readonly Walk[] };

/**
 * The walks of a shortest tour through all planned aisles: a dynamic programme that sweeps them from left to right
 * and keeps, for every state of the junctions, the cheapest partial tour. Exact.
 *
 * For one block this is Ratliff & Rosenthal, "Order-picking in a rectangular warehouse: a solvable case of the
 * traveling salesman problem", Operations Research 31 (1983); for more cross aisles its generalisation after
 * Roodbergen & De Koster (2001) and Pansart, Catusse & Cambazard (2018). The work grows linearly with the aisles and
 * exponentially with the cross aisles.
 */
export function shortestTour(plans: readonly AislePlan[], aislePitch: number): Walk[] {
  let layer: Layer = new Map([[blankState, { metres: 0, before: null, walks: [] }]]);
  for (const [i, plan] of plans.entries()) {
    const stepsOn = [...serviceSteps(plan), ...crossingSteps(plan, i < plans.length - 1 ? aislePitch : null)];
    for (const steps of stepsOn) layer = advance(layer, steps);
  }
  const walks: Walk[] = [];
  for (let tour = layer.get(finished) ?? null; tour; tour = tour.before) walks.unshift(...tour.walks);
  return walks;
}

/** For each segment and dead end of an aisle the ways to serve it. */
function serviceSteps({ aisle, junctions, segments, front, back }: AislePlan): Step[][] {
  const toWalk = ({ from, to, times }: Stretch): Walk => {
    return { from: { aisle, metres: from }, to: { aisle, metres: to }, times };
  };
  const served = segments.map((segment, k) =>
    segmentChoices(segment).map(({ stretches, lower, upper, joined, metres }): Step => {
      const to = (state: SweepState): SweepState => {
        const met = meet(meet(state, k, lower), k + 1, upper);
        return joined ? link(met, k, k + 1) : met;
      };
      return { to: stretches.length > 0 ? unlessFinished(to) : to, metres, walks: stretches.map(toWalk) };
    }),
  );
  const ends = [[0, front] as const, [junctions.length - 1, back] as const].filter(
    ([, spots]) => spots.length > 0,
  );
  const reached = ends.map(([k, spots]): Step[] => {
    const { stretches, degree, metres } = deadEndChoice(junctions[k]?.metres ?? 0, spots);
    return [{ to: unlessFinished((state) => meet(state, k, degree)), metres, walks: stretches.map(toWalk) }];
  });
  return [...served, ...reached];
}

const unlessFinished =
  (to: (state: SweepState) => SweepState) =>
  (state: SweepState): SweepState | null =>
    state === finished ? null : to(state);

/** For each junction of an aisle the ways to leave it; behind the last aisle (`pitch` null) nothing crosses over. */
function crossingSteps({ aisle, junctions }: AislePlan, pitch: number | null): Step[][] {
  return junctions.map((junction, k) =>
    (pitch === null ? [0] : [0, 1, 2]).map((times): Step => {
      const from = { aisle, metres: junction.metres };
      const to = { aisle: aisle + 1, metres: junction.metres };
      return {
        to: (state) => crossOver(state, k, junction, times),
        metres: times * (pitch ?? 0),
        walks: times > 0 ? [{ from, to, times }] : [],
      };
    }),
  );
}

function advance(layer: Layer, steps: readonly Step[]): Layer {
  const next: Layer = new Map();
  for (const [state, before] of layer) {
    for (const { to, metres, walks } of steps) {
      const after = to(state);
      if (after === null) continue;
      const total = before.metres + metres;
      const known = next.get(after);
      // A hair's breadth, so that rounding of equal tours cannot decide between them.
      if (!known || total < known.metres - 1e-9) next.set(after, { metres: total, before, walks });
    }
  }
  return next;
}
