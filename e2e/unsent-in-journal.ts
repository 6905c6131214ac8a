import type { Page } from '@playwright/test';

type BucketNavigator = {
  storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
};

/**
 * Movements that the device has recorded and the server has not acknowledged, read from its journal: the header counts
 * them too, but a moment later.
 */
export const unsentInJournal = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as BucketNavigator;
    const factory = storageBuckets ? (await storageBuckets.open('journal')).indexedDB : indexedDB;
    const name = (await factory.databases())
      .map((one) => one.name)
      .find((one) => one?.startsWith('stockhand.journal'));
    if (name === undefined) return 0;
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no journal')));
      });
    const database = await done(factory.open(name));
    const entries = database.transaction('entries').objectStore('entries');
    const unsent = await done(entries.index('status').count('saved'));
    database.close();
    return unsent;
  });
