import type { Timers } from '../../shared/domain/clock.ts';
import type { LocalStore } from '../../handheld/app/core/local-store.ts';
import { createCacheTables, type CacheTables } from '../../testing/memory-cache-tables.ts';
import { createJournalTables, type JournalTables } from '../../testing/memory-journal-tables.ts';
import type { UndoLog } from '../../testing/memory-tables.ts';
import { createDiskQueue, type DiskQueue } from './disk-queue.ts';

/** What outlives the pages of a device: both databases, the small facts beside them, and the cookies. */
export type Disk = {
  journal: { tables: JournalTables; queue: DiskQueue };
  cache: { tables: CacheTables; queue: DiskQueue };
  local: Map<string, string>;
  cookies: Map<string, string>;
  /** A full disk: `cache_helps` until the cache is dropped, `full` until it passes. */
  room: 'enough' | 'cache_helps' | 'full';
};

export function createDisk(timers: Timers): Disk {
  const [journalUndo, cacheUndo]: UndoLog[] = [[], []];
  return {
    journal: {
      tables: createJournalTables(journalUndo!, 'frozen'),
      queue: createDiskQueue(journalUndo!, timers),
    },
    cache: { tables: createCacheTables(cacheUndo!, 'frozen'), queue: createDiskQueue(cacheUndo!, timers) },
    local: new Map(),
    cookies: new Map(),
    room: 'enough',
  };
}

/** localStorage as a page has it. */
export const localStoreOf = ({ local }: Disk): LocalStore => ({
  get: (name) => JSON.parse(local.get(name) ?? 'null') as unknown,
  set: (name, value) => void local.set(name, JSON.stringify(value)),
});

/** What a copy of the device takes along. */
export function copyDisk(from: Disk, to: Disk): void {
  from.journal.tables.copyTo(to.journal.tables);
  copyMap(from.local, to.local);
  copyMap(from.cookies, to.cookies);
}

function copyMap(from: ReadonlyMap<string, string>, to: Map<string, string>): void {
  to.clear();
  for (const [name, value] of from) to.set(name, value);
}

/** Who the device is at the server, as its pages remember it. */
export function deviceIdOn({ local }: Disk): string | null {
  const identity = JSON.parse(local.get('device') ?? 'null') as { deviceId: string } | null;
  return identity?.deviceId ?? null;
}
