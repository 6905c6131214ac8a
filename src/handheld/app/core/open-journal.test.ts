import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { memoryLocalStore } from '../../../testing/handheld-bench.ts';
import { unwrap } from '../../../testing/journal-contract.ts';
import { openJournal, startAnotherJournal, type StorageBuckets } from './open-journal.ts';

const events = { onReloadNeeded: () => undefined, onClosed: () => undefined };

function setUp() {
  const plain = new IDBFactory();
  const bucket = new IDBFactory();
  const local = memoryLocalStore();
  const buckets: StorageBuckets = { open: async () => ({ indexedDB: bucket }) };
  const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name }) => name);
  const open = async (given: StorageBuckets | undefined) => {
    const journal = unwrap(await openJournal({ indexedDB: plain, buckets: given, local }, events));
    return journal;
  };
  return { plain, bucket, local, buckets, names, open };
}

describe('where the journal is kept', () => {
  it('is a storage bucket of its own where there are any', async () => {
    const { open, buckets, names, plain, bucket } = setUp();
    await open(buckets);
    expect([await names(plain), await names(bucket)]).toEqual([[], ['stockhand.journal']]);
  });

  it('stays where it was first made, even if the browser learns of buckets later', async () => {
    const { open, buckets, names, plain, bucket } = setUp();
    (await open(undefined)).close();
    await open(buckets);
    expect([await names(plain), await names(bucket)]).toEqual([['stockhand.journal'], []]);
  });

  it('is the common place when a bucket cannot be opened', async () => {
    const { open, names, plain } = setUp();
    await open({ open: () => Promise.reject(new Error('no')) });
    expect(await names(plain)).toEqual(['stockhand.journal']);
  });

  it('is left as it is when another one is begun', async () => {
    const { open, local, names, plain } = setUp();
    (await open(undefined)).close();
    startAnotherJournal(local);
    await open(undefined);
    expect(await names(plain)).toEqual(['stockhand.journal', 'stockhand.journal.2']);
  });
});
