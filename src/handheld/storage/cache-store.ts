import type { Result } from '../../shared/domain/result.ts';
import type { FeedRow, FeedType } from '../../shared/protocol/pull.ts';
import type { StoreFailure } from './store-failure.ts';

/**
 * One row of the feed as the device holds it. `pass` is the count of beginnings from nothing in which it was last
 * seen; `keys` are what it is found by.
 */
export type CachedRow<T extends FeedType> = {
  id: string;
  rev: number;
  pass: number;
  row: FeedRow<T>;
  keys: string[];
};

/** Where the device stands in the feed. `sweep`: rows of an older pass go once the feed has been read to its end. */
export type CachePosition = {
  gen: string | null;
  cursor: number;
  pass: number;
  sweep: boolean;
  /** Wall clock of the device when it last had everything, ms. */
  pulledAt: number | null;
};

export const positionAtStart: CachePosition = { gen: null, cursor: 0, pass: 1, sweep: false, pulledAt: null };

export interface CacheReader {
  position(): Promise<CachePosition>;
  /** In the order of `ids`; undefined for what is not known. */
  rows<T extends FeedType>(type: T, ids: readonly string[]): Promise<(CachedRow<T> | undefined)[]>;
  all<T extends FeedType>(type: T): Promise<CachedRow<T>[]>;
  /** Rows found by one of their keys (see `cache-keys.ts`). */
  byKey<T extends FeedType>(type: T, key: string): Promise<CachedRow<T>[]>;
}

export interface CacheTransaction extends CacheReader {
  putPosition(position: CachePosition): Promise<void>;
  putRows<T extends FeedType>(type: T, rows: readonly CachedRow<T>[]): Promise<void>;
  removeRows(type: FeedType, ids: readonly string[]): Promise<void>;
  /** Removes rows that were not seen since pass `pass` began. */
  removeOlder(type: FeedType, pass: number): Promise<void>;
}

/** The calls by which a transaction changes something that is shown: the position is not. */
export const cacheWrites = ['putRows', 'removeRows', 'removeOlder'] as const;

/** What the device was told by the server. Everything here may be dropped and pulled again at any time. */
export interface CacheStore {
  write<T>(work: (tx: CacheTransaction) => Promise<T>): Promise<Result<T, StoreFailure>>;
  read<T>(work: (tx: CacheReader) => Promise<T>): Promise<Result<T, StoreFailure>>;
  /** Gives its room back to the browser; it begins from nothing again. */
  drop(): Promise<Result<null, StoreFailure>>;
  /** Called after each committed change of rows and after a drop; a pull that brought nothing is none. */
  subscribe(listener: () => void): () => void;
  close(): void;
}
