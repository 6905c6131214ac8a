import { createIds, type Ids } from '../../../shared/domain/random.ts';
import { type DeviceLookup, createDeviceLookup } from '../../storage/device-lookup.ts';
import { createJournalOutbox } from '../../storage/journal-outbox.ts';
import { createEvidenceStore, type EvidenceStore } from '../../storage/evidence-store.ts';
import { createPlates, type Plates } from '../../storage/plates.ts';
import { createRecorder } from '../../storage/recorder.ts';
import { createFeedCache } from '../../storage/store-feed-cache.ts';
import { createRequestBudget } from '../../sync/request-budget.ts';
import { createServerLine, type ServerLine } from '../../sync/server-line.ts';
import { createStatusBoard, type StatusBoard } from '../../sync/status-board.ts';
import { createSync, type Sync } from '../../sync/sync.ts';
import type { Recorder } from '../../workflows/recorder.ts';
import { conditionOf } from './condition-of.ts';
import { createDeviceIdentity, type EnrolledDevice } from './device-identity.ts';
import { dropSoon } from './drop-soon.ts';
import type { GivingWorkPorts } from './giving-work.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { createJournalViews, type JournalViews } from './journal-views.ts';
import { createKnownUsers, type KnownUsers } from './known-users.ts';
import { createLocalCallNotes } from './local-call-notes.ts';
import { createPlateMirror } from './local-plates.ts';
import { createLocalSentinel } from './local-sentinel.ts';
import { createOfflineUnlock } from './offline-unlock.ts';
import { openStores, type Stores } from './open-stores.ts';
import { createUserSession, type UserSession } from './user-session.ts';

export type HandheldParts = {
  ids: Ids;
  stores: Stores;
  board: StatusBoard;
  line: ServerLine;
  lookup: DeviceLookup;
  device: EnrolledDevice;
  views: JournalViews;
  known: KnownUsers;
  session: UserSession;
  recorder: Recorder;
  evidence: EvidenceStore;
  plates: Plates;
  sync: Sync;
  workPorts: GivingWorkPorts;
};

/** Builds the parts of a device over its ports, each with those it needs. Nothing is started yet. */
export async function buildParts(ports: HandheldPorts): Promise<HandheldParts> {
  const { clock, timers, random, local, net } = ports;
  const ids = createIds(clock, random);
  const sentinel = createLocalSentinel(local, ports.markFile, await ports.markFile?.read());
  // Known last and told by the others: what is recorded or enrolled before it is there is sent at the start.
  let sync: Sync | null = null;
  let enrolled: EnrolledDevice | null = null;
  const plateMirror = createPlateMirror(local);
  const onNewEpoch = () => {
    // Whatever took the journal may have taken all data of the site: who this is, and its numbers, stay known.
    void enrolled?.restore();
    plateMirror.restore();
    sync?.wake('new_epoch');
  };
  const stores = await openStores(ports, { ids, sentinel, onNewEpoch });
  const { journal, cache } = stores;
  const board = createStatusBoard();
  const budget = createRequestBudget(clock, createLocalCallNotes(local, ids.opaque()));
  const line = createServerLine({ net, clock, budget, status: board });
  const lookup = createDeviceLookup({ journal, cache });
  const feedCache = createFeedCache({ cache, clock });
  const onEnrolled = () => {
    sync?.start();
    sync?.wake('enrolled');
  };
  const device = createDeviceIdentity({ local, journal, line, clock, ids, model: ports.model, onEnrolled });
  const { deviceId } = device;
  enrolled = device;
  const views = createJournalViews({ stores, deviceId, connection: board.status });
  const { unsentOf } = views;
  const { pinIterations, derivePin } = ports;
  const known = createKnownUsers({ journal, clock, random, unsentOf, pinIterations, derivePin });
  const unlock = createOfflineUnlock({ known, clock, userNow: lookup.user, derivePin });
  const session = createUserSession({ journal, line, clock, known, unlock, unsentOf });
  const userId = () => session.current.get()?.user.userId ?? null;
  const recorder = createRecorder({
    ...{ journal, sentinel, clock, ids, offset: line.offset, sessionOf: session.sessionOf },
    boot: ids.opaque(),
    dropCache: () => dropSoon(timers, cache),
    onRecorded: ({ newEpoch }) => ports.afterAnswer(() => sync?.wake(newEpoch ? 'new_epoch' : 'recorded')),
  });
  const { digest, hasRoomFor } = ports;
  const onKept = () => sync?.wake('photo');
  const evidence = createEvidenceStore({ journal, clock, ids, digest, hasRoomFor, onKept });
  const plates = createPlates({
    ...{ journal, highestKnown: lookup.highestPlate, mirror: plateMirror },
    block: () => device.identity.get()?.lpnBlock ?? null,
  });
  sync = createSync({
    ...{ line, board, clock, timers, random, deviceId, build: ports.build },
    ...{ lifecycle: ports.lifecycle, leadership: ports.leadership, openSocket: ports.openSocket },
    outbox: createJournalOutbox({ journal, sentinel, clock, ids, onNewEpoch }),
    cache: feedCache,
    evidence,
    condition: () => conditionOf(stores.state.get(), ports.battery(), userId(), ports.scanning()),
  });
  const workPorts = { line, cache: feedCache, ids, deviceId, tasks: views.allTasks, userId };
  return {
    ...{ ids, stores, board, line, lookup, device, views, known, session, recorder, sync, workPorts },
    ...{ evidence, plates },
  };
}
