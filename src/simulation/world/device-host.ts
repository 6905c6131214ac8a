import type { Handheld } from '../../handheld/app/core/handheld.ts';
import type { CachedRow } from '../../handheld/storage/cache-store.ts';
import type { EpochRow, JournalEntry } from '../../handheld/storage/journal-rows.ts';
import type { FeedType } from '../../shared/protocol/pull.ts';

/** One handheld: a disk that outlives its pages, a clock of its own, and at most a few tabs. */
export interface DeviceHost {
  /** `device-1`, `device-2` ...: what the trace calls it. */
  readonly name: string;
  /** Its identifier at the server; null until it is enrolled. */
  deviceId(): string | null;
  /** The tab in front: the one that is open, or a fresh one. Resolves when the handheld is built. */
  tab(): Promise<Tab>;
  /** A second tab beside it, which believes that it leads as well; of an old build where the plan says so. */
  secondTab(): Promise<Tab>;
  /**
   * False once the device was lost for ever: nobody works with it again. A spare one, which waits to be made a copy of
   * another, comes into use during the run.
   */
  readonly isInUse: boolean;
  /**
   * How often its disk has lost something. What the operator has in hand is then new to the device: whatever it asks
   * he does, by hand as well.
   */
  readonly resets: number;
  /** What lies on its disk now, as the oracle reads it. */
  journal(): { entries: readonly JournalEntry[]; epochs: readonly EpochRow[] };
  cache(): ReadonlyMap<FeedType, readonly CachedRow<FeedType>[]>;
}

export interface Tab {
  readonly handheld: Handheld;
  readonly isAlive: boolean;
  /**
   * What `work` gives, or a rejection with `TabEnded` as soon as the page is killed: nobody waits for a page that is
   * gone. Everything an operator does with a handheld goes through it.
   */
  use<T>(work: (handheld: Handheld) => Promise<T>): Promise<T>;
  /** The operator closes it. */
  close(): void;
}

/** The page was killed while somebody worked with it. Not a failure of the product: whoever worked opens it again. */
export class TabEnded extends Error {
  override name = 'TabEnded';
}
