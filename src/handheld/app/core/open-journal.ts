import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { type DexieJournalOptions, openDexieJournal } from '../../storage/dexie-journal-store.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import type { LocalStore } from './local-store.ts';
import type { StorageBuckets } from './storage-buckets.ts';

export type JournalHome = {
  indexedDB: IDBFactory;
  buckets: StorageBuckets | undefined;
  local: LocalStore;
};

/**
 * Opens the journal: in a storage bucket of its own where the browser has them, so that a damaged cache cannot take it
 * along. Where it was first made is remembered, because looking elsewhere would look like a wiped journal; a bucket
 * that cannot be had again is a broken journal, not a reason to begin one in the common place.
 */
export async function openJournal(
  home: JournalHome,
  events: Pick<DexieJournalOptions, 'onReloadNeeded' | 'onClosed'>,
): Promise<Result<JournalStore, StoreFailure>> {
  const { local } = home;
  const kept = local.get('journal.home');
  const number = await journalNumber(home);
  const name = numbered('stockhand.journal', '.', number);
  const bucket = kept === 'plain' || !home.buckets ? null : await bucketOf(home.buckets, number, name);
  if (kept === 'bucket' && !bucket) return failed({ kind: 'broken', detail: 'storage bucket' });
  const opened = await openDexieJournal({
    ...events,
    name,
    indexedDB: bucket ?? home.indexedDB,
  });
  if (!opened.ok) return opened;
  if (kept === null) local.set('journal.home', bucket ? 'bucket' : 'plain');
  return done(opened.value);
}

const strict = { durability: 'strict', persisted: true } as const;

/**
 * Each journal has a bucket of its own: one whose files are broken opens no other database either. Builds before that
 * kept all of them in the first one, and there they stay.
 */
async function bucketOf(
  buckets: StorageBuckets,
  number: number,
  database: string,
): Promise<IDBFactory | null> {
  // The name of a bucket may hold no dot.
  const name = numbered('journal', '-', number);
  try {
    const shared = (await buckets.keys()).includes(name) ? null : await firstWith(buckets, database);
    return shared ?? (await buckets.open(name, strict)).indexedDB;
  } catch {
    return null;
  }
}

/** The first bucket, if it can be read and holds this database. */
async function firstWith(buckets: StorageBuckets, database: string): Promise<IDBFactory | null> {
  try {
    if (!(await buckets.keys()).includes('journal')) return null;
    const { indexedDB } = await buckets.open('journal', strict);
    return (await indexedDB.databases()).some(({ name }) => name === database) ? indexedDB : null;
  } catch {
    return null;
  }
}

/**
 * A journal that cannot be opened any more is left where it is, for whoever can still read it. The next one may be
 * kept elsewhere: where this one is, nothing may open any more.
 */
export async function startAnotherJournal({ buckets, local }: Omit<JournalHome, 'indexedDB'>): Promise<void> {
  local.set('journal.number', (await journalNumber({ buckets, local })) + 1);
  local.set('journal.home', null);
}

const numbered = (base: string, mark: string, number: number): string =>
  number === 1 ? base : `${base}${mark}${number}`;

/** The newest there is: the buckets tell it even where localStorage has forgotten it. */
async function journalNumber({ buckets, local }: Omit<JournalHome, 'indexedDB'>): Promise<number> {
  const remembered = local.get('journal.number');
  const names = await (buckets?.keys() ?? Promise.resolve([])).catch(() => []);
  const numbers = names.map((name) => Number(/^journal-(\d+)$/.exec(name)?.[1] ?? 1));
  return Math.max(typeof remembered === 'number' ? remembered : 1, ...numbers);
}
