import { createIds, type Ids, type Random } from '../shared/domain/random.ts';
import type { Clock } from '../shared/domain/clock.ts';
import type pg from 'pg';
import { createMemoryStore } from '../server/db/memory/memory-store.ts';
import { ensureGeneration } from '../server/db/postgres/generation.ts';
import { createPostgresStore } from '../server/db/postgres/postgres-store.ts';
import type { SiteNews, SiteStore } from '../server/db/site-store.ts';

/** A chance that is the same in every run (mulberry32). */
export function seededRandom(seed = 1): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) };
}

export type ServerPorts = {
  clock: Clock & { pass(ms: number): void };
  random: Random;
  ids: Ids;
  /** What was published so far. */
  news: SiteNews[];
  publisher: { publish(news: SiteNews): void };
};

/** Time that stands still until the test lets it pass, chance that repeats, and a publisher that remembers. */
export function createServerPorts(start = '2026-11-21T10:00:00.000Z'): ServerPorts {
  let wall = Date.parse(start);
  let mono = 0;
  const clock = {
    wall: () => wall,
    mono: () => mono,
    pass: (ms: number) => {
      wall += ms;
      mono += ms;
    },
  };
  const random = seededRandom();
  const news: SiteNews[] = [];
  return {
    clock,
    random,
    ids: createIds(clock, random),
    news,
    publisher: { publish: (item) => void news.push(item) },
  };
}

export const memoryStoreOf = ({ clock, publisher }: ServerPorts): SiteStore =>
  createMemoryStore({ clock, publisher, gen: 'gen-1' });

export async function postgresStoreOf(ports: ServerPorts, pool: pg.Pool): Promise<SiteStore> {
  await ensureGeneration(pool, ports);
  return createPostgresStore({ pool, clock: ports.clock, publisher: ports.publisher });
}

/** The store with everything done at another site than asked for: many tests, each alone, in one database. */
export function atSite(store: SiteStore, own: string): SiteStore {
  return {
    write: (_, work, committed) => store.write(own, work, committed),
    read: (_, work) => store.read(own, work),
    feedAfter: (_, ...rest) => store.feedAfter(own, ...rest),
    head: () => store.head(own),
    gen: () => store.gen(),
    noteContact: (_, news) => store.noteContact(own, news),
    markSeen: (_, ...rest) => store.markSeen(own, ...rest),
  };
}
