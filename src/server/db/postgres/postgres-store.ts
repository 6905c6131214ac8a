import type pg from 'pg';
import { type Clock, isoNow } from '../../../shared/domain/clock.ts';
import type { CancellationNotice } from '../rows/cancellation-notice.ts';
import type { ContactNews } from '../rows/device.ts';
import { createQueue, type Queue } from '../site-queue.ts';
import type { Publisher, SiteNews, SiteStore } from '../site-store.ts';
import type { SiteTransaction } from '../site-transaction.ts';
import { createReading, createUnitOfWork } from '../unit-of-work.ts';
import { contactStatements, feedStatements } from './feed-statements.ts';
import { pageAfter } from './feed-page.ts';
import { currentGeneration } from './generation.ts';
import { PostgresSource } from './postgres-source.ts';
import { change, run, type Runner } from './statement.ts';
import { inTransaction } from './transaction.ts';

export type PostgresStoreOptions = { pool: pg.Pool; clock: Clock; publisher: Publisher };

/** The state of the sites in PostgreSQL; the pool's connections send statements without waiting for each answer. */
export function createPostgresStore({ pool, clock, publisher }: PostgresStoreOptions): SiteStore {
  // Writers of one process line up here, so that those who wait for a site hold no connection.
  const queues = new Map<string, Queue>();
  const queueOf = (siteId: string): Queue => {
    const queue = queues.get(siteId) ?? createQueue();
    queues.set(siteId, queue);
    return queue;
  };
  return {
    async write(siteId, work, committed) {
      const [result, news, hasChanged] = await queueOf(siteId)(() =>
        writeLocked({ pool, clock }, siteId, work),
      );
      committed?.(news);
      if (hasChanged) publisher.publish(news);
      return result;
    },
    read: (siteId, work) =>
      inTransaction(pool, 'begin isolation level repeatable read read only', async (client) => {
        const gen = await currentGeneration(client);
        return work(createReading(new PostgresSource(client, siteId), { siteId, now: isoNow(clock), gen }));
      }),
    feedAfter: (siteId, deviceId, cursor, limit) => pageAfter(pool, siteId, deviceId, cursor, limit),
    head: async (siteId) => (await run<{ head: number }>(pool, feedStatements.head, [siteId]))[0]?.head ?? 0,
    gen: () => currentGeneration(pool),
    noteContact: (siteId, news) => noteContact(pool, siteId, news),
    markSeen: (siteId, deviceId, cursor, seenAt) =>
      run<CancellationNotice>(pool, contactStatements.markSeen, [siteId, deviceId, cursor, seenAt]),
  };
}

/** One transaction under the lock of the site: the result, what has happened, and whether anything has. */
async function writeLocked<T>(
  { pool, clock }: Pick<PostgresStoreOptions, 'pool' | 'clock'>,
  siteId: string,
  work: (tx: SiteTransaction) => Promise<T>,
): Promise<[T, SiteNews, boolean]> {
  return inTransaction(pool, 'begin', async (runner) => {
    const { head, gen } = await lockSite(runner, siteId);
    const unit = createUnitOfWork(new PostgresSource(runner, siteId), { siteId, now: isoNow(clock), gen });
    const result = await work(unit.tx);
    const news = await unit.finish(head);
    return [result, news ?? { siteId, gen, head, inline: [] }, news !== null];
  });
}

async function lockSite(client: Runner, siteId: string): Promise<{ head: number; gen: string }> {
  const lock = async () =>
    (await run<{ head: number; gen: string | null }>(client, feedStatements.lock, [siteId]))[0];
  let locked = await lock();
  if (!locked) {
    await change(client, feedStatements.openSite, [siteId]);
    locked = await lock();
  }
  if (!locked) throw new Error(`site ${siteId} cannot be locked`);
  return { head: locked.head, gen: locked.gen ?? (await currentGeneration(client)) };
}

async function noteContact(pool: pg.Pool, siteId: string, news: ContactNews): Promise<void> {
  const { deviceId, lastContact, cursor, unsent, parked, userId, build, storagePersisted, battery } = news;
  const scanning = news.scanning ? JSON.stringify(news.scanning) : null;
  const told = [cursor, unsent, parked, userId, build, storagePersisted, battery, scanning].map(
    (value) => value ?? null,
  );
  await change(pool, contactStatements.note, [siteId, deviceId, lastContact, ...told, userId !== undefined]);
}
