import { createIds } from '../../shared/domain/random.ts';
import type { SiteCommit } from '../../server/db/memory/memory-source.ts';
import { createMemoryStore, type MemoryDatabase } from '../../server/db/memory/memory-store.ts';
import { makeEnrolmentCode } from '../../server/devices/enrol-device.ts';
import type { SiteStore } from '../../server/db/site-store.ts';
import type { SiteTransaction } from '../../server/db/site-transaction.ts';
import { reprocessAll } from '../../server/movements/reprocess-parked.ts';
import { createReallocate } from '../../server/tasks/reallocate.ts';
import { siteData } from '../site/site-data.ts';
import { identifySocket } from '../../server/identity/socket-identity.ts';
import type { ServerOutcome, SocketEnds, SocketOutcome, WireRequest } from '../world/server-host.ts';
import { failingStore } from './failing-store.ts';
import { createFate } from './process-fate.ts';
import { createPokeRoom } from './poke-room.ts';
import { isPoisoned, type Poison } from './poison.ts';
import { registerServer } from './register-server.ts';
import { createRouteTable } from './route-table.ts';
import { runRoute } from './run-route.ts';
import { ProcessEnded, randomOf, type ServerHostParts } from './server-ports.ts';

export type ServerProcess = {
  readonly isAlive: boolean;
  readonly store: SiteStore;
  answer(request: WireRequest): Promise<ServerOutcome>;
  connect(cookie: string | null, ends: SocketEnds): Promise<SocketOutcome>;
  administer(work: (tx: SiteTransaction) => Promise<void>): Promise<void>;
  /** Null where the process ended meanwhile. */
  enrolmentCode(): Promise<string | null>;
  /** What an earlier build could not read may be plain to this one: as after each start. */
  retryParked(): void;
  /** Everything it remembers is gone: sessions in memory, limits, sockets, what is not committed. */
  end(): void;
};

export type ProcessParts = ServerHostParts & {
  database: MemoryDatabase;
  gen: string;
  poison: Poison;
  onCommit(commit: SiteCommit): void;
  /** It ended by itself. */
  onDeath(): void;
  nextTraceId(): string;
};

/** One life of the server: the product's routes over what is committed. */
export function startProcess(parts: ProcessParts): ServerProcess {
  const { time, faults, poison, oracle } = parts;
  const { clock } = time;
  const random = randomOf(parts.chance('server.ids'));
  const room = createPokeRoom(parts);
  const { onDeath } = parts;
  const fate = createFate(parts.chance('server.fate'), { onEnd: () => room.close(), onDeath });
  const memory = createMemoryStore({
    clock,
    publisher: room,
    gen: parts.gen,
    database: parts.database,
    beforeCommit: () => fate.reach('before_commit'),
    afterCommit: (commit) => {
      parts.onCommit(commit);
      fate.reach('after_commit');
    },
  });
  const store = failingStore(memory, {
    isAlive: () => fate.isAlive,
    mustRepeat: () => faults.strikes('transaction_repeated'),
    prepare: (tx) => poison.prepare(tx),
  });
  const table = createRouteTable();
  const ids = createIds(clock, random);
  const identity = registerServer(table.app, { store, clock, ids, random, room });
  const log = {
    error(details: object) {
      const error = 'err' in details ? details.err : details;
      if (isPoisoned(error)) return;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      oracle.violated('I7', `the server failed by a bug: ${text}`);
    },
  };
  const run = { log, isGone: (error: unknown) => error instanceof ProcessEnded, meet: poison.meet };
  return {
    get isAlive() {
      return fate.isAlive;
    },
    store,
    async answer(request) {
      if (faults.strikes('server_killed')) fate.doom();
      try {
        const answer = await runRoute(table, request, { ...run, traceId: parts.nextTraceId() });
        fate.reach('before_answer');
        return { kind: 'answered', answer };
      } catch (error) {
        if (error instanceof ProcessEnded) return { kind: 'died' };
        throw error;
      }
    },
    async connect(cookie, ends) {
      try {
        const caller = await identifySocket(identity, cookie === null ? {} : { cookie });
        if (!fate.isAlive) return { kind: 'down' };
        if (!caller?.device) return { kind: 'refused' };
        return { kind: 'connected', ...room.join(caller.device.deviceId, ends) };
      } catch (error) {
        if (error instanceof ProcessEnded) return { kind: 'down' };
        throw error;
      }
    },
    async administer(work) {
      await unlessEnded(store.write(siteData.siteId, work));
    },
    async enrolmentCode() {
      const made = await unlessEnded(makeEnrolmentCode({ store, clock, random }, siteData.siteId, null));
      return made?.code ?? null;
    },
    retryParked() {
      const ports = { ids, reallocate: createReallocate(ids) };
      void unlessEnded(reprocessAll(store, siteData.siteId, ports));
    },
    end: fate.end,
  };
}

async function unlessEnded<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProcessEnded) return null;
    throw error;
  }
}
