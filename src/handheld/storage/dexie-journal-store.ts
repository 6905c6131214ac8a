import { Dexie, type Table } from 'dexie';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { createListeners } from '../sync/listeners.ts';
import type { BookmarkRow, EpochRow, EvidenceRow, JournalEntry, OverlayRow } from './journal-rows.ts';
import type { JournalReader, JournalStore, JournalTransaction } from './journal-store.ts';
import { noticedWrites } from './noticed-writes.ts';
import { storeFailure, type StoreFailure } from './store-failure.ts';

type FactRow = { name: string; value: unknown };

/**
 * Versions of the database only grow, each with a line of why.
 * 1  the journal as it began
 * 2  photos, kept until the server has them
 */
class JournalDatabase extends Dexie {
  declare entries: Table<JournalEntry, [number, number]>;
  declare epochs: Table<EpochRow, number>;
  declare bookmarks: Table<BookmarkRow, string>;
  declare overlay: Table<OverlayRow, string>;
  declare facts: Table<FactRow, string>;
  declare evidence: Table<EvidenceRow, string>;

  constructor(name: string, indexedDB: IDBFactory) {
    super(name, { indexedDB, chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      entries: '[ordinal+seq], &mid, status',
      epochs: 'ordinal',
      bookmarks: 'runId',
      overlay: 'mid',
      facts: 'name',
    });
    this.version(2).stores({ evidence: 'evidenceId, status' });
  }
}

export type DexieJournalOptions = {
  name: string;
  /** Of the journal's own storage bucket where the browser has them. */
  indexedDB: IDBFactory;
  /** A newer build wants the database: it is closed for good here, only a reload goes on. */
  onReloadNeeded(): void;
  /** The browser closed the database by itself: what comes back may be another one. */
  onClosed(): void;
};

/** The journal in IndexedDB, with strict durability and without a cache in between. */
export async function openDexieJournal(
  options: DexieJournalOptions,
): Promise<Result<JournalStore, StoreFailure>> {
  const db = new JournalDatabase(options.name, options.indexedDB);
  let walled = false;
  /** From being open until it is closed from here. */
  let isOpen = false;
  db.on('versionchange', () => {
    // Dexie's default would let this old code re-open the upgraded database and write rows a new index misses.
    walled = true;
    db.close({ disableAutoOpen: true });
    options.onReloadNeeded();
    return false;
  });
  // Dexie tells of its own closing too, and of that after an open that failed.
  db.on('close', () => {
    if (isOpen && !walled) options.onClosed();
  });
  const opened = await attempt(
    () => db.open(),
    () => walled,
  );
  if (!opened.ok) return opened;
  isOpen = true;
  const close = () => {
    isOpen = false;
    db.close({ disableAutoOpen: true });
  };
  return done({ ...dexieJournalStore(db, () => walled), close });
}

function dexieJournalStore(db: JournalDatabase, isWalled: () => boolean): Omit<JournalStore, 'close'> {
  const listeners = createListeners();
  const tables = [db.entries, db.epochs, db.bookmarks, db.overlay, db.facts, db.evidence];
  const writes = writer(db);
  const tx: JournalTransaction = { ...reader(db), ...writes };
  const writeNames = Object.keys(writes) as (keyof typeof writes)[];
  // Dexie keeps a transaction alive over `await` only if the scope is itself an async function.
  return {
    write: async (work) => {
      const noticed = noticedWrites(tx, writeNames);
      const result = await attempt(
        () => db.transaction('rw', tables, async () => work(noticed.tx)),
        isWalled,
      );
      if (result.ok && noticed.wrote()) listeners.tell();
      return result;
    },
    read: (work) => attempt(() => db.transaction('r', tables, async () => work(tx)), isWalled),
    subscribe: listeners.add,
  };
}

/** Failures of the database become values; anything else `run` throws is a bug and goes on. */
async function attempt<T>(
  run: () => PromiseLike<T>,
  isWalled: () => boolean,
): Promise<Result<T, StoreFailure>> {
  try {
    return done(await run());
  } catch (error) {
    if (isWalled()) return failed({ kind: 'reload' });
    const failure = storeFailure(error);
    if (!failure) throw error;
    return failed(failure);
  }
}

function reader(db: JournalDatabase): JournalReader {
  return {
    epochs: () => db.epochs.orderBy('ordinal').toArray(),
    entriesByMid: (mids) =>
      db.entries
        .where('mid')
        .anyOf([...mids])
        .toArray(),
    entriesAfter: ({ ordinal, seq }, limit) =>
      db.entries
        .where('[ordinal+seq]')
        .between([ordinal, seq], [ordinal, Dexie.maxKey], false, true)
        .limit(limit)
        .toArray(),
    entriesBefore: (key, limit) => {
      const older = key
        ? db.entries.where('[ordinal+seq]').below([key.ordinal, key.seq])
        : db.entries.toCollection();
      return older.reverse().limit(limit).toArray();
    },
    countEntries: (status) =>
      status === undefined ? db.entries.count() : db.entries.where('status').equals(status).count(),
    highestSeq: async (ordinal) => {
      const range = db.entries.where('[ordinal+seq]').between([ordinal, 0], [ordinal, Dexie.maxKey]);
      return (await range.last())?.seq ?? 0;
    },
    bookmark: (runId) => db.bookmarks.get(runId),
    bookmarks: () => db.bookmarks.toArray(),
    overlay: () => db.overlay.toArray(),
    firstEvidence: (status) => db.evidence.where('status').equals(status).first(),
    countEvidence: () => db.evidence.count(),
    fact: async (name) => (await db.facts.get(name))?.value,
    factsFrom: async (prefix) =>
      (await db.facts.where('name').startsWith(prefix).toArray()).map((row) => row.value),
  };
}

function writer(db: JournalDatabase): Omit<JournalTransaction, keyof JournalReader> {
  return {
    putEntries: async (entries) => void (await db.entries.bulkPut([...entries])),
    removeEntries: (keys) =>
      db.entries.bulkDelete(keys.map(({ ordinal, seq }): [number, number] => [ordinal, seq])),
    putEpoch: async (epoch) => void (await db.epochs.put(epoch)),
    removeEpoch: (ordinal) => db.epochs.delete(ordinal),
    putBookmark: async (bookmark) => void (await db.bookmarks.put(bookmark)),
    removeBookmarks: (runIds) => db.bookmarks.bulkDelete([...runIds]),
    putOverlay: async (rows) => void (await db.overlay.bulkPut([...rows])),
    removeOverlay: (mids) => db.overlay.bulkDelete([...mids]),
    putEvidence: async (row) => void (await db.evidence.put(row)),
    removeEvidence: (evidenceId) => db.evidence.delete(evidenceId),
    changeEvidence: async (from, to) =>
      void (await db.evidence.where('status').equals(from).modify({ status: to })),
    putFact: async (name, value) => void (await db.facts.put({ name, value })),
    removeFact: (name) => db.facts.delete(name),
  };
}
