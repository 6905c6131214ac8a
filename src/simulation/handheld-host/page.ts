import type { Handheld } from '../../handheld/app/core/handheld.ts';
import type { Random } from '../../shared/domain/random.ts';
import { createHandheld } from '../../handheld/app/core/create-handheld.ts';
import type { HandheldPorts } from '../../handheld/app/core/handheld-ports.ts';
import { createWebLocksLeadership } from '../../handheld/app/core/web-locks-leadership.ts';
import { done } from '../../shared/domain/result.ts';
import { witnessCache } from '../oracle/witness-cache.ts';
import { createVirtualNet, type WirePorts } from '../wire/virtual-net.ts';
import { openVirtualSocket } from '../wire/virtual-socket.ts';
import type { World } from '../world/world.ts';
import type { DeviceClock } from './device-clock.ts';
import { type Disk, localStoreOf } from './disk.ts';
import type { DiskTroubles } from './disk-troubles.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { newBuild, oldBuild, writtenByOldBuild } from './old-build.ts';
import { createPageGate, type PageGate } from './page-gate.ts';
import { createPageLife, type PageLife } from './page-life.ts';
import { cheapPin } from './cheap-pin.ts';
import { openVirtualCache } from './virtual-cache.ts';
import { openVirtualJournal } from './virtual-journal.ts';
import type { VirtualLocks } from './virtual-locks.ts';
import { witnessed } from './witness.ts';

export type PageKind = 'front' | 'second_tab' | 'old_build';

/** What the pages of a device share. */
export type PagePorts = {
  world: Pick<World, 'time' | 'oracle' | 'trace' | 'chance'>;
  device: string;
  /** How often its disk has lost something. */
  life(): number;
  wire: WirePorts;
  disk: Disk;
  troubles: DiskTroubles;
  locks: VirtualLocks;
  neighbourhood: Neighbourhood;
  clock: DeviceClock;
  /** The operator has pressed reload. */
  onReload(page: Page): void;
};

/** One page of the app. */
export interface Page {
  readonly kind: PageKind;
  readonly gate: PageGate;
  readonly life: PageLife;
  /** Null until it is built. */
  readonly handheld: Handheld | null;
  /** Kept when it is built, or has ended before. */
  readonly ready: Promise<void>;
  readonly isWalled: boolean;
  /** A newer build has opened the journal. */
  wall(): void;
  /** The browser has closed the database. */
  journalClosed(): void;
  /** Called when it ends. */
  onEnd(then: () => void): void;
  end(): void;
}

export function openPage(ports: PagePorts, kind: PageKind, options: { hasLocks: boolean }): Page {
  const { world, disk, device, locks } = ports;
  const gate = createPageGate(world.time);
  const life = createPageLife();
  const ends: (() => void)[] = [];
  const events = { onReloadNeeded: () => {}, onClosed: () => {} };
  let handheld: Handheld | null = null;
  let isWalled = false;
  let ready = () => {};
  const page: Page = {
    ...{ kind, gate, life },
    ready: new Promise((resolve) => (ready = resolve)),
    get handheld() {
      return handheld;
    },
    get isWalled() {
      return isWalled;
    },
    wall: () => {
      isWalled = true;
      gate.enter(() => events.onReloadNeeded());
    },
    journalClosed: () => gate.enter(() => events.onClosed()),
    onEnd: (then) => void ends.push(then),
    end: () => {
      if (gate.state === 'ended') return;
      gate.end();
      disk.journal.queue.abort(gate);
      disk.cache.queue.abort(gate);
      locks.ended(gate);
      for (const then of ends) then();
      ready();
    },
  };
  const openJournal: HandheldPorts['openJournal'] = async (given) => {
    Object.assign(events, given);
    const seenBy = kind === 'old_build' ? writtenByOldBuild : <T>(tx: T) => tx;
    const { troubles } = ports;
    return done(openVirtualJournal({ disk, page: gate, troubles, seenBy, isWalled: () => isWalled }));
  };
  const built = createHandheld({
    ...portsOf(ports, page, options),
    openJournal,
    openCache: async () =>
      done(witnessCache(openVirtualCache(disk, gate), (view) => world.oracle.viewed({ device, ...view }))),
  });
  void built.then((opened) =>
    gate.enter(() => {
      handheld = witnessed(opened, world, {
        device,
        life: ports.life,
        frozenMs: gate.frozenMs,
        ...(kind !== 'front' && { by: kind }),
      });
      ready();
    }),
  );
  return page;
}

function portsOf(
  { world, device, wire, disk, locks, neighbourhood, clock, onReload }: PagePorts,
  page: Page,
  { hasLocks }: { hasLocks: boolean },
): Omit<HandheldPorts, 'openJournal' | 'openCache'> {
  const { gate, life } = page;
  return {
    clock: clock.of(gate),
    timers: gate.timers,
    random: randomOf(world.chance(`device:${device}`)),
    net: createVirtualNet(wire, gate),
    lifecycle: life,
    leadership: createWebLocksLeadership(hasLocks ? locks.managerOf(gate) : undefined),
    openSocket: openVirtualSocket(wire, gate, page.onEnd),
    local: localStoreOf(disk),
    neighbours: neighbourhood.of(gate),
    worker: null,
    keepAwake: () => () => undefined,
    afterAnswer: (then) => void gate.timers.after(8, then),
    digest: async (bytes) => `digest of ${bytes.byteLength}`,
    hasRoomFor: async () => true,
    startAnotherJournal: async () => undefined,
    askForPersistence: async () => true,
    battery: () => null,
    reload: () => onReload(page),
    model: () => 'simulated',
    scanning: () => null,
    build: page.kind === 'old_build' ? oldBuild : newBuild,
    derivePin: cheapPin,
  };
}

const randomOf = ({ next, bytes }: { next(): number; bytes(length: number): Uint8Array }): Random => ({
  next,
  bytes,
});
