import { createListeners } from '../../handheld/sync/listeners.ts';
import type { JournalStore, JournalTransaction } from '../../handheld/storage/journal-store.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { namedError } from '../../testing/memory-journal-tables.ts';
import type { Disk } from './disk.ts';
import type { DiskTroubles } from './disk-troubles.ts';
import type { PageGate } from './page-gate.ts';

export type JournalConnection = {
  disk: Disk;
  page: PageGate;
  troubles: DiskTroubles;
  /** How a transaction looks to this build; an older one leaves fields out that it does not know. */
  seenBy: (tx: JournalTransaction) => JournalTransaction;
  /** A newer build has taken the database over: this page may not use it any more. */
  isWalled: () => boolean;
};

/** The journal of one page over the disk of its device. Strict: what is told to be written is there. */
export function openVirtualJournal(connection: JournalConnection): JournalStore {
  const { disk, page, troubles, isWalled } = connection;
  const { tables, queue } = disk.journal;
  const tx = connection.seenBy(tables.tx);
  const listeners = createListeners();
  return {
    write: async (work) => {
      if (isWalled()) return failed({ kind: 'reload' });
      const trouble = troubles.ofWrite(page);
      const attempt = async () => {
        const value = await work(tx);
        if (trouble.error) throw namedError(...trouble.error);
        return value;
      };
      const { takesMs, onCommit } = trouble;
      const written = await queue.write({ page, work: attempt, takesMs, onCommit });
      if (!written.ok) return written;
      if (written.value.wrote) listeners.tell();
      return done(written.value.value);
    },
    read: (work) => (isWalled() ? walled() : queue.read(page, () => work(tx))),
    subscribe: listeners.add,
    close: () => undefined,
  };
}

const walled = async <T>(): Promise<Result<T, { kind: 'reload' }>> => failed({ kind: 'reload' });
