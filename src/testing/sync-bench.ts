import { createFeedCache } from '../handheld/storage/store-feed-cache.ts';
import { createEvidenceStore, type EvidenceStore } from '../handheld/storage/evidence-store.ts';
import type { CacheStore } from '../handheld/storage/cache-store.ts';
import type { JournalStore } from '../handheld/storage/journal-store.ts';
import type { Leadership } from '../handheld/sync/leadership.ts';
import type { Lifecycle, LifecycleEvent } from '../handheld/sync/lifecycle.ts';
import { createRequestBudget } from '../handheld/sync/request-budget.ts';
import { createServerLine, type ServerLine } from '../handheld/sync/server-line.ts';
import type { SocketConnection, SocketListener } from '../handheld/sync/socket.ts';
import { createStatusBoard } from '../handheld/sync/status-board.ts';
import { createSync, type Sync } from '../handheld/sync/sync.ts';
import type { SyncStatus } from '../handheld/sync/sync-status.ts';
import { createJournalBench, type JournalBench } from './journal-bench.ts';
import { createManualNetwork, type ManualNetwork, type NetworkFault, type Serve } from './manual-network.ts';
import { createMemoryCacheStore } from './memory-cache-store.ts';
import { createReferenceServer, type ReferenceServer } from './reference-server.ts';
import { createSeededRandom } from './seeded-random.ts';

/** A whole device without a browser, on one wire with a server that keeps the law. */
export type SyncBench = JournalBench & {
  sync: Sync;
  /** Another tab that believes it leads as well. */
  secondTab(): Sync;
  line: ServerLine;
  evidence: EvidenceStore;
  cache: CacheStore;
  server: ReferenceServer;
  network: ManualNetwork;
  status(): SyncStatus;
  /** The page's life as the browser would tell it. */
  page: { say(event: LifecycleEvent): void };
  socket: { listener(): SocketListener | null; connects: number; disconnects: number };
  /** Paths of the calls since the last time this was asked. */
  calls(): string[];
};

export type SyncBenchOptions = {
  seed?: number;
  faultOf?(path: string): NetworkFault;
  serve?(server: ReferenceServer): Serve;
  journal?: JournalStore;
};

export function createSyncBench(options: SyncBenchOptions = {}): SyncBench {
  const { seed = 1 } = options;
  let sync: Sync | null = null;
  const bench = createJournalBench({
    seed,
    ...(options.journal && { journal: options.journal }),
    onRecorded: ({ newEpoch }) => sync?.wake(newEpoch ? 'new_epoch' : 'recorded'),
  });
  const { clock, timers } = bench.time;
  const server = createReferenceServer(clock.wall);
  const network = createManualNetwork({
    clock,
    timers,
    serve: options.serve?.(server) ?? server.serve,
    faultOf: ({ path }) => options.faultOf?.(path) ?? 'none',
  });
  const board = createStatusBoard();
  const line = createServerLine({ net: network, clock, budget: createRequestBudget(clock), status: board });
  const cache = createMemoryCacheStore();
  const evidence = createEvidenceStore({
    ...{ journal: bench.journal, clock, ids: bench.ids },
    digest: async (bytes) => `digest of ${bytes.byteLength}`,
    hasRoomFor: async () => true,
    onKept: () => sync?.wake('photo'),
  });
  const page = manualPage();
  const socket = manualSocket();
  const tab = (number: number): Sync =>
    createSync({
      outbox: bench.outbox,
      cache: createFeedCache({ cache, clock }),
      evidence,
      line,
      board,
      clock,
      timers,
      random: createSeededRandom(seed + number),
      lifecycle: number === 1 ? page : manualPage(),
      leadership: soleLeader(),
      openSocket: number === 1 ? socket.open : manualSocket().open,
      deviceId: () => 'device-7',
      build: 'test',
      condition: () => ({ userId: 'U-0001' }),
    });
  sync = tab(1);
  let tabs = 1;
  let seen = 0;
  return {
    ...bench,
    sync,
    secondTab: () => {
      tabs += 1;
      return tab(tabs);
    },
    line,
    evidence,
    cache,
    server,
    network,
    page,
    socket,
    status: board.status.get,
    calls: () => {
      const fresh = network.log.slice(seen).map(({ path }) => path.replace('/api/v1/sync/', ''));
      seen = network.log.length;
      return fresh;
    },
  };
}

export function manualPage(): Lifecycle & { say(event: LifecycleEvent): void } {
  let listener: (event: LifecycleEvent) => void = () => undefined;
  let visible = true;
  return {
    isVisible: () => visible,
    subscribe: (next) => {
      listener = next;
      return () => undefined;
    },
    say: (event) => {
      if (event === 'visible' || event === 'hidden') visible = event === 'visible';
      listener(event);
    },
  };
}

/** The only tab there is. */
export function soleLeader(): Leadership {
  let leads = false;
  return {
    seek: ({ onLead }) => {
      if (leads) return;
      leads = true;
      onLead();
    },
    leave: () => {
      leads = false;
    },
  };
}

export function manualSocket(): SyncBench['socket'] & { open(listener: SocketListener): SocketConnection } {
  let current: SocketListener | null = null;
  const socket = {
    connects: 0,
    disconnects: 0,
    listener: () => current,
    open: (listener: SocketListener) => {
      current = listener;
      return {
        connect: () => void (socket.connects += 1),
        disconnect: () => void (socket.disconnects += 1),
      };
    },
  };
  return socket;
}
