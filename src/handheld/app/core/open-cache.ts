import type { Result } from '../../../shared/domain/result.ts';
import type { CacheStore } from '../../storage/cache-store.ts';
import { openDexieCache } from '../../storage/dexie-cache-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import type { StorageBuckets } from './storage-buckets.ts';

const databaseName = 'stockhand.cache';
const bucketName = 'cache';

/**
 * Opens the cache. Broken files of the site's common store break every database in it and no page can take them away,
 * so then the cache moves into a bucket, which is taken away and made anew where that is broken too: a device without
 * a cache does not even find the list its operator has in hand.
 */
export async function openCache({
  indexedDB,
  buckets,
}: {
  indexedDB: IDBFactory;
  buckets: StorageBuckets | undefined;
}): Promise<Result<CacheStore, StoreFailure>> {
  const common = await openDexieCache(databaseName, indexedDB);
  if (common.ok || !buckets) return common;
  const moved = await openInBucket(buckets);
  if (moved?.ok) return moved;
  await buckets.delete(bucketName).catch(() => undefined);
  return (await openInBucket(buckets)) ?? common;
}

async function openInBucket(buckets: StorageBuckets): Promise<Result<CacheStore, StoreFailure> | null> {
  try {
    const { indexedDB } = await buckets.open(bucketName, { durability: 'relaxed', persisted: false });
    return await openDexieCache(databaseName, indexedDB);
  } catch {
    return null;
  }
}
