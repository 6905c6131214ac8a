import type { CacheStore, CacheTransaction } from '../../handheld/storage/cache-store.ts';
import type { ViewChange } from '../world/oracle.ts';

/** The cache of a device, with somebody who is told after each committed write which rows it put and removed. */
export function witnessCache(cache: CacheStore, tell: (change: ViewChange) => void): CacheStore {
  return {
    ...cache,
    write: async (work) => {
      const put: ViewChange['put'][number][] = [];
      const removed: ViewChange['removed'][number][] = [];
      let gen: string | null = null;
      const result = await cache.write(async (tx) => {
        put.length = 0;
        removed.length = 0;
        const value = await work(noting(tx, put, removed));
        gen = (await tx.position()).gen;
        return value;
      });
      if (result.ok && put.length + removed.length > 0) tell({ gen, put, removed });
      return result;
    },
  };
}

function noting(
  tx: CacheTransaction,
  put: ViewChange['put'][number][],
  removed: ViewChange['removed'][number][],
): CacheTransaction {
  return {
    ...tx,
    putRows: async (type, rows) => {
      await tx.putRows(type, rows);
      for (const { id, rev } of rows) put.push({ type, id, rev });
    },
    removeRows: async (type, ids) => {
      await tx.removeRows(type, ids);
      for (const id of ids) removed.push({ type, id });
    },
  };
}
