import type { Handheld } from '../../handheld/app/core/handheld.ts';
import type { Person } from '../site/site-people.ts';
import { siteData } from '../site/site-data.ts';
import { type DeviceHost, type Tab, TabEnded } from '../world/device-host.ts';
import type { Chance, World } from '../world/world.ts';
import { workAt } from './crafts.ts';
import type { Whim } from './desk.ts';
import type { AtDesk } from './drive-desk.ts';
import { type Errand, nameOf, newErrand, ownErrands } from './errand.ts';
import { goodsOf } from './goods.ts';
import { createHands, type Hands } from './hands.ts';
import type { Labels } from './labels.ts';

/*
 * Those who share one device: one of them works with it, the others take over now and then.
 *
 *   open the device -> sign in -> go on with what lies on it, or take something new -> do it -> again
 *        ^                                                                             |
 *        +--------------------------- the page was killed -----------------------------+
 */
export type Crew = {
  world: World;
  device: DeviceHost;
  people: readonly Person[];
  labels: Labels;
  stands: Map<string, string>;
};

/** ms that something that led nowhere is left alone. */
const shunFor = 90_000;

export interface Shift {
  /** Hands are empty, and nothing is being done. */
  readonly isResting: boolean;
  end: Promise<void>;
}

export function startShift(crew: Crew): Shift {
  const { world, device } = crew;
  const hands = createHands(world, device, { goods: goodsOf(world), labels: crew.labels });
  const state = { isResting: false };
  return {
    get isResting() {
      return state.isResting && !hands.isInDoubt;
    },
    end: shift(crew, hands, state),
  };
}

type Working = { crew: Crew; hands: Hands; chance: Chance; shunned: Map<string, number>; person: Person };

async function shift(crew: Crew, hands: Hands, state: { isResting: boolean }): Promise<void> {
  const { world, device, people } = crew;
  const chance = world.chance(`people:${device.name}`);
  const first = people[0];
  if (!first) return;
  const working: Working = { crew, hands, chance, shunned: new Map(), person: first };
  let resets = device.resets;
  await world.time.pass(chance.between(0, 4000));
  while (!world.isOver()) {
    if (!device.isInUse) {
      hands.letGo();
      state.isResting = true;
      await world.time.pass(10_000);
      continue;
    }
    try {
      const tab = await device.tab();
      hands.lookAgain();
      if (device.resets !== resets) hands.letGo();
      resets = device.resets;
      // In the healthy phase only what is in the hands is finished: nothing is learnt from work that goes well.
      const isLate = world.phase === 'healing';
      const mayRest = isLate && !hands.isInDoubt;
      state.isResting = mayRest || !(await oneErrand(working, tab, isLate));
      if (mayRest) await world.time.pass(4000);
    } catch (error) {
      if (!(error instanceof TabEnded)) throw error;
      world.trace.note('page gone', device.name);
      await world.time.pass(chance.between(2000, 8000));
    }
  }
  hands.lookAgain();
  hands.letGo();
}

/** Whether there was anything to do. */
async function oneErrand(working: Working, tab: Tab, isLate: boolean): Promise<boolean> {
  const { crew, chance } = working;
  const { world } = crew;
  if (!(await signIn(working, tab))) {
    await world.time.pass(chance.between(4000, 9000));
    return true;
  }
  await world.time.pass(chance.between(600, 1800));
  const errand = tab.isAlive ? chooseErrand(working, tab.handheld, isLate) : null;
  if (errand === null) {
    // What no screen asks for any more is not kept in the hand.
    working.hands.letGo();
    await world.time.pass(4000);
    return false;
  }
  await doErrand(working, tab, errand);
  return true;
}

function chooseErrand(working: Working, handheld: Handheld, isLate: boolean): Errand | null {
  const { crew, chance } = working;
  const now = crew.world.time.clock.mono();
  for (const [name, until] of working.shunned) if (until <= now) working.shunned.delete(name);
  const shunned = new Set(working.shunned.keys());
  const { begun, ready } = ownErrands(handheld, shunned);
  if (begun[0] && (isLate || chance.happens(0.9))) return begun[0];
  if (ready[0] && (isLate || chance.happens(0.4))) return ready[0];
  return isLate ? null : newErrand(handheld, shunned, chance);
}

async function doErrand(working: Working, tab: Tab, errand: Errand): Promise<void> {
  const { crew } = working;
  const { world } = crew;
  const taken = await takeUp(tab, errand);
  if (taken === null) return shun(working, nameOf(errand));
  const parting = await workAt(atDesk(working, tab), taken.trade, taken.taskId);
  world.trace.note('errand', crew.device.name, taken.trade, parting);
  if (parting !== 'over' && parting !== 'called') shun(working, `${taken.trade} ${taken.taskId ?? 'free'}`);
}

function shun({ crew: { world }, shunned, chance }: Working, name: string): void {
  shunned.set(name, world.time.clock.mono() + (name === 'ask' ? chance.between(5000, 20_000) : shunFor));
}

/** The work that is opened now; null where it could not be had. */
async function takeUp(tab: Tab, errand: Errand): Promise<Extract<Errand, { kind: 'run' }> | null> {
  if (errand.kind === 'run') return errand;
  const given = await tab.use(({ work }) =>
    errand.kind === 'ask' ? work.giveMeWork({ zone: null, slots: 3 }) : work.claim(errand.taskId),
  );
  if (!given.ok) return null;
  const { taskId, work } = given.value.task;
  return { kind: 'run', trade: work.kind, taskId };
}

/** Whether the person of the moment is signed in; now and then it is somebody else's turn. */
async function signIn(working: Working, tab: Tab): Promise<boolean> {
  const { crew, person } = working;
  const { world, device } = crew;
  const now = tab.handheld.session.current.get();
  if (now?.user.userId === person.userId) {
    crew.stands.set(device.name, person.userId);
    return true;
  }
  await world.time.pass(working.chance.between(1500, 4000));
  if (now && working.chance.happens(0.5)) await tab.use(({ session }) => session.signOut());
  crew.stands.set(device.name, person.userId);
  const result = await tab.use(({ session }) => session.signIn(person.badge, person.pin));
  if (result.ok) return true;
  world.trace.note('not signed in', device.name, person.userId, result.failure.kind);
  working.person = working.chance.oneOf(crew.people);
  return false;
}

function atDesk(working: Working, tab: Tab): AtDesk {
  const { crew, hands, chance, person } = working;
  const { world, device, labels } = crew;
  const whim: Whim = {
    between: chance.between,
    oneOf: chance.oneOf,
    strikes: (probability) => chance.happens(probability) && world.phase === 'faulty',
  };
  const { handheld } = tab;
  return {
    ...{ world, device, tab, hands },
    workplace: {
      handheld: { ...handheld, recorder: hands.with(handheld.recorder) },
      signals: { give: () => undefined },
      userId: person.userId,
      separators: () => 'kept',
    },
    pace: () => chance.between(800, 3000),
    sightOf: (snapshot) => ({
      ...{ snapshot, labels, whim },
      goods: goodsOf(world),
      colleagues: siteData.users.filter(({ userId }) => userId !== person.userId).map(({ badge }) => badge),
    }),
    elsewhere: () =>
      world.faults.strikes('second_tab') ? device.secondTab().then((other) => atDesk(working, other)) : null,
    isCalledAway: () => {
      if (world.phase === 'healing' && !hands.isInDoubt) return true;
      if (!world.faults.strikes('user_switch')) return false;
      working.person = chance.oneOf(crew.people);
      return true;
    },
  };
}
