import { done } from '../shared/domain/result.ts';
import { createListeners } from '../handheld/sync/listeners.ts';
import { type CacheStore, cacheWrites } from '../handheld/storage/cache-store.ts';
import { noticedWrites } from '../handheld/storage/noticed-writes.ts';
import { createCacheTables } from './memory-cache-tables.ts';
import type { Keeping, UndoLog } from './memory-tables.ts';
import { createMemoryTransactions } from './memory-transactions.ts';

/** The cache without a disk. */
export function createMemoryCacheStore(keeping: Keeping = 'copied'): CacheStore {
  const undo: UndoLog = [];
  const { tx, clear } = createCacheTables(undo, keeping);
  const transactions = createMemoryTransactions(undo);
  const listeners = createListeners();
  return {
    write: async (work) => {
      const noticed = noticedWrites(tx, cacheWrites);
      const result = await transactions.run(() => work(noticed.tx));
      if (result.ok && noticed.wrote()) listeners.tell();
      return result;
    },
    read: (work) => transactions.run(() => work(tx)),
    drop: async () => {
      await transactions.run(async () => clear());
      listeners.tell();
      return done(null);
    },
    subscribe: listeners.add,
    close: () => undefined,
  };
}
