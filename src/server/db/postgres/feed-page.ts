import type { Change } from '../../../shared/protocol/pull.ts';
import type { FeedPage } from '../site-store.ts';
import { feedStatements } from './feed-statements.ts';
import { currentGeneration } from './generation.ts';
import { run, type Runner } from './statement.ts';

type Found = {
  head: number;
  gen: string | null;
  type: string | null;
  id: string;
  pos: number;
  rev: number;
  deleted: boolean;
  row: Record<string, unknown>;
};

/** One page of the feed for a device, as of one moment. */
export async function pageAfter(
  runner: Runner,
  siteId: string,
  deviceId: string,
  cursor: number,
  limit: number,
): Promise<FeedPage> {
  const rows = await run<Found>(runner, feedStatements.after, [siteId, deviceId, cursor, limit + 1]);
  const { head, gen } = rows[0] ?? { head: 0, gen: null };
  const found = rows.filter(({ type }) => type !== null);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  return {
    changes: page.map(toChange),
    cursor: more ? (page.at(-1)?.pos ?? head) : head,
    more,
    head,
    gen: gen ?? (await currentGeneration(runner)),
  };
}

const toChange = ({ type, id, rev, deleted, row }: Found): Change =>
  deleted ? { type: type ?? '', id, rev, deleted: true } : { type: type ?? '', id, rev, row };
