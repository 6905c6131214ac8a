import type { Result } from '../../shared/domain/result.ts';
import type { FeedRow, FeedType, PullResponse } from '../../shared/protocol/pull.ts';

/** From where a pull asks on. */
export type FeedPosition = { gen: string | null; cursor: number };

export type Applied =
  /** `types`: the kinds of rows that changed. `position`: where the device stands now. */
  | { kind: 'applied'; types: ReadonlySet<string>; position: { gen: string; cursor: number }; more: boolean }
  /** The device has moved on since it asked; the answer was put aside. */
  | { kind: 'outdated' }
  /** The answer does not continue from here; the device begins from nothing. */
  | { kind: 'restarted' };

export type CacheFailure = { kind: 'storage' };

/** What the puller needs of the cache. */
export interface FeedCache {
  position(): Promise<Result<FeedPosition, CacheFailure>>;
  /** Rows and position in one transaction; a row only if it is not older than the one that is there. */
  apply(asked: FeedPosition, answer: PullResponse): Promise<Result<Applied, CacheFailure>>;
  /** One row that came with another answer, under the same rule. */
  put<T extends FeedType>(type: T, row: FeedRow<T>): Promise<void>;
}
