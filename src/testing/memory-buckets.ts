import { IDBFactory } from 'fake-indexeddb';
import type { StorageBuckets } from '../handheld/app/core/storage-buckets.ts';

/** Storage buckets in memory, as strict about names as Chrome's, and the databases of each for a look from outside. */
export function memoryBuckets(): { buckets: StorageBuckets; factoryOf(name: string): IDBFactory } {
  const factories = new Map<string, IDBFactory>();
  const factoryOf = (name: string) => {
    const factory = factories.get(name) ?? new IDBFactory();
    factories.set(name, factory);
    return factory;
  };
  const buckets: StorageBuckets = {
    open: async (name) => {
      if (!/^[a-z0-9][a-z0-9_-]*$/.test(name)) throw new TypeError(`no name of a bucket: ${name}`);
      return { indexedDB: factoryOf(name) };
    },
    keys: async () => [...factories.keys()],
    delete: async (name) => void factories.delete(name),
  };
  return { buckets, factoryOf };
}
