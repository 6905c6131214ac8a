import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { cacheContract } from '../../testing/cache-contract.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemoryCacheStore } from '../../testing/memory-cache-store.ts';
import { openDexieCache } from './dexie-cache-store.ts';

cacheContract('IndexedDB', async () => unwrap(await openDexieCache('cache', new IDBFactory())));
cacheContract('memory', async () => createMemoryCacheStore());
