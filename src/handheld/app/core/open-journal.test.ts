import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { memoryLocalStore } from '../../../testing/handheld-bench.ts';
import { unwrap } from '../../../testing/journal-contract.ts';
import { memoryBuckets } from '../../../testing/memory-buckets.ts';
import { openJournal, startAnotherJournal } from './open-journal.ts';
import type { StorageBuckets } from './storage-buckets.ts';

const events = { onReloadNeeded: () => undefined, onClosed: () => undefined };

function setUp() {
  const plain = new IDBFactory();
  const local = memoryLocalStore();
  const { buckets, factoryOf } = memoryBuckets();
  const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name }) => name);
  const tryToOpen = (given: StorageBuckets | undefined) =>
    openJournal({ indexedDB: plain, buckets: given, local }, events);
  const open = async (given: StorageBuckets | undefined) => unwrap(await tryToOpen(given));
  return { plain, factoryOf, local, buckets, names, tryToOpen, open };
}
const strict = { durability: 'strict', persisted: true } as const;
const refusing = { open: () => Promise.reject(new Error('no')) };

describe('where the journal is kept', () => {
  it('is a storage bucket of its own where there are any', async () => {
    const { open, buckets, names, plain, factoryOf } = setUp();
    await open(buckets);
    expect([await names(plain), await names(factoryOf('journal'))]).toEqual([[], ['stockhand.journal']]);
  });

  it('stays where it was first made, even if the browser learns of buckets later', async () => {
    const { open, buckets, names, plain, factoryOf } = setUp();
    (await open(undefined)).close();
    await open(buckets);
    expect([await names(plain), await names(factoryOf('journal'))]).toEqual([['stockhand.journal'], []]);
  });

  it('is the common place when a bucket cannot be opened', async () => {
    const { open, names, plain, buckets } = setUp();
    await open({ ...buckets, ...refusing });
    expect(await names(plain)).toEqual(['stockhand.journal']);
  });

  it('is never begun elsewhere because its bucket cannot be opened today', async () => {
    const { open, tryToOpen, names, plain, buckets } = setUp();
    (await open(buckets)).close();
    expect(await tryToOpen({ ...buckets, ...refusing })).toMatchObject({ failure: { kind: 'broken' } });
    expect(await tryToOpen(undefined)).toMatchObject({ failure: { kind: 'broken' } });
    expect(await names(plain)).toEqual([]);
  });

  it('is left as it is when another one is begun', async () => {
    const { open, local, names, plain } = setUp();
    (await open(undefined)).close();
    await startAnotherJournal({ buckets: undefined, local });
    await open(undefined);
    expect(await names(plain)).toEqual(['stockhand.journal', 'stockhand.journal.2']);
  });
});

describe('a journal whose bucket is broken', () => {
  it('is followed by one in another bucket: no database of the broken one could be opened', async () => {
    const { open, buckets, local, names, factoryOf } = setUp();
    (await open(buckets)).close();
    await startAnotherJournal({ buckets, local });
    await open(buckets);
    expect([await names(factoryOf('journal')), await names(factoryOf('journal-2'))]).toEqual([
      ['stockhand.journal'],
      ['stockhand.journal.2'],
    ]);
  });

  it('does not come back when localStorage forgets that another one was begun', async () => {
    const { open, buckets, local, names, factoryOf } = setUp();
    (await open(buckets)).close();
    await startAnotherJournal({ buckets, local });
    (await open(buckets)).close();
    local.set('journal.number', null);
    await open(buckets);
    expect(await names(factoryOf('journal-2'))).toEqual(['stockhand.journal.2']);
    expect(await buckets.keys()).toEqual(['journal', 'journal-2']);
  });

  it('is followed by one in the common place where no bucket can be had any more', async () => {
    const { open, tryToOpen, buckets, local, names, plain } = setUp();
    (await open(buckets)).close();
    expect(await tryToOpen(undefined)).toMatchObject({ failure: { kind: 'broken' } });
    await startAnotherJournal({ buckets: undefined, local });
    (await open(undefined)).close();
    await open(undefined);
    expect(await names(plain)).toEqual(['stockhand.journal.2']);
  });
});

describe('another journal that an older build began', () => {
  it('stays in the first bucket, and the next one gets its own', async () => {
    const { open, buckets, local, names, factoryOf } = setUp();
    local.set('journal.home', 'bucket');
    local.set('journal.number', 2);
    const older = {
      ...buckets,
      keys: async () => ['journal-2'],
      open: () => buckets.open('journal', strict),
    };
    (await open(older)).close();
    (await open(buckets)).close();
    expect(await names(factoryOf('journal'))).toEqual(['stockhand.journal.2']);
    expect(await buckets.keys()).toEqual(['journal']);
    await startAnotherJournal({ buckets, local });
    await open(buckets);
    expect(await names(factoryOf('journal-3'))).toEqual(['stockhand.journal.3']);
  });
});
