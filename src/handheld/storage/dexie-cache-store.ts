import { Dexie, type Table } from 'dexie';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { type FeedType, feedTypes } from '../../shared/protocol/pull.ts';
import { createListeners } from '../sync/listeners.ts';
import {
  type CachedRow,
  type CachePosition,
  type CacheStore,
  cacheWrites,
  type CacheTransaction,
  positionAtStart,
} from './cache-store.ts';
import { noticedWrites } from './noticed-writes.ts';
import { storeFailure, type StoreFailure } from './store-failure.ts';

const positionTable = 'position';
const positionKey = 'feed';

/** The kinds of rows that the first build held. Never changed: what was shipped stays as it was. */
const firstTypes = [
  'site',
  'user',
  'product',
  'location',
  'container',
  'stock',
  'order',
  'orderLine',
  'purchaseOrder',
  'task',
] as const satisfies FeedType[];

const tablesFor = (types: readonly FeedType[]) => ({
  ...Object.fromEntries(types.map((type): [string, string] => [type, 'id, *keys'])),
  [positionTable]: '',
});

/**
 * Versions of the database only grow, each with a line of why.
 * 1  one table for each kind of row, found by id and by the keys of cache-keys.ts
 * 2  what inbound, checks and putaway need: notices, suppliers, plans, checklists, states of inspection; more keys.
 *    An older build has passed over such rows, so the feed is read from its beginning once more.
 */
function cacheDatabase(name: string, indexedDB: IDBFactory): Dexie {
  const db = new Dexie(name, { indexedDB, cache: 'disabled' });
  db.version(1).stores(tablesFor(firstTypes));
  db.version(2)
    .stores(tablesFor(feedTypes))
    .upgrade(async (tx) => {
      const position = tx.table<CachePosition, string>(positionTable);
      const here = await position.get(positionKey);
      if (here) await position.put(readAgain(here), positionKey);
    });
  return db;
}

/** From the beginning of the feed; rows stay visible until they are seen again. */
const readAgain = ({ pass, pulledAt }: CachePosition): CachePosition => ({
  ...positionAtStart,
  pass: pass + 1,
  sweep: true,
  pulledAt,
});

/** The cache in IndexedDB, with the browser's relaxed durability. Other tabs may drop or upgrade it at any time. */
export async function openDexieCache(
  name: string,
  indexedDB: IDBFactory,
): Promise<Result<CacheStore, StoreFailure>> {
  const db = cacheDatabase(name, indexedDB);
  const opened = await attempt(() => db.open());
  return opened.ok ? done(dexieCacheStore(db)) : opened;
}

function dexieCacheStore(db: Dexie): CacheStore {
  const listeners = createListeners();
  const tables = [...feedTypes, positionTable];
  const tx = transactionOf(db);
  // Dexie keeps a transaction alive over `await` only if the scope is itself an async function.
  return {
    write: async (work) => {
      const noticed = noticedWrites(tx, cacheWrites);
      const result = await attempt(() => db.transaction('rw', tables, async () => work(noticed.tx)));
      if (result.ok && noticed.wrote()) listeners.tell();
      return result;
    },
    read: (work) => attempt(() => db.transaction('r', tables, async () => work(tx))),
    drop: async () => {
      const dropped = await attempt(async () => {
        await db.delete({ disableAutoOpen: false });
        await db.open();
        return null;
      });
      if (dropped.ok) listeners.tell();
      return dropped;
    },
    subscribe: listeners.add,
    close: () => db.close({ disableAutoOpen: true }),
  };
}

function transactionOf(db: Dexie): CacheTransaction {
  const table = <T extends FeedType>(type: T): Table<CachedRow<T>, string> => db.table(type);
  const position: Table<CachePosition, string> = db.table(positionTable);
  return {
    position: async () => (await position.get(positionKey)) ?? positionAtStart,
    rows: (type, ids) => table(type).bulkGet([...ids]),
    all: (type) => table(type).toArray(),
    byKey: (type, key) => table(type).where('keys').equals(key).toArray(),
    putPosition: async (value) => void (await position.put(value, positionKey)),
    putRows: async (type, rows) => void (await table(type).bulkPut([...rows])),
    removeRows: (type, ids) => table(type).bulkDelete([...ids]),
    removeOlder: async (type, pass) =>
      void (await table(type)
        .filter((row) => row.pass < pass)
        .delete()),
  };
}

async function attempt<T>(run: () => PromiseLike<T>): Promise<Result<T, StoreFailure>> {
  try {
    return done(await run());
  } catch (error) {
    const failure = storeFailure(error);
    if (!failure) throw error;
    return failed(failure);
  }
}
