import type { SiteStore } from '../../server/db/site-store.ts';
import type { SiteTransaction } from '../../server/db/site-transaction.ts';
import { ProcessEnded } from './server-ports.ts';

export type StoreFaults = {
  isAlive(): boolean;
  /** Whether the database demands this transaction once more, as PostgreSQL does after a serialization failure. */
  mustRepeat(): boolean;
  /** Looks at a transaction before its work, to break it. */
  prepare(tx: SiteTransaction): void;
};

/** The first try is undone and tried again: whatever else it changed stays changed. */
class TryAgain extends Error {
  override name = 'TryAgain';
}

/** The store as one process has it: dead with it, and with a database that may demand a transaction twice. */
export function failingStore(store: SiteStore, faults: StoreFaults): SiteStore {
  const alive = <T>(call: () => Promise<T>): Promise<T> =>
    faults.isAlive() ? call() : Promise.reject(new ProcessEnded());
  return {
    write: (siteId, work, committed) =>
      alive(async () => {
        const prepared = (tx: SiteTransaction) => {
          faults.prepare(tx);
          return work(tx);
        };
        if (faults.mustRepeat()) await tryInVain(store, siteId, prepared);
        return store.write(siteId, prepared, committed);
      }),
    read: (siteId, work) => alive(() => store.read(siteId, work)),
    feedAfter: (...asked) => alive(() => store.feedAfter(...asked)),
    head: (siteId) => alive(() => store.head(siteId)),
    gen: () => alive(() => store.gen()),
    noteContact: (...told) => alive(() => store.noteContact(...told)),
    markSeen: (...seen) => alive(() => store.markSeen(...seen)),
  };
}

async function tryInVain(
  store: SiteStore,
  siteId: string,
  work: (tx: SiteTransaction) => Promise<unknown>,
): Promise<void> {
  try {
    await store.write(siteId, async (tx) => {
      await work(tx);
      throw new TryAgain();
    });
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
  }
}
