import type { Workplace } from '../../handheld/app/work/turn-ports.ts';
import type { DeviceHost, Tab } from '../world/device-host.ts';
import { TabEnded } from '../world/device-host.ts';
import type { World } from '../world/world.ts';
import type { Craft, Deed, Desk, Sight } from './desk.ts';
import type { Hands } from './hands.ts';

/** How somebody came away from a run. */
export type Parting = 'over' | 'elsewhere' | 'refused' | 'left' | 'called' | 'blocked';

export type AtDesk = {
  world: World;
  device: DeviceHost;
  tab: Tab;
  hands: Hands;
  workplace: Workplace;
  /** ms between two acts. */
  pace(): number;
  sightOf<S>(snapshot: S): Sight<S>;
  /** The same person at another tab of the device, now and then: the desk here stays open meanwhile. */
  elsewhere(): Promise<AtDesk> | null;
  /** Whether somebody else wants the device, or the page is to be opened beside another one. */
  isCalledAway(): boolean;
};

/** Nobody does more than so many things in one go before he looks up. */
const mostDeeds = 160;
/** So often the same screen after something was done means that nothing comes of it. */
const patience = 3;
const mostRetries = 6;

/**
 * Works at one run as its screen asks, until it is over or left. Ends by `TabEnded` where the page was killed.
 */
export async function driveDesk<S, F>(
  at: AtDesk,
  craft: Craft<S, F>,
  taskId: string | null,
): Promise<Parting> {
  const { tab, workplace, world, device, hands } = at;
  const opened = await tab.use(() => craft.open(workplace, taskId));
  if (!opened.ok) {
    world.trace.note('not opened', device.name, taskId, opened.failure.kind);
    return 'refused';
  }
  const desk = opened.value;
  try {
    await tab.use(() => desk.settled());
    const parting = await work(at, craft, desk, taskId);
    world.trace.note('parted', device.name, desk.session.runId, parting);
    if (parting !== 'blocked' && parting !== 'called') hands.letGo(desk.session.runId);
    return parting;
  } finally {
    desk.close();
  }
}

async function work<S, F>(
  at: AtDesk,
  craft: Craft<S, F>,
  desk: Desk<S, F>,
  taskId: string | null,
): Promise<Parting> {
  const { world, tab } = at;
  let [retries, fruitless] = [0, 0];
  let ways: Deed<F>[] = [];
  let before = '';
  for (let deeds = 0; deeds < mostDeeds; deeds++) {
    const { phase, snapshot } = desk.session.getState();
    if (phase === 'over' || phase === 'elsewhere') return phase;
    if (phase === 'blocked') {
      if (retries++ >= mostRetries) return 'blocked';
      await world.time.pass(4000);
      await touch(tab, async () => {
        desk.session.retry();
        await desk.settled();
      });
      continue;
    }
    if (world.isOver() || snapshot === null) return 'left';
    const sight = at.sightOf(snapshot);
    const now = craft.standsAt(snapshot);
    fruitless = now === before ? fruitless + 1 : 0;
    before = now;
    if (fruitless === 0) ways = [];
    if (fruitless === patience) {
      world.trace.note('stuck', desk.session.runId.split(':')[0] ?? '', now.slice(0, 80));
      ways = [...craft.wayOut(sight)];
    }
    if (fruitless === 0 && at.isCalledAway()) return 'called';
    const other = fruitless === 0 ? at.elsewhere() : null;
    if (other) await oneDeedAt(await other, craft, taskId);
    const deed = fruitless >= patience ? ways.shift() : craft.next(sight);
    if (deed === undefined || 'leave' in deed) {
      world.trace.note('left', desk.session.runId, deed?.leave ?? 'nothing sensible');
      return 'left';
    }
    await world.time.pass(at.pace());
    await touch(tab, () => does(desk, deed, world));
  }
  return 'left';
}

/**
 * One step of the run in another tab. The desk of the first tab knows nothing of it: what is done there next comes too
 * late, and it must follow.
 */
async function oneDeedAt<S, F>(at: AtDesk, craft: Craft<S, F>, taskId: string | null): Promise<void> {
  const { tab, workplace, world, device } = at;
  const opened = await tab.use(() => craft.open(workplace, taskId));
  if (!opened.ok) return;
  const desk = opened.value;
  try {
    await tab.use(() => desk.settled());
    const { phase, snapshot } = desk.session.getState();
    const deed = phase === 'idle' && snapshot !== null ? craft.next(at.sightOf(snapshot)) : undefined;
    if (deed === undefined || 'leave' in deed) return;
    world.trace.note('in another tab', device.name, desk.session.runId);
    await world.time.pass(at.pace());
    await touch(tab, () => does(desk, deed, world));
  } finally {
    desk.close();
    tab.close();
  }
}

async function does<S, F>(
  desk: Desk<S, F>,
  deed: Exclude<Deed<F>, { leave: string }>,
  world: World,
): Promise<void> {
  const asked = desk.asked.getState();
  const way = asked?.choices[0]?.way;
  if (way !== undefined) desk.asked.answer(way);
  else if ('tap' in deed) desk.send(deed.tap);
  else desk.scan(scanOf(deed, world));
  await desk.settled();
}

const scanOf = (deed: { scan: string } | { type: string }, world: World) =>
  'scan' in deed
    ? ({ raw: deed.scan, symbology: null, source: 'wedge', at: world.time.clock.mono() } as const)
    : ({ raw: deed.type, symbology: null, source: 'typed', at: world.time.clock.mono() } as const);

/** A page that was killed while nobody touched it is noticed by the next touch. */
async function touch(tab: Tab, act: () => Promise<void>): Promise<void> {
  if (!tab.isAlive) throw new TabEnded();
  await tab.use(act);
}
