import type { Change } from '../../shared/protocol/pull.ts';
import type { CancellationNotice } from './rows/cancellation-notice.ts';
import type { ContactNews } from './rows/device.ts';
import type { InlineNews, SiteReading, SiteTransaction } from './site-transaction.ts';

export type FeedPage = {
  changes: Change[];
  /** Position up to which the device then has everything. */
  cursor: number;
  more: boolean;
  /** Position of the last change of the site. */
  head: number;
  gen: string;
};

/** Where the state of the sites lies. The site is the unit of serialisation: its writers run one after another. */
export interface SiteStore {
  /**
   * Runs `work` in one transaction. What it throws rolls everything back and is thrown again. After the commit the
   * publisher hears of it, and before it `committed`. Writing to a site never seen creates it.
   */
  write<T>(
    siteId: string,
    work: (tx: SiteTransaction) => Promise<T>,
    committed?: (news: SiteNews) => void,
  ): Promise<T>;
  /** Not to be called inside a `write`. */
  read<T>(siteId: string, work: (tx: SiteReading) => Promise<T>): Promise<T>;
  /** Changes after `cursor` in commit order for one device, as the rows are now. */
  feedAfter(siteId: string, deviceId: string, cursor: number, limit: number): Promise<FeedPage>;
  /** Position of the last change of the site; inside a `write`, what it was before. */
  head(siteId: string): Promise<number>;
  /** Generation of the database: changed by a restore from backup. */
  gen(): Promise<string>;
  /** Notes what a device says of itself, outside the site's lock. */
  noteContact(siteId: string, news: ContactNews): Promise<void>;
  /** Marks the notices that the device's pull has passed and returns those newly seen. */
  markSeen(siteId: string, deviceId: string, cursor: number, seenAt: string): Promise<CancellationNotice[]>;
}

/** What listeners are told after a commit; see publishing/. */
export type SiteNews = {
  siteId: string;
  gen: string;
  head: number;
  inline: (InlineNews & { rev: number })[];
};

export interface Publisher {
  /** Never throws and never waits for anybody. */
  publish(news: SiteNews): void;
}
