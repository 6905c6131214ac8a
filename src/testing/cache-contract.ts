import { describe, expect, it } from 'vitest';
import type { CachedRow, CacheStore } from '../handheld/storage/cache-store.ts';
import { aProduct } from './warehouse-rows.ts';
import { unwrap } from './journal-contract.ts';

const product = (id: string, pass = 1, keys: string[] = []): CachedRow<'product'> => ({
  id,
  rev: 1,
  pass,
  row: aProduct({ productId: id }),
  keys,
});

/** What every cache store must do, whatever it keeps its rows in. */
export function cacheContract(name: string, open: () => Promise<CacheStore>): void {
  const filled = async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.putRows('product', [product('P-1', 1, ['code:1', 'code:2']), product('P-2', 2, ['code:2'])]);
      await tx.putPosition({ gen: 'g', cursor: 7, pass: 2, sweep: false, pulledAt: 1 });
    });
    return store;
  };
  const ids = (rows: readonly (CachedRow<'product'> | undefined)[]) =>
    rows.map((row) => row?.id ?? '').toSorted((a, b) => (a < b ? -1 : 1));

  describe(`${name} as a cache`, () => {
    it('begins at the beginning of the feed', async () => {
      const store = await open();
      expect(unwrap(await store.read((tx) => tx.position()))).toMatchObject({ gen: null, cursor: 0 });
    });

    it('finds rows by id, in the order asked, and by their keys', async () => {
      const store = await filled();
      const found = await store.read(async (tx) => ({
        rows: (await tx.rows('product', ['P-2', 'P-9', 'P-1'])).map((row) => row?.id),
        one: ids(await tx.byKey('product', 'code:1')),
        two: ids(await tx.byKey('product', 'code:2')),
        otherType: await tx.byKey('stock', 'code:2'),
        all: ids(await tx.all('product')),
      }));
      expect(unwrap(found)).toEqual({
        rows: ['P-2', undefined, 'P-1'],
        one: ['P-1'],
        two: ['P-1', 'P-2'],
        otherType: [],
        all: ['P-1', 'P-2'],
      });
    });

    it('removes rows by id and those of an older pass', async () => {
      const store = await filled();
      await store.write((tx) => tx.removeOlder('product', 2));
      expect(ids(unwrap(await store.read((tx) => tx.all('product'))))).toEqual(['P-2']);
      await store.write((tx) => tx.removeRows('product', ['P-2']));
      expect(unwrap(await store.read((tx) => tx.byKey('product', 'code:2')))).toEqual([]);
    });

    it('keeps rows and position together or not at all', async () => {
      const store = await filled();
      const bug = store.write(async (tx) => {
        await tx.putRows('product', [product('P-3')]);
        await tx.putPosition({ gen: 'h', cursor: 9, pass: 3, sweep: true, pulledAt: 2 });
        throw new Error('a bug');
      });
      await expect(bug).rejects.toThrow('a bug');
      const kept = await store.read(async (tx) => [
        (await tx.position()).cursor,
        ids(await tx.all('product')),
      ]);
      expect(unwrap(kept)).toEqual([7, ['P-1', 'P-2']]);
    });

    it('begins from nothing after a drop, tells of it and goes on working', async () => {
      const store = await filled();
      let told = 0;
      store.subscribe(() => (told += 1));
      expect(await store.drop()).toMatchObject({ ok: true });
      const left = await store.read(async (tx) => [(await tx.position()).cursor, await tx.all('product')]);
      expect(unwrap(left)).toEqual([0, []]);
      await store.write((tx) => tx.putRows('product', [product('P-3')]));
      expect(ids(unwrap(await store.read((tx) => tx.all('product'))))).toEqual(['P-3']);
      expect(told).toBe(2);
    });
  });
}
