import type { NetAnswer, NetRequest } from '../handheld/sync/net.ts';
import { syncPaths } from '../handheld/sync/sync-paths.ts';
import type { HelloRequest, HelloResponse } from '../shared/protocol/hello.ts';
import type { Change, PullRequest, PullResponse } from '../shared/protocol/pull.ts';
import type { PushEntry, PushRequest, PushResponse, Receipt } from '../shared/protocol/push.ts';
import { problem, type Serve } from './manual-network.ts';

export type Applied = { epoch: string; seq: number; mid: string; movement: Record<string, unknown> };

type State = {
  last: Record<string, number>;
  outcomes: Map<string, Receipt>;
  journal: Applied[];
  feed: Change[];
};

/**
 * The server's law in a page, as sync.md states it, without a warehouse behind it: what the device's side is tested
 * against. A movement is "applied" by being written down.
 */
export interface ReferenceServer {
  serve: Serve;
  /** Everything applied, in order. */
  journal(): readonly Applied[];
  incidents: NonNullable<HelloRequest['incidents']>;
  gen(): string;
  last(): Record<string, number>;
  /** Adds a row to the change feed. */
  publish(change: Change): void;
  /** Another device with the same identity writes under the next number of this epoch. */
  writeAsClone(epoch: string, mid: string): void;
  /** Remembers how it stands now, or goes back to that under another generation. */
  backUp(): void;
  restore(): void;
  rules: ServerRules;
}

export type ServerRules = {
  revoked: boolean;
  outdated: boolean;
  /** Entries of one push that are taken before the server stops early. */
  mostAtOnce: number;
  /** A mid that is known moves the stream on as well. */
  countsKnown: boolean;
  /** Entries on which the server always fails unless they come sealed. */
  isPoison(entry: PushEntry): boolean;
  /** Sealed entries are opened and applied, if they can be. */
  opensSealed: boolean;
  /** Entries that it parks. */
  isUnreadable(entry: PushEntry): boolean;
};

const open = (raw: unknown): Record<string, unknown> | null =>
  typeof raw === 'string' ? (JSON.parse(raw) as Record<string, unknown>) : null;

export function createReferenceServer(now: () => number): ReferenceServer {
  let generation = 1;
  let state: State = { last: {}, outcomes: new Map(), journal: [], feed: [] };
  let saved = structuredClone(state);
  const incidents: ReferenceServer['incidents'] = [];
  const rules: ServerRules = {
    revoked: false,
    outdated: false,
    mostAtOnce: 50,
    countsKnown: true,
    opensSealed: true,
    isPoison: () => false,
    isUnreadable: () => false,
  };
  const gen = () => `gen-${generation}`;
  const common = () => ({ proto: 1, gen: gen(), serverTime: now() });

  const hello = (request: HelloRequest): HelloResponse => {
    for (const incident of request.incidents ?? []) {
      if (!incidents.some(({ incidentId }) => incidentId === incident.incidentId)) incidents.push(incident);
    }
    const last = Object.fromEntries(request.epochs.map(({ epoch }) => [epoch, state.last[epoch] ?? 0]));
    return {
      ...common(),
      siteId: 'main',
      deviceName: 'Device 7',
      last,
      head: state.feed.length,
      minBuild: '',
    };
  };

  const push = (request: PushRequest): PushResponse | null => {
    if (request.entries.some((entry) => rules.isPoison(entry) && entry.movement['heldBack'] !== true))
      return null;
    const results: Receipt[] = [];
    const answer = (expected?: number): PushResponse => ({
      ...common(),
      results,
      head: state.feed.length,
      ...(expected !== undefined && { expected }),
    });
    for (const entry of request.entries.slice(0, rules.mostAtOnce)) {
      const last = state.last[request.epoch] ?? 0;
      const stored = state.outcomes.get(entry.mid);
      if (stored) {
        results.push(stored);
        if (rules.countsKnown && entry.seq === last + 1) state.last[request.epoch] = entry.seq;
        continue;
      }
      if (entry.seq <= last) {
        results.push({ mid: entry.mid, status: 'fork' });
        return answer();
      }
      if (entry.seq > last + 1) return answer(last + 1);
      results.push(apply(entry, request.epoch));
    }
    return answer();
  };

  const apply = (entry: PushEntry, epoch: string): Receipt => {
    const sealed = entry.movement['heldBack'] === true;
    const opened = sealed && rules.opensSealed && !rules.isPoison(entry) ? open(entry.movement['raw']) : null;
    const unreadable = (sealed && !opened) || rules.isUnreadable(entry);
    const receipt: Receipt = { mid: entry.mid, status: unreadable ? 'parked' : 'accepted' };
    state.outcomes.set(entry.mid, receipt);
    state.journal.push({ epoch, seq: entry.seq, mid: entry.mid, movement: opened ?? entry.movement });
    state.last[epoch] = entry.seq;
    state.feed.push({ type: 'movement', id: entry.mid, rev: 1, row: {} });
    return receipt;
  };

  const pull = (request: PullRequest): PullResponse => {
    const reset = request.gen !== gen();
    const from = reset ? 0 : request.cursor;
    const changes = state.feed.slice(from, from + (request.limit ?? 1000));
    const cursor = from + changes.length;
    return { ...common(), from, ...(reset && { reset }), changes, cursor, more: cursor < state.feed.length };
  };

  const answerTo = ({ path, body }: NetRequest): unknown => {
    if (path === syncPaths.hello) return hello(body as HelloRequest);
    if (path === syncPaths.push) return push(body as PushRequest);
    return path === syncPaths.pull ? pull(body as PullRequest) : null;
  };

  return {
    rules,
    incidents,
    gen,
    last: () => state.last,
    journal: () => state.journal,
    publish: (change) => void state.feed.push(change),
    writeAsClone: (epoch, mid) => void apply({ seq: (state.last[epoch] ?? 0) + 1, mid, movement: {} }, epoch),
    backUp: () => {
      saved = structuredClone(state);
    },
    restore: () => {
      state = structuredClone(saved);
      generation += 1;
    },
    serve: (request): NetAnswer => {
      if (rules.revoked) return problem(401);
      if (rules.outdated) return problem(426);
      const json = answerTo(request);
      return json === null ? problem(500) : { status: 200, json, retryAfterMs: null };
    },
  };
}
