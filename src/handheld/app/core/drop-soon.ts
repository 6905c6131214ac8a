import type { Timers } from '../../../shared/domain/clock.ts';
import type { CacheStore } from '../../storage/cache-store.ts';

/** Recording waits no longer than this for room, ms. */
export const dropPatience = 1500;

/** Drops the cache. A frozen tab may keep that from happening for ever: recording does not wait for it. */
export function dropSoon(timers: Timers, cache: CacheStore): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = timers.after(dropPatience, resolve);
    void cache.drop().then(() => {
      giveUp();
      resolve();
    });
  });
}
