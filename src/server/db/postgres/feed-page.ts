import { type Change, feedRows, type FeedType } from '../../../shared/protocol/pull.ts';
import type { FeedPage } from '../site-store.ts';
import type { PublishedRows, RowOf } from '../site-transaction.ts';
import { tableOfType } from '../table-definitions.ts';
import { feedStatements } from './feed-statements.ts';
import { currentGeneration } from './generation.ts';
import { run, type Runner } from './statement.ts';
import { statementsFor } from './table-statements.ts';

type Position = { type: FeedType; id: string; pos: number; rev: number; deleted: boolean };
type Found = { head: number; gen: string | null } & (Position | { type: null });

/**
 * One page of the feed for a device. Positions are of one moment; the rows are read a moment later and may be newer
 * than their position says: then they come once more with the next page.
 */
export async function pageAfter(
  runner: Runner,
  siteId: string,
  deviceId: string,
  cursor: number,
  limit: number,
): Promise<FeedPage> {
  const rows = await run<Found>(runner, feedStatements.after, [siteId, deviceId, cursor, limit + 1]);
  const { head, gen } = rows[0] ?? { head: 0, gen: null };
  const found = rows.filter((row): row is Found & Position => row.type !== null);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  return {
    changes: await withRows(runner, siteId, page),
    cursor: more ? (page.at(-1)?.pos ?? head) : head,
    more,
    head,
    gen: gen ?? (await currentGeneration(runner)),
  };
}

async function withRows(runner: Runner, siteId: string, page: readonly Position[]): Promise<Change[]> {
  const shown = page.filter(({ deleted }) => !deleted);
  const types = [...new Set(shown.map(({ type }) => type))];
  const ofTypes = await Promise.all(
    types.map(async (type) => {
      const ids = shown.filter((position) => position.type === type).map(({ id }) => id);
      const { byIds } = statementsFor(tableOfType(type));
      const rows = await run<RowOf<keyof PublishedRows>>(runner, byIds, [siteId, ids]);
      return rows.map(
        (row) => [`${type} ${String(row[feedRows[type].key as keyof typeof row])}`, row] as const,
      );
    }),
  );
  const rows = new Map(ofTypes.flat());
  return page.map(({ type, id, rev, deleted }) => {
    const row = deleted ? undefined : rows.get(`${type} ${id}`);
    return row ? { type, id, rev: row.rev, row } : { type, id, rev, deleted: true };
  });
}
