import { failed } from '../../../shared/domain/result.ts';
import type { CacheStore } from '../../storage/cache-store.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';

/** Stands in for a database that cannot be opened: everything asked of it fails as that did, nothing throws. */
export function deadJournal(failure: StoreFailure): JournalStore {
  return { write: async () => failed(failure), read: async () => failed(failure), ...silent };
}

export function deadCache(failure: StoreFailure): CacheStore {
  const no = async () => failed(failure);
  return { write: no, read: no, drop: no, ...silent };
}

const silent = { subscribe: () => () => {}, close: () => {} };
