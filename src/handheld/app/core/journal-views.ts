import type { Task } from '../../../shared/domain/task.ts';
import { readLedger, recordedFor, unsentByUser } from '../../storage/ledger.ts';
import { savedRuns } from '../../storage/saved-runs.ts';
import { coalesce } from '../../sync/coalesce.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import type { Bookmark } from '../../workflows/recorder.ts';
import type { Ledger } from './ledger.ts';
import type { Stores } from './open-stores.ts';
import { tasksInView } from './task-board.ts';
import type { TaskView } from './task-view.ts';
import { createVersion } from './version-counter.ts';

export type JournalViews = {
  tasks: Observable<readonly TaskView[]>;
  bookmarks: Observable<readonly Bookmark[]>;
  ledger: Ledger;
  lookupVersion: Observable<number>;
  allTasks(): Promise<Task[]>;
  unsentOf(userId: string): number;
  /** Reads everything once and follows every change from then on. */
  begin(): Promise<void>;
};

/** What screens follow of both databases, read again after each change and never twice at once. */
export function createJournalViews({
  stores: { journal, cache },
  deviceId,
  connection,
}: {
  stores: Stores;
  deviceId(): string;
  connection: Observable<SyncStatus>;
}): JournalViews {
  const tasks = createSubject<readonly TaskView[]>([]);
  const bookmarks = createSubject<readonly Bookmark[]>([]);
  const unsent = createSubject<readonly { userId: string; name: string; unsent: number }[]>([]);
  const ledgerVersion = createVersion();
  const lookupVersion = createVersion();

  const allTasks = async () => {
    const rows = await cache.read((tx) => tx.all('task'));
    return rows.ok ? rows.value.map(({ row }) => row) : [];
  };
  const readTasks = async () => {
    const own = await journal.read(async (tx) => ({
      bookmarks: await tx.bookmarks(),
      overlay: await tx.overlay(),
    }));
    const known = own.ok ? own.value : { bookmarks: [], overlay: [] };
    bookmarks.set(savedRuns(known.bookmarks));
    tasks.set(tasksInView({ ...known, tasks: await allTasks(), deviceId: deviceId() }));
  };
  const readUnsent = async () => {
    const counts = await unsentByUser(journal);
    const users = await cache.read((tx) => tx.rows('user', [...counts.keys()]));
    const names = new Map(
      (users.ok ? users.value : []).flatMap((user) => (user ? [[user.id, user.row.name]] : [])),
    );
    unsent.set(
      [...counts].map(([userId, count]) => ({ userId, name: names.get(userId) ?? userId, unsent: count })),
    );
  };
  const follow = coalesce(readTasks);
  const recount = coalesce(readUnsent);

  return {
    tasks,
    bookmarks,
    lookupVersion: lookupVersion.observable,
    ledger: {
      version: ledgerVersion.observable,
      page: (query) => readLedger(journal, connection.get().connection, query),
      unsentByUser: unsent,
      recordedFor: (taskId) => recordedFor(journal, taskId),
    },
    allTasks,
    unsentOf: (userId) => unsent.get().find((user) => user.userId === userId)?.unsent ?? 0,
    begin: async () => {
      journal.subscribe(() => {
        ledgerVersion.raise();
        lookupVersion.raise();
        follow();
        recount();
      });
      cache.subscribe(() => {
        lookupVersion.raise();
        follow();
      });
      await Promise.all([readTasks(), readUnsent()]);
    },
  };
}
