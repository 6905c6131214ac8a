import { done } from '../../shared/domain/result.ts';
import { createListeners } from '../../handheld/sync/listeners.ts';
import type { CacheStore } from '../../handheld/storage/cache-store.ts';
import type { Disk } from './disk.ts';
import type { PageGate } from './page-gate.ts';

/** The cache of one page over the disk of its device, with the browser's relaxed durability: it costs no time. */
export function openVirtualCache(disk: Disk, page: PageGate): CacheStore {
  const { tables, queue } = disk.cache;
  const listeners = createListeners();
  return {
    write: async (work) => {
      const written = await queue.write({ page, work: () => work(tables.tx), takesMs: 0 });
      if (!written.ok) return written;
      if (written.value.wrote) listeners.tell();
      return done(written.value.value);
    },
    read: (work) => queue.read(page, () => work(tables.tx)),
    drop: async () => {
      await queue.read(page, async () => tables.clear());
      if (disk.room === 'cache_helps') disk.room = 'enough';
      listeners.tell();
      return done(null);
    },
    subscribe: listeners.add,
    close: () => undefined,
  };
}
