import { type Clock, isoNow } from '../../../shared/domain/clock.ts';
import type { Publisher, SiteStore } from '../site-store.ts';
import { createReading, createUnitOfWork } from '../unit-of-work.ts';
import { createQueue, type Queue } from '../site-queue.ts';
import { MemorySite } from './memory-site.ts';
import { MemorySource, type SiteCommit } from './memory-source.ts';

export type MemoryStoreOptions = {
  clock: Clock;
  publisher: Publisher;
  gen: string;
  /** Called before each commit; what it throws ends the transaction, as a crash would. */
  beforeCommit?: () => void;
  /** Called after each commit, before anybody is told of it. */
  afterCommit?: (commit: SiteCommit) => void;
  /** What is there already, and outlives this store; by default nothing. */
  database?: MemoryDatabase;
};

/** What is committed, by site. */
export type MemoryDatabase = Map<string, MemorySite>;

/** An image of everything: what happens to either afterwards does not show in the other. */
export const copyDatabase = (database: MemoryDatabase): MemoryDatabase =>
  new Map([...database].map(([siteId, site]) => [siteId, site.copy()]));

/** The state of the sites in this process: for tests and the simulation. Same law as the PostgreSQL store. */
export function createMemoryStore(options: MemoryStoreOptions): SiteStore {
  const database: MemoryDatabase = options.database ?? new Map();
  const sites = new Map<string, { site: MemorySite; queue: Queue }>();
  const open = (siteId: string) => {
    const known = sites.get(siteId);
    if (known) return known;
    const site = database.get(siteId) ?? new MemorySite();
    database.set(siteId, site);
    const opened = { site, queue: createQueue() };
    sites.set(siteId, opened);
    return opened;
  };
  const momentOf = (siteId: string) => ({ siteId, now: isoNow(options.clock), gen: options.gen });
  return {
    write(siteId, work, committed) {
      const { site, queue } = open(siteId);
      return queue(async () => {
        const source = new MemorySource(site);
        const unit = createUnitOfWork(source, momentOf(siteId));
        const result = await work(unit.tx);
        const news = await unit.finish(site.feed.head);
        options.beforeCommit?.();
        const commit = source.commit();
        options.afterCommit?.(commit);
        committed?.(news ?? { siteId, gen: options.gen, head: site.feed.head, inline: [] });
        if (news) options.publisher.publish(news);
        return result;
      });
    },
    read(siteId, work) {
      const { site, queue } = open(siteId);
      return queue(() => work(createReading(new MemorySource(site), momentOf(siteId))));
    },
    feedAfter: async (siteId, deviceId, cursor, limit) =>
      open(siteId).site.page(deviceId, cursor, limit, options.gen),
    head: async (siteId) => open(siteId).site.feed.head,
    gen: async () => options.gen,
    noteContact: async (siteId, news) => open(siteId).site.noteContact(news),
    markSeen: async (siteId, deviceId, cursor, seenAt) =>
      open(siteId).site.markSeen(deviceId, cursor, seenAt),
  };
}
