import type { CachedRow } from '../../handheld/storage/cache-store.ts';
import type { EpochRow, JournalEntry as DeviceEntry } from '../../handheld/storage/journal-rows.ts';
import type { Allocation } from '../../server/db/rows/allocation.ts';
import type { CancellationNotice } from '../../server/db/rows/cancellation-notice.ts';
import type { Device } from '../../server/db/rows/device.ts';
import type { JournalEntry, Stream } from '../../server/db/rows/journal-entry.ts';
import type { PublishedRows } from '../../server/db/site-transaction.ts';
import type { Difference } from '../../server/movements/verify-site.ts';
import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import type { FeedType } from '../../shared/protocol/pull.ts';
import type { Ledger } from './ledger.ts';
import type { Look } from './look.ts';

/** What truly happened, and what server and devices have come to believe when all is at rest. */
export type Evidence = { ledger: Ledger; site: SiteEnd; devices: readonly DeviceEnd[] };

/** One invariant, looked at when all is at rest. */
export type EndChecker = (evidence: Evidence, look: Look) => void;

export type SiteEnd = {
  /** In the order they came; with what each says, where it can be read. */
  journal: readonly Entered[];
  byMid: ReadonlyMap<string, Entered>;
  streams: readonly (Stream & { numbers: readonly number[] })[];
  published: { readonly [Name in keyof PublishedRows]: readonly PublishedRows[Name]['row'][] };
  allocations: readonly Allocation[];
  discrepancies: readonly Discrepancy[];
  notices: readonly CancellationNotice[];
  devices: readonly Device[];
  /** What the product's own check of a site says. */
  differences: readonly Difference[];
};

export type Entered = JournalEntry & { movement: Movement };

export type DeviceEnd = {
  name: string;
  deviceId: string | null;
  /** False where nobody will ever work with it again. */
  isInUse: boolean;
  entries: readonly DeviceEntry[];
  epochs: readonly EpochRow[];
  cache: ReadonlyMap<FeedType, readonly CachedRow<FeedType>[]>;
};
