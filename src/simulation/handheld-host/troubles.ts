import type { FaultClass } from '../world/faults.ts';
import type { Chance, World } from '../world/world.ts';
import type { HandheldHost } from './handheld-host.ts';

/** How often each device is asked whether something happens to it, ms. */
const askEvery = 5000;
const second = 1000;
const minute = 60_000;

type Trouble = (device: HandheldHost, chance: Chance, world: TroubledWorld) => void;
type TroubledWorld = Pick<World, 'time' | 'faults' | 'chance' | 'trace'> & {
  devices: readonly HandheldHost[];
};

/** What strikes a device as a whole, beside what strikes its requests and writes. */
const troubles: Partial<Record<FaultClass, Trouble>> = {
  wifi_hole: ({ radio, pages }, chance, { time }) => {
    const ms = chance.oneOf([5, 15, 40, 120]) * second * (0.5 + chance.next());
    radio.fallSilent(ms);
    // A browser tells what it believes only sometimes.
    const tell = (event: 'online' | 'offline') => {
      for (const { gate, life } of pages()) gate.enter(() => life.tell(event));
    };
    if (chance.happens(0.5)) tell('offline');
    time.timers.after(ms, () => chance.happens(0.7) && tell('online'));
  },
  page_killed: (device, chance) => {
    const pages = device.pages();
    if (pages.length > 0) chance.oneOf(pages).end();
  },
  page_frozen: (device, chance, { time }) => {
    const pages = device.pages();
    if (pages.length === 0) return;
    const page = chance.oneOf(pages);
    const ms = chance.between(5, 60) * second;
    if (chance.happens(0.5)) page.gate.enter(() => page.life.tell('freeze'));
    page.gate.freeze();
    time.timers.after(ms, () => {
      page.gate.thaw(0);
      page.gate.enter(() => page.life.tell('resume'));
    });
  },
  second_tab: (device, chance, { time }) => {
    const second_ = device.open('second_tab', { hasLocks: chance.happens(0.5) });
    time.timers.after(chance.between(10, 90) * second, second_.end);
  },
  asleep: (device, chance) =>
    device.sleep(chance.oneOf([0.5, 1, 2, 6, 20]) * minute * (0.5 + chance.next() / 2)),
  clock_jump: ({ clock }, chance) => clock.jump((chance.next() - 0.5) * 4 * 60 * minute),
  quota: ({ disk }, chance, { time }) => {
    disk.room = chance.oneOf(['cache_helps', 'full'] as const);
    time.timers.after(chance.between(5, 60) * second, () => {
      disk.room = 'enough';
    });
  },
  cache_wiped: ({ disk }) => disk.cache.tables.clear(),
  power_loss: (device, chance) => {
    endAll(device);
    device.putAside(chance.between(10, 60) * second);
    const lies = chance.happens(0.5);
    if (lies) device.loses('power_loss', () => device.disk.journal.queue.forget(chance.between(1, 4)));
  },
  disk_rolled_back: (device, chance) => {
    endAll(device);
    device.putAside(chance.between(5, 30) * second);
    device.loses('disk_rolled_back', () => device.loadImage(chance));
  },
  disk_wiped: (device, chance) => {
    const isOpen = chance.happens(0.5);
    if (!isOpen) endAll(device);
    device.loses('disk_wiped', () => {
      device.disk.journal.queue.abort();
      device.disk.journal.tables.wipe();
    });
    for (const page of device.pages()) page.journalClosed();
  },
  device_cloned: (device, _chance, { devices }) => {
    const spare = devices.find(
      ({ isInUse, resets, name }) => !isInUse && resets === 0 && name !== device.name,
    );
    if (spare && device.deviceId() !== null) spare.becomeCopyOf(device);
  },
  device_lost: (device, _chance, { devices }) => {
    const inUse = devices.filter(({ isInUse }) => isInUse);
    // Revoking a device that has a copy would end the copy as well.
    const isAlone = inUse.every((other) => other === device || other.deviceId() !== device.deviceId());
    if (inUse.length > 2 && isAlone) device.loseForEver();
  },
};

const endAll = (device: HandheldHost): void => {
  for (const page of device.pages()) page.end();
};

/** Lets it happen until the world is healed. */
export function startTroubles(world: TroubledWorld): void {
  for (const device of world.devices) void haunt(world, device);
}

async function haunt(world: TroubledWorld, device: HandheldHost): Promise<void> {
  const { time, faults } = world;
  const chance = world.chance(`trouble:${device.name}`);
  if (faults.strikes('clock_skewed')) device.clock.jump((chance.next() - 0.5) * 4 * 60 * minute);
  if (faults.strikes('socket_blocked')) device.radio.blockSockets();
  await time.pass(chance.next() * askEvery);
  while (faults.isFaulty) {
    for (const name of Object.keys(troubles) as FaultClass[]) {
      if (faults.strikes(name) && device.isInUse) troubles[name]?.(device, chance, world);
    }
    if (chance.happens(0.15)) device.takeImage();
    await time.pass(askEvery);
  }
}
