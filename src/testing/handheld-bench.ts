import { done } from '../shared/domain/result.ts';
import type { WorkRequest } from '../shared/protocol/claim.ts';
import { evidencePath } from '../shared/protocol/evidence.ts';
import type { EnrolRequest, SignInRequest } from '../shared/protocol/identity.ts';
import type { Task } from '../shared/domain/task.ts';
import { createHandheld } from '../handheld/app/core/create-handheld.ts';
import type { Handheld } from '../handheld/app/core/handheld.ts';
import type { HandheldPorts } from '../handheld/app/core/handheld-ports.ts';
import type { LocalStore } from '../handheld/app/core/local-store.ts';
import type { LifecycleEvent } from '../handheld/sync/lifecycle.ts';
import type { NetRequest } from '../handheld/sync/net.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import {
  createManualNetwork,
  type ManualNetwork,
  type NetworkFault,
  problem,
  type Serve,
} from './manual-network.ts';
import { createMemoryCacheStore } from './memory-cache-store.ts';
import { createMemoryJournalStore, type MemoryJournalStore } from './memory-journal-store.ts';
import { createReferenceServer, type ReferenceServer } from './reference-server.ts';
import { createSeededRandom } from './seeded-random.ts';
import { manualPage, manualSocket, soleLeader } from './sync-bench.ts';
import { aTask } from './task-rows.ts';
import { aUser } from './warehouse-rows.ts';

/** What the site says beyond sync: enrolment, sign-in and work, as simply as can be. */
export type BenchSite = {
  pins: Map<string, string>;
  code: string;
  /** The lists it gives, first to last. */
  lists: Task[];
  asked: WorkRequest[];
  /** The ids of the photos it was sent; it takes each for one of three bytes. */
  photos: string[];
};

export type HandheldBench = {
  handheld: Handheld;
  time: ManualClock;
  server: ReferenceServer;
  site: BenchSite;
  network: ManualNetwork;
  journal: MemoryJournalStore;
  say(event: LifecycleEvent): void;
  cut(fault: NetworkFault): void;
  /** The page is loaded again over the same databases. */
  reload(): Promise<Handheld>;
};

/** A whole handheld, everything in it real but the browser and the server. */
export async function createHandheldBench(given: Partial<HandheldPorts> = {}): Promise<HandheldBench> {
  const time = createManualClock();
  const { clock, timers } = time;
  const server = createReferenceServer(clock.wall);
  const site: BenchSite = {
    pins: new Map([
      ['U-0001', '1111'],
      ['U-0002', '2222'],
    ]),
    code: 'CODE1234',
    lists: [],
    asked: [],
    photos: [],
  };
  let fault: NetworkFault = 'none';
  const network = createManualNetwork({
    clock,
    timers,
    serve: serveSite(server, site, clock.wall),
    faultOf: () => fault,
  });
  const journal = createMemoryJournalStore();
  const cache = createMemoryCacheStore();
  const page = manualPage();
  const local = memoryLocalStore();
  const ports = (): HandheldPorts => ({
    clock,
    timers,
    random: createSeededRandom(7),
    net: network,
    lifecycle: page,
    leadership: soleLeader(),
    openSocket: manualSocket().open,
    local,
    neighbours: { tell: () => undefined, listen: () => undefined, close: () => undefined },
    openJournal: async () => done(journal),
    startAnotherJournal: async () => undefined,
    openCache: async () => done(cache),
    worker: null,
    keepAwake: () => () => undefined,
    afterAnswer: (then) => then(),
    digest: async (bytes) => `digest of ${bytes.byteLength}`,
    hasRoomFor: async () => true,
    askForPersistence: async () => true,
    battery: () => 0.5,
    reload: () => undefined,
    model: () => 'bench',
    scanning: () => null,
    build: '0.1.0+bench',
    pinIterations: 10,
    ...given,
  });
  const start = () => createHandheld(ports());
  const bench: HandheldBench = {
    ...{ time, server, site, network, journal, say: page.say, handheld: await start() },
    cut: (next) => {
      fault = next;
    },
    reload: async () => {
      await bench.handheld.close();
      bench.handheld = await start();
      return bench.handheld;
    },
  };
  return bench;
}

export function memoryLocalStore(): LocalStore {
  const facts = new Map<string, string>();
  return {
    get: (name) => JSON.parse(facts.get(name) ?? 'null') as unknown,
    set: (name, value) => void facts.set(name, JSON.stringify(value)),
  };
}

function serveSite(server: ReferenceServer, site: BenchSite, now: () => number): Serve {
  const ok = (json: unknown) => ({ status: 200, json, retryAfterMs: null });
  return (request: NetRequest) => {
    const { path, body } = request;
    if (path.endsWith('/devices/enrol')) {
      const { code, deviceId } = body as EnrolRequest;
      if (code !== site.code) return problem(403);
      return ok({ deviceId, deviceName: 'Device 7', siteId: 'main', siteName: 'Hafenlager', lpnBlock: 7 });
    }
    if (path.endsWith('/sign-in')) {
      const { badge, pin } = body as SignInRequest;
      const isRight = site.pins.get(badge) === pin;
      if (!isRight)
        return {
          status: 403,
          json: { type: 'urn:x:wrong-badge-or-pin', title: 'no', status: 403 },
          retryAfterMs: null,
        };
      return ok({ user: aUser(badge, { badge }), sessionId: `session-${now()}`, serverTime: now() });
    }
    if (path.startsWith(evidencePath(''))) {
      const evidenceId = path.slice(evidencePath('').length);
      site.photos.push(evidenceId);
      return ok({ evidenceId, size: 3, sha256: 'digest of 3' });
    }
    if (path.endsWith('/sync/work')) {
      const asked = body as WorkRequest;
      site.asked.push(asked);
      const next = site.lists.shift();
      if (!next) return ok({ kind: 'nothing', waiting: 3 });
      const status = asked.ahead ? 'held' : 'claimed';
      return ok({
        kind: 'work',
        task: { ...next, status, deviceId: asked.deviceId, userId: asked.userId },
        ttl: 600_000,
      });
    }
    return server.serve(request);
  };
}

export const aList = (taskId: string): Task => aTask({ taskId, status: 'claimed', rev: 2 });
