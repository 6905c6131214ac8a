import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Clock } from '../shared/domain/clock.ts';
import type { Publisher, SiteStore } from '../server/db/site-store.ts';
import { describeFeed } from './store-feed-contract.ts';
import { describeFinding } from './store-finding-contract.ts';
import { describeJournal } from './store-journal-contract.ts';
import { describeReceiving } from './store-receiving-contract.ts';
import { storeInstant } from './store-rows.ts';
import { describeRows } from './store-rows-contract.ts';
import { createStoreScene } from './store-scene.ts';

export type StoreUnderTest = { store: SiteStore; close(): Promise<void> };
export type OpenStore = (ports: { clock: Clock; publisher: Publisher }) => Promise<StoreUnderTest>;

const clock: Clock = { wall: () => Date.parse(storeInstant), mono: () => 0 };

/** The law of a SiteStore; every implementation has to pass it. Called inside a `describe`. */
export function keepsTheLawOfSiteStores(open: OpenStore): void {
  const site = createStoreScene();
  let under: StoreUnderTest | undefined;
  let sites = 0;
  beforeAll(async () => {
    under = await open({ clock, publisher: { publish: (news) => site.published.push(news) } });
    site.store = under.store;
  });
  afterAll(() => under?.close());
  beforeEach(() => {
    sites += 1;
    site.siteId = `site-${sites}`;
    site.published.length = 0;
  });
  describeRows(site);
  describeFinding(site);
  describeFeed(site);
  describeJournal(site);
  describeReceiving(site);
}
