import { openDexieCache } from '../../storage/dexie-cache-store.ts';
import { afterAnswer } from './after-answer.ts';
import { browserWorker } from './app-update.ts';
import { browserClock, browserTimers } from './browser-clock.ts';
import { browserLifecycle } from './browser-lifecycle.ts';
import { watchBattery } from './battery.ts';
import { buildName } from './build-version.ts';
import { cryptoRandom } from './crypto-random.ts';
import { watchModel } from './device-model.ts';
import { fetchNet } from './fetch-net.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { browserLocalStore } from './local-store.ts';
import { createNeighbours } from './neighbours.ts';
import { openJournal, type StorageBuckets } from './open-journal.ts';
import { openSocketIo } from './socket-io-socket.ts';
import { sha256 } from './sha256.ts';
import { askForPersistence } from './storage-persistence.ts';
import { hasRoomFor } from './storage-room.ts';
import { createWakeLock } from './wake-lock.ts';
import { createWebLocksLeadership } from './web-locks-leadership.ts';

/** What a page in insecure context or an older browser lacks is undefined, whatever its types say. */
type BrowserParts = {
  locks?: LockManager;
  wakeLock?: WakeLock;
  storage?: StorageManager;
  storageBuckets?: StorageBuckets;
};

/** The handheld's ports in a browser. */
export function createBrowserPorts(measured: Pick<HandheldPorts, 'scanning'>): HandheldPorts {
  const { locks, wakeLock, storage, storageBuckets } = navigator as unknown as BrowserParts;
  const local = browserLocalStore;
  return {
    ...measured,
    clock: browserClock,
    timers: browserTimers,
    random: cryptoRandom,
    net: fetchNet,
    lifecycle: browserLifecycle,
    leadership: createWebLocksLeadership(locks),
    openSocket: openSocketIo,
    local,
    neighbours: createNeighbours(),
    openJournal: (events) => openJournal({ indexedDB, buckets: storageBuckets, local }, events),
    openCache: () => openDexieCache('stockhand.cache', indexedDB),
    worker: browserWorker(import.meta.env.PROD),
    keepAwake: createWakeLock(browserLifecycle, wakeLock),
    afterAnswer,
    digest: sha256,
    hasRoomFor: (bytes) => hasRoomFor(bytes, storage),
    askForPersistence: () => askForPersistence(storage),
    battery: watchBattery(),
    reload: () => location.reload(),
    model: watchModel(navigator),
    build: buildName(import.meta.url),
  };
}
