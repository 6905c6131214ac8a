import { createAppUpdate } from './app-update.ts';
import { isOlder } from './build-version.ts';
import { createDemo } from './demo.ts';
import { deriveObservable } from './derive-observable.ts';
import { createWorkDesk } from './giving-work.ts';
import { buildParts, type HandheldParts } from './handheld-parts.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import type { Handheld } from './handheld.ts';
import { keepHouse } from './keep-house.ts';

/** Builds the whole device over its ports and starts it. Always gives one: what is broken shows in `storage`. */
export async function createHandheld(ports: HandheldPorts): Promise<Handheld> {
  const parts = await buildParts(ports);
  await start(parts);
  const { ids, stores, board, line, device, views, session, recorder, sync } = parts;
  const house = keepHouse(ports, parts);
  return {
    ...{ ids, recorder, session, device, clock: ports.clock, timers: ports.timers },
    ...{ ledger: views.ledger, tasks: views.tasks, bookmarks: views.bookmarks },
    ...{ keepAwake: ports.keepAwake, storage: stores.state, build: ports.build },
    photos: parts.evidence,
    plates: parts.plates,
    lookup: { ...parts.lookup, version: views.lookupVersion },
    work: house.remembering(createWorkDesk(parts.workPorts)),
    sync: { status: board.status, wake: sync.wake },
    demo: createDemo(line, device.enrol),
    update: updateOf(ports, parts),
    startAnotherJournal: () => void ports.startAnotherJournal().then(ports.reload),
    close: async () => {
      house.close();
      sync.stop();
      stores.journal.close();
      stores.cache.close();
      ports.neighbours.close();
    },
  };
}

/** Who this is, whether the journal is whole, who works on it and what is known, before anything is sent. */
async function start({ device, stores, session, views, board, sync }: HandheldParts): Promise<void> {
  await device.restore();
  await stores.check();
  await session.restore();
  await views.begin();
  const position = await stores.cache.read((tx) => tx.position());
  if (position.ok && position.value.pulledAt !== null) board.pulled(position.value.pulledAt);
  if (device.identity.get()) sync.start();
}

const updateOf = ({ worker, lifecycle, timers, reload, build }: HandheldPorts, { board }: HandheldParts) =>
  createAppUpdate({
    ...{ worker, lifecycle, timers, reload },
    needed: deriveObservable(
      board.status,
      ({ connection, minBuild }) =>
        connection === 'update_needed' || (minBuild !== null && isOlder(build, minBuild)),
    ),
  });
