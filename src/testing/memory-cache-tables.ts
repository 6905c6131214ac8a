import { type FeedType, feedTypes } from '../shared/protocol/pull.ts';
import {
  type CachedRow,
  type CachePosition,
  type CacheTransaction,
  positionAtStart,
} from '../handheld/storage/cache-store.ts';
import { createMemoryTable, type Keeping, type MemoryTable, type UndoLog } from './memory-tables.ts';

/** The cache's tables with what a transaction may do with them; `undo` takes it back. */
export interface CacheTables {
  tx: CacheTransaction;
  clear(): void;
  /** Every row as it is now, whoever is writing. */
  all<T extends FeedType>(type: T): CachedRow<T>[];
  position(): CachePosition;
}

export function createCacheTables(undo: UndoLog, keeping: Keeping = 'copied'): CacheTables {
  const tables = new Map(
    feedTypes.map((type) => [type, createMemoryTable<string, CachedRow<FeedType>>(undo, keeping)]),
  );
  const positions = createMemoryTable<'feed', CachePosition>(undo, keeping);
  const tableOf = <T extends FeedType>(type: T) =>
    tables.get(type) as unknown as MemoryTable<string, CachedRow<T>>;
  return {
    tx: transactionOf(tableOf, positions),
    clear: () => [...tables.values(), positions].forEach((table) => table.clear()),
    all: (type) => tableOf(type).all(),
    position: () => positions.get('feed') ?? positionAtStart,
  };
}

type TableOf = <T extends FeedType>(type: T) => MemoryTable<string, CachedRow<T>>;

function transactionOf(table: TableOf, positions: MemoryTable<'feed', CachePosition>): CacheTransaction {
  return {
    position: async () => positions.get('feed') ?? positionAtStart,
    rows: async (type, ids) => ids.map((id) => table(type).get(id)),
    all: async (type) => table(type).all(),
    byKey: async (type, key) => table(type).where(({ keys }) => keys.includes(key)),
    putPosition: async (position) => positions.put('feed', position),
    putRows: async (type, rows) => rows.forEach((row) => table(type).put(row.id, row)),
    removeRows: async (type, ids) => ids.forEach((id) => table(type).remove(id)),
    removeOlder: async (type, pass) => {
      for (const row of table(type).all()) if (row.pass < pass) table(type).remove(row.id);
    },
  };
}
