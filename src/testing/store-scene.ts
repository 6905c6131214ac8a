import type { Change } from '../shared/protocol/pull.ts';
import type { SiteNews, SiteStore } from '../server/db/site-store.ts';

/** The store under test with a site of its own for each test. */
export type StoreScene = {
  store: SiteStore;
  siteId: string;
  published: SiteNews[];
  feedOf(deviceId: string, cursor?: number): Promise<Change[]>;
  /** The feed in short: `order SO-1 2`, `stock ... 3 gone`. */
  told(deviceId: string, cursor?: number): Promise<string[]>;
};

/** `store` and `siteId` are set before the first test and before each. */
export function createStoreScene(): StoreScene {
  const site: StoreScene = {
    store: undefined as unknown as SiteStore,
    siteId: '',
    published: [],
    feedOf: async (deviceId, cursor = 0) =>
      (await site.store.feedAfter(site.siteId, deviceId, cursor, 1000)).changes,
    told: async (deviceId, cursor) =>
      (await site.feedOf(deviceId, cursor)).map(
        ({ type, id, rev, deleted }) => `${type} ${id} ${rev}${deleted ? ' gone' : ''}`,
      ),
  };
  return site;
}
