import * as z from 'zod/mini';
import type { Clock } from '../../shared/domain/clock.ts';
import { done, failed } from '../../shared/domain/result.ts';
import {
  type Change,
  type FeedRow,
  feedRows,
  type FeedType,
  feedTypes,
  type PullResponse,
} from '../../shared/protocol/pull.ts';
import type { Applied, FeedCache, FeedPosition } from '../sync/feed-cache.ts';
import { cacheKeysOf } from './cache-keys.ts';
import {
  type CachedRow,
  type CachePosition,
  type CacheStore,
  type CacheTransaction,
  positionAtStart,
} from './cache-store.ts';

/**
 * The change feed as the cache takes it.
 *
 *   asked from elsewhere than here ....... put aside: a late twin, or another tab was faster
 *   reset ................................ a new pass from the beginning: rows stay visible until they are seen
 *                                          again, and those not seen by the end of the feed go then
 *   does not continue, no reset .......... begin from nothing
 *   otherwise ............................ rows whose `rev` is not older than ours, and the new position
 *
 * Kinds of rows and forms of rows that this build does not know are passed over; the position moves on all the same.
 */
export function createFeedCache({ cache, clock }: { cache: CacheStore; clock: Clock }): FeedCache {
  return {
    position: async () => {
      const read = await cache.read((tx) => tx.position());
      return read.ok ? done({ gen: read.value.gen, cursor: read.value.cursor }) : failed({ kind: 'storage' });
    },
    apply: async (asked, answer) => {
      const changes = knownChanges(answer.changes);
      const applied = await cache.write((tx) => apply(tx, asked, answer, changes, clock.wall()));
      return applied.ok ? applied : failed({ kind: 'storage' });
    },
    put: async (type, row) => {
      await cache.write(async (tx) => {
        const { pass } = await tx.position();
        const id = idOf(type, row);
        await merge(tx, type, [{ id, rev: row.rev, row }], pass);
      });
    },
  };
}

async function apply(
  tx: CacheTransaction,
  asked: FeedPosition,
  answer: PullResponse,
  changes: Map<FeedType, KnownChange[]>,
  now: number,
): Promise<Applied> {
  const here = await tx.position();
  if (here.gen !== asked.gen || here.cursor !== asked.cursor) return { kind: 'outdated' };
  const continues = answer.from === here.cursor && (here.gen === null || here.gen === answer.gen);
  if (!continues && !answer.reset) {
    await tx.putPosition({ ...positionAtStart, pass: here.pass + 1, sweep: true, pulledAt: here.pulledAt });
    return { kind: 'restarted' };
  }
  const pass = answer.reset ? here.pass + 1 : here.pass;
  for (const [type, ofType] of changes) await merge(tx, type, ofType, pass);
  const next = nextPosition(here, answer, pass, now);
  if (here.sweep || answer.reset) await sweep(tx, next, answer.more);
  await tx.putPosition({ ...next, sweep: next.sweep && answer.more });
  const types = new Set(answer.changes.map(({ type }) => type));
  return { kind: 'applied', types, position: { gen: answer.gen, cursor: answer.cursor }, more: answer.more };
}

const nextPosition = (
  here: CachePosition,
  answer: PullResponse,
  pass: number,
  now: number,
): CachePosition => ({
  gen: answer.gen,
  cursor: answer.cursor,
  pass,
  sweep: here.sweep || answer.reset === true,
  pulledAt: answer.more ? here.pulledAt : now,
});

async function sweep(tx: CacheTransaction, { pass }: CachePosition, more: boolean): Promise<void> {
  if (more) return;
  for (const type of feedTypes) await tx.removeOlder(type, pass);
}

/** `row` is null for one that is gone. */
type KnownChange = { id: string; rev: number; row: FeedRow<FeedType> | null };

function knownChanges(changes: readonly Change[]): Map<FeedType, KnownChange[]> {
  const byType = new Map<FeedType, KnownChange[]>();
  for (const change of changes) {
    if (!isKnown(change.type)) continue;
    const row = change.deleted ? null : rowOf(change.type, change.row);
    if (row === undefined) continue;
    const list = byType.get(change.type) ?? [];
    list.push({ id: change.id, rev: change.rev, row });
    byType.set(change.type, list);
  }
  return byType;
}

const isKnown = (type: string): type is FeedType => Object.hasOwn(feedRows, type);

function rowOf(type: FeedType, row: unknown): FeedRow<FeedType> | undefined {
  const parsed = z.safeParse(feedRows[type].schema, row);
  return parsed.success ? parsed.data : undefined;
}

const idOf = (type: FeedType, row: FeedRow<FeedType>): string =>
  String((row as Record<string, unknown>)[feedRows[type].key]);

/** A later change of the same row within one answer wins over an earlier one. */
async function merge(
  tx: CacheTransaction,
  type: FeedType,
  changes: readonly KnownChange[],
  pass: number,
): Promise<void> {
  const latest = new Map(changes.map((change) => [change.id, change]));
  const ids = [...latest.keys()];
  const present = new Map((await tx.rows(type, ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
  const fresh = [...latest.values()].filter(({ id, rev }) => {
    const ours = present.get(id);
    return !ours || ours.pass < pass || rev >= ours.rev;
  });
  const gone = fresh.filter(({ id, row }) => row === null && present.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.removeRows(type, gone);
  const rows = fresh.flatMap((change) =>
    change.row ? [cachedRow(type, change.id, change.rev, change.row, pass)] : [],
  );
  if (rows.length > 0) await tx.putRows(type, rows);
}

function cachedRow(
  type: FeedType,
  id: string,
  rev: number,
  row: FeedRow<FeedType>,
  pass: number,
): CachedRow<FeedType> {
  return { id, rev, pass, row, keys: cacheKeysOf(type, row) };
}
