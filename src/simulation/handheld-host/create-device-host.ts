import { feedTypes } from '../../shared/protocol/pull.ts';
import { createRadio } from '../wire/radio.ts';
import { type Tab, TabEnded } from '../world/device-host.ts';
import type { FaultClass } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { createDeviceClock } from './device-clock.ts';
import { copyDisk, createDisk, deviceIdOn } from './disk.ts';
import { createDiskTroubles } from './disk-troubles.ts';
import type { HandheldHost } from './handheld-host.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { openPage, type Page, type PageKind } from './page.ts';
import { rouse } from './rouse.ts';
import { createTab } from './tab.ts';
import { createVirtualLocks } from './virtual-locks.ts';

type HostWorld = Omit<World, 'devices' | 'phase'>;

export function createDeviceHost(world: HostWorld, name: string, isSpare: boolean): HandheldHost {
  const { time, faults, oracle, trace } = world;
  const chance = world.chance(`host:${name}`);
  const disk = createDisk(time.timers);
  const radio = createRadio(time.clock);
  const clock = createDeviceClock(time.clock);
  const locks = createVirtualLocks();
  const neighbourhood = createNeighbourhood(time.timers);
  const tabs = new Map<Page, Tab>();
  let pages: Page[] = [];
  let isInUse = !isSpare;
  let resets = 0;
  let asideUntil = 0;
  let images: (() => void)[] = [];

  const end = (page: Page) => {
    trace.note('page.ended', name, page.kind);
    page.end();
    pages = pages.filter((other) => other !== page);
  };
  const troubles = createDiskTroubles({
    ...{ disk, faults, chance: world.chance(`disk:${name}`) },
    killPage: (gate) => {
      const page = pages.find((other) => other.gate === gate);
      if (page) end(page);
    },
  });
  const wire = { world, device: name, cookies: disk.cookies, radio };
  const shared = {
    world,
    device: name,
    life: () => resets,
    wire,
    disk,
    troubles,
    locks,
    neighbourhood,
    clock,
    onReload: end,
  };

  const open = (kind: PageKind, options = { hasLocks: true }) => {
    trace.note('page.opened', name, kind);
    const page = openPage(shared, kind, options);
    for (const other of pages) {
      if (other.kind === 'old_build' && kind !== 'old_build') other.wall();
      other.gate.enter(() => other.life.tell('hidden'));
    }
    pages = [page, ...pages];
    page.onEnd(() => {
      pages = pages.filter((other) => other !== page);
    });
    void page.ready.then(() => watchStorage(page));
    return page;
  };
  /** Who sees that nothing can be recorded loads the page again. */
  const watchStorage = ({ handheld, gate }: Page) => {
    const look = () => {
      if (handheld?.storage.get().kind === 'ready') return;
      time.timers.after(chance.between(1000, 8000), () => {
        const page = pages.find((other) => other.gate === gate);
        if (page) end(page);
      });
    };
    handheld?.storage.subscribe(look);
    look();
  };
  const tabOf = (page: Page): Tab => {
    const known = tabs.get(page) ?? createTab(page, time);
    tabs.set(page, known);
    for (const other of pages) if (other !== page) other.gate.enter(() => other.life.tell('hidden'));
    page.gate.enter(() => page.life.tell('visible'));
    return known;
  };
  const tab = async (): Promise<Tab> => {
    for (;;) {
      if (!isInUse) throw new TabEnded();
      const aside = asideUntil - time.clock.mono();
      if (aside > 0) {
        await time.pass(Math.min(aside, 5000));
        continue;
      }
      const usable = pages.filter(({ handheld, isWalled }) => handheld && !isWalled);
      if (usable.length > 0) return tabOf(usable.length > 1 ? chance.oneOf(usable) : usable[0]!);
      const [building = freshPage()] = pages.filter(({ isWalled }) => !isWalled);
      await building.ready;
    }
  };
  const freshPage = () => {
    const isOld = faults.strikes('old_build');
    const page = open(isOld ? 'old_build' : 'front');
    if (isOld) time.timers.after(chance.between(10, 90) * 1000, () => isInUse && open('front'));
    return page;
  };

  const loses = (cause: FaultClass, work: () => void) => {
    const before = disk.journal.tables.entries();
    work();
    disk.journal.queue.seal();
    const kept = new Set(disk.journal.tables.entries().map(({ mid }) => mid));
    const movements = before.flatMap(({ mid, movement }) => (kept.has(mid) ? [] : [movement]));
    const mids = movements.map(({ mid }) => mid);
    resets += 1;
    trace.note('lost', name, cause, mids.length);
    oracle.lost({ device: name, cause, mids, movements });
  };
  return {
    ...{ name, disk, radio, clock, open, tab, loses },
    deviceId: () => deviceIdOn(disk),
    secondTab: async () => {
      const page = open('second_tab', { hasLocks: chance.happens(0.5) });
      await page.ready;
      return page.handheld ? tabOf(page) : tab();
    },
    get isInUse() {
      return isInUse;
    },
    get resets() {
      return resets;
    },
    journal: () => ({
      entries: disk.journal.tables.entries(),
      epochs: disk.journal.tables.epochs(),
    }),
    cache: () => new Map(feedTypes.map((type) => [type, disk.cache.tables.all(type)])),
    pages: () => pages,
    putAside: (ms) => {
      asideUntil = Math.max(asideUntil, time.clock.mono() + ms);
    },
    sleep: (ms) => {
      const stoodStill = chance.happens(0.5) ? ms : 0;
      const asleep = pages.filter(({ gate }) => gate.state === 'running');
      for (const { gate, life } of asleep) {
        life.tell('hidden');
        if (chance.happens(0.5)) life.tell('freeze');
        gate.freeze();
      }
      asideUntil = Math.max(asideUntil, time.clock.mono() + ms);
      time.timers.after(ms, () => rouse(asleep, stoodStill));
    },
    wakeUp: () => {
      asideUntil = 0;
      rouse(pages, 0);
    },
    takeImage: () => {
      images = [disk.journal.tables.image(), ...images].slice(0, 3);
    },
    loadImage: (given) => {
      if (images.length > 0) given.oneOf(images)();
    },
    becomeCopyOf: (other) => {
      for (const page of pages) end(page);
      copyDisk(other.disk, disk);
      isInUse = true;
      oracle.cloned({ device: other.name });
    },
    loseForEver: () => {
      for (const page of pages) end(page);
      isInUse = false;
      loses('device_lost', () => disk.journal.tables.wipe());
    },
  };
}
