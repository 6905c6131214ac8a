import type { Location } from '../../shared/domain/location.ts';
import type { PickLine } from '../../shared/domain/pick-list.ts';
import { type Stop, stopOf } from './cluster-orders.ts';

type Walked = {
  /** Where a line's location is; undefined for one the site does not know any more. */
  locationOf(locationId: string): Location | undefined;
  walk(from: Stop, to: Stop): number;
  depot: Stop;
};

/**
 * Puts a line into a list in hand where it costs the fewest further metres, among the lines still to be picked: what
 * lies behind the operator is not walked to again. The metres of the line after it are corrected.
 */
export function insertLine(
  lines: readonly PickLine[],
  added: PickLine,
  { locationOf, walk, depot }: Walked,
): PickLine[] {
  const stopAt = (index: number): Stop => {
    const location = lines[index] && locationOf(lines[index].locationId);
    return location ? stopOf(location) : depot;
  };
  const location = locationOf(added.locationId);
  const stop = location ? stopOf(location) : depot;
  const detourAt = (index: number): number => {
    const [before, after] = [stopAt(index - 1), stopAt(index)];
    return walk(before, stop) + walk(stop, after) - walk(before, after);
  };
  const done = lines.findLastIndex(({ status }) => status !== 'open');
  let best = done + 1;
  for (let index = best + 1; index <= lines.length; index += 1) {
    if (detourAt(index) < detourAt(best)) best = index;
  }
  const next = lines[best];
  return [
    ...lines.slice(0, best),
    { ...added, metres: walk(stopAt(best - 1), stop) },
    ...(next ? [{ ...next, metres: walk(stop, stopAt(best)) }] : []),
    ...lines.slice(best + 1),
  ];
}
