import { done, type Result } from '../../../shared/domain/result.ts';
import { type DexieJournalOptions, openDexieJournal } from '../../storage/dexie-journal-store.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import type { LocalStore } from './local-store.ts';

/** Not yet in TypeScript's DOM. https://wicg.github.io/storage-buckets/ */
export type StorageBuckets = {
  open(
    name: string,
    options: { durability: 'strict'; persisted: boolean },
  ): Promise<{ indexedDB: IDBFactory }>;
};

export type JournalHome = {
  indexedDB: IDBFactory;
  buckets: StorageBuckets | undefined;
  local: LocalStore;
};

/**
 * Opens the journal: in a storage bucket of its own where the browser has them, so that a damaged cache cannot take it
 * along. Where it was first made is remembered, because looking elsewhere would look like a wiped journal.
 */
export async function openJournal(
  home: JournalHome,
  events: Pick<DexieJournalOptions, 'onReloadNeeded' | 'onClosed'>,
): Promise<Result<JournalStore, StoreFailure>> {
  const { local } = home;
  const kept = local.get('journal.home');
  const bucket = kept === 'plain' ? null : await bucketOf(home.buckets);
  const opened = await openDexieJournal({
    ...events,
    name: journalName(local),
    indexedDB: bucket ?? home.indexedDB,
  });
  if (!opened.ok) return opened;
  if (kept === null) local.set('journal.home', bucket ? 'bucket' : 'plain');
  return done(opened.value);
}

async function bucketOf(buckets: StorageBuckets | undefined): Promise<IDBFactory | null> {
  try {
    return buckets
      ? (await buckets.open('journal', { durability: 'strict', persisted: true })).indexedDB
      : null;
  } catch {
    return null;
  }
}

/** A journal that cannot be opened any more is left where it is, for whoever can still read it. */
export function startAnotherJournal(local: LocalStore): void {
  local.set('journal.number', journalNumber(local) + 1);
}

const journalName = (local: LocalStore): string => {
  const number = journalNumber(local);
  return number === 1 ? 'stockhand.journal' : `stockhand.journal.${number}`;
};

function journalNumber(local: LocalStore): number {
  const number = local.get('journal.number');
  return typeof number === 'number' ? number : 1;
}
