import type { PickLine } from '../../shared/domain/pick-list.ts';
import type { PickWork } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { insertLine } from './insert-line.ts';
import { walkOn } from './walk.ts';

/** A list in hand with further stops, each where it costs the fewest metres among those still to be made. */
export async function insertStops(
  tx: SiteTransaction,
  work: PickWork,
  stops: readonly PickLine[],
): Promise<PickWork> {
  await tx.load({
    sites: [tx.siteId],
    locations: [...work.lines, ...stops].map(({ locationId }) => locationId),
  });
  const layout = tx.sites.get(tx.siteId)?.layout;
  if (!layout) return { ...work, lines: [...work.lines, ...stops] };
  const walked = {
    locationOf: (locationId: string) => tx.locations.get(locationId),
    walk: walkOn(layout),
    depot: layout.depot,
  };
  const lines = stops.reduce((list, stop) => insertLine(list, stop, walked), work.lines);
  const added =
    lines.reduce((sum, { metres }) => sum + metres, 0) -
    work.lines.reduce((sum, { metres }) => sum + metres, 0);
  return { ...work, lines, metres: work.metres + added };
}
