import { done } from '../shared/domain/result.ts';
import { type FeedType, feedTypes } from '../shared/protocol/pull.ts';
import { createListeners } from '../handheld/sync/listeners.ts';
import {
  type CachedRow,
  type CachePosition,
  type CacheStore,
  cacheWrites,
  type CacheTransaction,
  positionAtStart,
} from '../handheld/storage/cache-store.ts';
import { noticedWrites } from '../handheld/storage/noticed-writes.ts';
import { createMemoryTable, type MemoryTable, type UndoLog } from './memory-tables.ts';
import { createMemoryTransactions } from './memory-transactions.ts';

/** The cache without a disk. */
export function createMemoryCacheStore(): CacheStore {
  const undo: UndoLog = [];
  const tables = new Map(
    feedTypes.map((type) => [type, createMemoryTable<string, CachedRow<FeedType>>(undo)]),
  );
  const positions = createMemoryTable<'feed', CachePosition>(undo);
  const transactions = createMemoryTransactions(undo);
  const listeners = createListeners();
  const tx = transactionOf((type) => tables.get(type) as MemoryTable<string, CachedRow<FeedType>>, positions);
  return {
    write: async (work) => {
      const noticed = noticedWrites(tx, cacheWrites);
      const result = await transactions.run(() => work(noticed.tx));
      if (result.ok && noticed.wrote()) listeners.tell();
      return result;
    },
    read: (work) => transactions.run(() => work(tx)),
    drop: async () => {
      await transactions.run(async () => {
        for (const table of tables.values()) for (const { id } of table.all()) table.remove(id);
        positions.remove('feed');
      });
      listeners.tell();
      return done(null);
    },
    subscribe: listeners.add,
    close: () => undefined,
  };
}

function transactionOf(
  tableOf: (type: FeedType) => MemoryTable<string, CachedRow<FeedType>>,
  positions: MemoryTable<'feed', CachePosition>,
): CacheTransaction {
  const table = <T extends FeedType>(type: T) =>
    tableOf(type) as unknown as MemoryTable<string, CachedRow<T>>;
  return {
    position: async () => positions.get('feed') ?? positionAtStart,
    rows: async (type, ids) => ids.map((id) => table(type).get(id)),
    all: async (type) => table(type).all(),
    byKey: async (type, key) =>
      table(type)
        .all()
        .filter(({ keys }) => keys.includes(key)),
    putPosition: async (position) => positions.put('feed', position),
    putRows: async (type, rows) => rows.forEach((row) => table(type).put(row.id, row)),
    removeRows: async (type, ids) => ids.forEach((id) => table(type).remove(id)),
    removeOlder: async (type, pass) => {
      for (const row of table(type).all()) if (row.pass < pass) table(type).remove(row.id);
    },
  };
}
