import { createIds } from '../../../shared/domain/random.ts';
import { createDeviceLookup } from '../../storage/device-lookup.ts';
import { createJournalOutbox } from '../../storage/journal-outbox.ts';
import { createRecorder } from '../../storage/recorder.ts';
import { createFeedCache } from '../../storage/store-feed-cache.ts';
import { createRequestBudget } from '../../sync/request-budget.ts';
import { createServerLine } from '../../sync/server-line.ts';
import { createStatusBoard } from '../../sync/status-board.ts';
import { createSync, type Sync } from '../../sync/sync.ts';
import { createAppUpdate } from './app-update.ts';
import { isOlder } from './build-version.ts';
import { createDemo } from './demo.ts';
import { createDeviceIdentity } from './device-identity.ts';
import { deriveObservable } from './derive-observable.ts';
import { createWorkDesk } from './giving-work.ts';
import type { Handheld } from './handheld.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { createJournalViews } from './journal-views.ts';
import { createLocalSentinel } from './local-sentinel.ts';
import { openStores } from './open-stores.ts';
import { keepHouse } from './keep-house.ts';
import { startAnotherJournal } from './open-journal.ts';
import { createUserSession } from './user-session.ts';

/** Builds the whole device over its ports and starts it. Always gives one: what is broken shows in `storage`. */
export async function createHandheld(ports: HandheldPorts): Promise<Handheld> {
  const { clock, timers, random, local, net } = ports;
  const ids = createIds(clock, random);
  const sentinel = createLocalSentinel(local);
  // Assigned below: what is recorded or enrolled before that is sent at the start.
  let sync: Sync | null = null;
  const stores = await openStores(ports, { ids, sentinel, onNewEpoch: () => sync?.wake('new_epoch') });
  const { journal, cache } = stores;
  const board = createStatusBoard();
  const line = createServerLine({ net, clock, budget: createRequestBudget(clock), status: board });
  const deviceLookup = createDeviceLookup({ journal, cache });
  const feedCache = createFeedCache({ cache, clock });

  const device = createDeviceIdentity({
    ...{ local, journal, line, clock, ids, model: ports.model },
    onEnrolled: () => {
      sync?.start();
      sync?.wake('enrolled');
    },
  });
  const views = createJournalViews({ stores, clock, deviceId: device.deviceId, connection: board.status });
  const session = createUserSession({
    ...{ journal, line, clock, random, pinIterations: ports.pinIterations },
    userNow: deviceLookup.user,
    unsentOf: (userId) => views.unsentOf(userId),
  });
  const recorder = createRecorder({
    ...{ journal, sentinel, clock, ids },
    boot: ids.opaque(),
    offset: line.offset,
    sessionOf: session.sessionOf,
    dropCache: async () => void (await cache.drop()),
    onRecorded: ({ newEpoch }) => sync?.wake(newEpoch ? 'new_epoch' : 'recorded'),
  });
  sync = createSync({
    ...{ line, board, clock, timers, random, build: ports.build },
    ...{ lifecycle: ports.lifecycle, leadership: ports.leadership, openSocket: ports.openSocket },
    outbox: createJournalOutbox({ journal, sentinel, clock, ids, onNewEpoch: () => sync?.wake('new_epoch') }),
    cache: feedCache,
    deviceId: device.deviceId,
    condition: () => conditionOf(ports, stores.state.get(), session.current.get()?.user.userId ?? null),
  });
  await device.restore();
  await stores.check();
  await session.restore();
  await views.begin();
  if (device.identity.get()) sync.start();

  const workPorts = {
    ...{ line, cache: feedCache, ids, deviceId: device.deviceId, tasks: views.allTasks },
    userId: () => session.current.get()?.user.userId ?? null,
  };
  const house = keepHouse({ ports, stores, session, views, board, sync, workPorts });
  return {
    ...{ clock, timers, ids, recorder, session, device, keepAwake: ports.keepAwake, build: ports.build },
    lookup: { ...deviceLookup, version: views.lookupVersion },
    ledger: views.ledger,
    tasks: views.tasks,
    bookmarks: views.bookmarks,
    work: house.remembering(createWorkDesk(workPorts)),
    sync: { status: board.status, wake: sync.wake },
    demo: createDemo(line, device.enrol),
    update: createAppUpdate({
      ...{ worker: ports.worker, lifecycle: ports.lifecycle, timers, reload: ports.reload },
      needed: deriveObservable(
        board.status,
        ({ connection, minBuild }) =>
          connection === 'update_needed' || (minBuild !== null && isOlder(ports.build, minBuild)),
      ),
    }),
    storage: stores.state,
    startAnotherJournal: () => {
      startAnotherJournal(local);
      ports.reload();
    },
    close: async () => {
      house.close();
      sync.stop();
      journal.close();
      cache.close();
      ports.neighbours.close();
    },
  };
}

const conditionOf = (
  ports: HandheldPorts,
  storage: Handheld['storage'] extends { get(): infer S } ? S : never,
  userId: string | null,
) => ({
  storagePersisted: storage.kind === 'ready' ? storage.persisted : null,
  battery: ports.battery(),
  userId,
});
