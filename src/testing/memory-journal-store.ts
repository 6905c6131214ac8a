import { createListeners } from '../handheld/sync/listeners.ts';
import type { JournalStore } from '../handheld/storage/journal-store.ts';
import { noticedWrites } from '../handheld/storage/noticed-writes.ts';
import { createJournalTables, type JournalTables } from './memory-journal-tables.ts';
import type { Keeping, UndoLog } from './memory-tables.ts';
import { createMemoryTransactions } from './memory-transactions.ts';

export type MemoryJournalStore = JournalStore & Pick<JournalTables, 'image' | 'wipe'>;

/** The journal without a disk: for properties over many runs and for simulation. */
export function createMemoryJournalStore(keeping: Keeping = 'copied'): MemoryJournalStore {
  const undo: UndoLog = [];
  const { tx, writes, image, wipe } = createJournalTables(undo, keeping);
  const transactions = createMemoryTransactions(undo);
  const listeners = createListeners();
  return {
    write: async (work) => {
      const noticed = noticedWrites(tx, writes);
      const result = await transactions.run(() => work(noticed.tx));
      if (result.ok && noticed.wrote()) listeners.tell();
      return result;
    },
    read: (work) => transactions.run(() => work(tx)),
    subscribe: listeners.add,
    close: () => undefined,
    ...{ image, wipe },
  };
}
