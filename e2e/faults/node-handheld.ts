import { createHandheld } from '../../src/handheld/app/core/create-handheld.ts';
import { browserClock, browserTimers } from '../../src/handheld/app/core/browser-clock.ts';
import { cryptoRandom } from '../../src/handheld/app/core/crypto-random.ts';
import { createFetchNet } from '../../src/handheld/app/core/fetch-net.ts';
import type { Handheld } from '../../src/handheld/app/core/handheld.ts';
import { sha256 } from '../../src/handheld/app/core/sha256.ts';
import { openSocketAt } from '../../src/handheld/app/core/socket-io-socket.ts';
import { type LedgerEntry } from '../../src/handheld/storage/ledger-entry.ts';
import type { LifecycleEvent } from '../../src/handheld/sync/lifecycle.ts';
import { done } from '../../src/shared/domain/result.ts';
import type { MovementDraft } from '../../src/shared/domain/movement.ts';
import { memoryLocalStore } from '../../src/testing/handheld-bench.ts';
import { createMemoryCacheStore } from '../../src/testing/memory-cache-store.ts';
import { createMemoryJournalStore } from '../../src/testing/memory-journal-store.ts';
import { soleLeader } from '../../src/testing/sync-bench.ts';

/** A call or handshake of one handheld as it left the device. */
export type Sent = { path: string; at: number };

/**
 * The product's whole handheld without its screen, in this process: its recorder, sender, puller and push channel
 * on real time and a real wire. Only its disk is memory.
 */
export class NodeHandheld {
  readonly handheld: Handheld;
  readonly sent: Sent[];
  readonly connects: number[];
  readonly #say: (event: LifecycleEvent) => void;
  readonly #userId: string;

  private constructor(parts: {
    handheld: Handheld;
    sent: Sent[];
    connects: number[];
    say(event: LifecycleEvent): void;
    userId: string;
  }) {
    this.handheld = parts.handheld;
    this.sent = parts.sent;
    this.connects = parts.connects;
    this.#say = parts.say;
    this.#userId = parts.userId;
  }

  /** Enrolled at the demo of this address, and the first of its operators signed in. */
  static async enrolled(origin: string, name: string): Promise<NodeHandheld> {
    const sent: Sent[] = [];
    const connects: number[] = [];
    const cookies = new Map<string, string>();
    const page = visiblePage();
    const handheld = await createHandheld({
      ...{ clock: browserClock, timers: browserTimers, random: cryptoRandom, lifecycle: page },
      net: createFetchNet(async (path, init) => {
        sent.push({ path, at: Date.now() });
        const headers = { ...(init.headers as Record<string, string>), cookie: cookieHeader(cookies) };
        const answer = await fetch(`${origin}${path}`, { ...init, headers });
        for (const cookie of answer.headers.getSetCookie()) remember(cookies, cookie);
        return answer;
      }),
      openSocket: (listener) =>
        openSocketAt(
          { ...listener, onConnected: () => (connects.push(Date.now()), listener.onConnected()) },
          { origin, more: () => ({ forceNew: true, extraHeaders: { cookie: cookieHeader(cookies) } }) },
        ),
      ...{ leadership: soleLeader(), local: memoryLocalStore(), digest: sha256, worker: null },
      neighbours: { tell: () => undefined, listen: () => undefined, close: () => undefined },
      openJournal: async () => done(createMemoryJournalStore()),
      startAnotherJournal: async () => undefined,
      openCache: async () => done(createMemoryCacheStore()),
      keepAwake: () => () => undefined,
      afterAnswer: (then) => then(),
      hasRoomFor: async () => true,
      askForPersistence: async () => true,
      ...{ scanning: () => null, battery: () => null, reload: () => undefined, model: () => name },
      ...{ build: '0.1.0', pinIterations: 10 },
    });
    const enrolled = await handheld.demo.enrol();
    if (!enrolled.ok) throw new Error(`${name} is not enrolled: ${enrolled.failure.kind}`);
    const operator = (await handheld.demo.offer())?.badges.find(({ role }) => role === 'operator');
    const signedIn = await handheld.session.signIn(operator?.badge ?? '', operator?.pin ?? '');
    if (!signedIn.ok) throw new Error(`${name} is not signed in: ${signedIn.failure.kind}`);
    const { userId } = signedIn.value.user;
    return new NodeHandheld({ handheld, sent, connects, say: page.say, userId });
  }

  /** Confirms one act; its mid once the journal has it. */
  async does(act: Pick<MovementDraft, 'type' | 'body'>): Promise<string> {
    const { ids, recorder } = this.handheld;
    const mid = ids.next();
    const recorded = await recorder.record({
      workflow: { id: mid, machine: 'move', version: 1, step: 'confirming' },
      ...{ task: null, userId: this.#userId, expectedStep: 0, snapshot: null },
      drafts: [{ mid, compensates: null, ...act }],
    });
    if (!recorded.ok) throw new Error(`not recorded: ${recorded.failure.kind}`);
    return mid;
  }

  get unsent(): number {
    return this.handheld.sync.status.get().unsent;
  }

  get deviceId(): string {
    return this.handheld.device.identity.get()?.deviceId ?? '';
  }

  /** All that this device confirmed, newest first, with what it knows of it. */
  ledger(): Promise<LedgerEntry[]> {
    return this.handheld.ledger.page({ limit: 100_000 });
  }

  say(event: LifecycleEvent): void {
    this.#say(event);
  }

  close(): Promise<void> {
    return this.handheld.close();
  }
}

const cookieHeader = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

function remember(cookies: Map<string, string>, setCookie: string): void {
  const [pair = ''] = setCookie.split(';');
  const at = pair.indexOf('=');
  cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

function visiblePage() {
  const listeners = new Set<(event: LifecycleEvent) => void>();
  return {
    isVisible: () => true,
    subscribe: (listener: (event: LifecycleEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    say: (event: LifecycleEvent) => listeners.forEach((listener) => listener(event)),
  };
}
