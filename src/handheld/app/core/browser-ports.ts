import { afterAnswer } from './after-answer.ts';
import { browserClock, browserTimers } from './browser-clock.ts';
import { browserLifecycle } from './browser-lifecycle.ts';
import { watchBattery } from './battery.ts';
import { browserWorker } from './browser-worker.ts';
import { buildName } from './build-version.ts';
import { cryptoRandom } from './crypto-random.ts';
import { watchModel } from './device-model.ts';
import { fetchNet } from './fetch-net.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { browserLocalStore } from './local-store.ts';
import { createMarkFile } from './mark-file.ts';
import { createNeighbours } from './neighbours.ts';
import { openCache } from './open-cache.ts';
import { openJournal, startAnotherJournal } from './open-journal.ts';
import { openSocketIo } from './socket-io-socket.ts';
import { sha256 } from './sha256.ts';
import type { StorageBuckets } from './storage-buckets.ts';
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
    markFile: createMarkFile(indexedDB),
    neighbours: createNeighbours(),
    openJournal: (events) => openJournal({ indexedDB, buckets: storageBuckets, local }, events),
    startAnotherJournal: () => startAnotherJournal({ buckets: storageBuckets, local }),
    openCache: () => openCache({ indexedDB, buckets: storageBuckets }),
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
