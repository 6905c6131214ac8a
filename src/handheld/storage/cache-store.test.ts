import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { cacheContract } from '../../testing/cache-contract.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createMemoryCacheStore } from '../../testing/memory-cache-store.ts';
import { aProduct } from '../../testing/warehouse-rows.ts';
import { openDexieCache } from './dexie-cache-store.ts';

cacheContract('IndexedDB', async () => unwrap(await openDexieCache('cache', new IDBFactory())));
cacheContract('memory', async () => createMemoryCacheStore());
cacheContract('memory with frozen rows', async () => createMemoryCacheStore('frozen'));

describe('the cache of the first build', () => {
  it('is read from the beginning of the feed once more, and shows what it held until then', async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('cache', { indexedDB });
    old.version(1).stores({ product: 'id, *keys', container: 'id, *keys', position: '' });
    await old.open();
    const product = aProduct({ productId: 'P-1' });
    await old.table('product').put({ id: 'P-1', rev: 1, pass: 3, row: product, keys: [] });
    const here = { gen: 'g', cursor: 900, pass: 3, sweep: false, pulledAt: 5 };
    await old.table('position').put(here, 'feed');
    old.close();
    const store = unwrap(await openDexieCache('cache', indexedDB));
    const known = await store.read(async (tx) => ({
      position: await tx.position(),
      products: (await tx.all('product')).length,
      notices: (await tx.all('asn')).length,
    }));
    expect(unwrap(known)).toEqual({
      position: { gen: null, cursor: 0, pass: 4, sweep: true, pulledAt: 5 },
      products: 1,
      notices: 0,
    });
  });

  it('begins where it is when it never held anything', async () => {
    const store = unwrap(await openDexieCache('cache', new IDBFactory()));
    expect(unwrap(await store.read((tx) => tx.position()))).toMatchObject({ cursor: 0, pass: 1 });
  });
});
