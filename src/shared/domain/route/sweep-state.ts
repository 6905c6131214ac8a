import type { Junction } from './aisle-plan.ts';

/**
 * What the part of a tour to the left of the sweep says to the part on its right: for each cross aisle the junction
 * where the two meet. A mark is `2 * component + parity`: which connected piece of the tour touches the junction
 * (0 none, else counted from 1 in the order of the junctions) and whether it meets it an odd number of times.
 *
 * With two cross aisles (front, back) these are the seven classes of Ratliff & Rosenthal 1983, in their names:
 *
 *   marks 3,3 UU1C  both odd, one piece          2,0 E01C  front even, back untouched
 *         2,4 EE2C  both even, two pieces        0,2 0E1C  back even, front untouched
 *         2,2 EE1C  both even, one piece         0,0 000C  nothing yet, or `finished`: 001C all joined and closed
 *
 * With a tour that ends elsewhere than it began, one junction alone may be odd as well (3,0 and 2,3 and so on).
 *
 * The marks are packed into one number, four bits each, so that equal states are equal numbers: the sweep makes
 * hundreds of thousands of them. There is room for six junctions.
 */
export type SweepState = number;

export const blankState: SweepState = 0;

/** Every piece is joined and nothing goes on: whatever still had to be touched would be missed. */
export const finished: SweepState = 1 << 28;

const markAt = (state: SweepState, k: number): number => (state >> (4 * k)) & 15;

/** The state after junction `k` is met `times` more often. */
export function meet(state: SweepState, k: number, times: number): SweepState {
  if (times === 0) return state;
  const mark = markAt(state, k);
  const component = mark >> 1 || freshComponent;
  return renumbered(withMark(state, k, component * 2 + ((mark & 1) ^ (times & 1))));
}

/** The state after a walk links the pieces at junctions `a` and `b`, both already met. */
export function link(state: SweepState, a: number, b: number): SweepState {
  const keep = markAt(state, a) >> 1;
  const gone = markAt(state, b) >> 1;
  let linked = state;
  for (let k = 0; state >> (4 * k); k++) {
    if (markAt(state, k) >> 1 === gone) linked = withMark(linked, k, keep * 2 + (markAt(state, k) & 1));
  }
  return renumbered(linked);
}

/**
 * The state after junction `k` is left behind and the tour crosses to the next aisle `times` times on its cross
 * aisle; null where that breaks the tour: a junction left with the wrong parity or untouched although it must be, or
 * a piece cut off from the rest.
 */
export function crossOver(
  state: SweepState,
  k: number,
  junction: Junction,
  times: number,
): SweepState | null {
  if (state === finished) return junction.required || times > 0 ? null : finished;
  const mark = markAt(state, k);
  const isTouched = mark > 1;
  if (!isTouched && junction.required === (times === 0)) return null;
  if (((mark & 1) ^ (times & 1)) !== (junction.odd ? 1 : 0)) return null;
  if (times > 0) return renumbered(withMark(state, k, (mark >> 1 || freshComponent) * 2 + (times & 1)));
  const rest = withMark(state, k, 0);
  if (!isTouched || hasComponent(rest, mark >> 1)) return renumbered(rest);
  return rest === 0 ? finished : null;
}

/** Higher than any number in use; renumbering brings it down. */
const freshComponent = 7;

const withMark = (state: SweepState, k: number, mark: number): SweepState =>
  (state & ~(15 << (4 * k))) | (mark << (4 * k));

function hasComponent(state: SweepState, component: number): boolean {
  for (let rest = state; rest; rest >>= 4) if ((rest & 15) >> 1 === component) return true;
  return false;
}

/** Components counted anew from 1 in the order of the junctions. */
function renumbered(state: SweepState): SweepState {
  let fresh = 0;
  let known = 0;
  let count = 0;
  for (let k = 0; state >> (4 * k); k++) {
    const component = markAt(state, k) >> 1;
    if (component === 0) continue;
    // `known` maps old numbers to new ones, three bits each.
    let number = (known >> (3 * component)) & 7;
    if (number === 0) {
      number = ++count;
      known |= number << (3 * component);
    }
    fresh |= (number * 2 + (markAt(state, k) & 1)) << (4 * k);
  }
  return fresh;
}
