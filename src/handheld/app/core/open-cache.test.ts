import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../testing/journal-contract.ts';
import { memoryBuckets } from '../../../testing/memory-buckets.ts';
import { openCache } from './open-cache.ts';

/** As a browser answers whose files of this store are damaged. */
function brokenFactory(): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('The files cannot be read.', 'NotReadableError');
  };
  return factory;
}

const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name }) => name);

describe('where the cache is kept', () => {
  it('is the common place', async () => {
    const common = new IDBFactory();
    const { buckets } = memoryBuckets();
    unwrap(await openCache({ indexedDB: common, buckets })).close();
    expect([await names(common), await buckets.keys()]).toEqual([['stockhand.cache'], []]);
  });

  it('is a bucket of its own once the files of the common place are broken', async () => {
    const { buckets, factoryOf } = memoryBuckets();
    unwrap(await openCache({ indexedDB: brokenFactory(), buckets })).close();
    expect(await names(factoryOf('cache'))).toEqual(['stockhand.cache']);
  });

  it('is a bucket made anew if that one is broken too', async () => {
    const { buckets, factoryOf } = memoryBuckets();
    factoryOf('cache').open = brokenFactory().open;
    unwrap(await openCache({ indexedDB: brokenFactory(), buckets })).close();
    expect(await names(factoryOf('cache'))).toEqual(['stockhand.cache']);
  });

  it('is nowhere where there are no buckets: work goes on without', async () => {
    const opened = await openCache({ indexedDB: brokenFactory(), buckets: undefined });
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'broken' } });
  });
});
