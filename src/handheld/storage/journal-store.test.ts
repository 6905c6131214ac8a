import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { journalContract, unwrap } from '../../testing/journal-contract.ts';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { openDexieJournal } from './dexie-journal-store.ts';

journalContract('IndexedDB', async () =>
  unwrap(
    await openDexieJournal({
      name: 'journal',
      indexedDB: new IDBFactory(),
      onReloadNeeded: () => undefined,
      onClosed: () => undefined,
    }),
  ),
);

journalContract('memory', async () => createMemoryJournalStore());
journalContract('memory with frozen rows', async () => createMemoryJournalStore('frozen'));
