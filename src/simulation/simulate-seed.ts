import { checkAtEnd } from './oracle/check-at-end.ts';
import { watch } from './oracle/watch.ts';
import { startOffice } from './office/start-office.ts';
import { startPeople } from './people/start-people.ts';
import type { SeedResult } from './seed-result.ts';
import { startTroubles } from './handheld-host/troubles.ts';
import { enrolDevices, keepEnrolled } from './world/enrolment.ts';
import { createWorld, type DrivenWorld } from './world/create-world.ts';
import { catchCrashes } from './world/crashes.ts';
import { hasComeToRest, mend } from './world/healing.ts';
import type { Plan } from './world/plan.ts';

const minute = 60_000;
/** How long a healthy world has to come to rest, and how long people need to finish what they hold. */
const healingMinutes = { atMost: 40, atLeast: 3 };

/**
 * One run from its plan: a morning with faults, then a healthy time in which everything must come to rest.
 *
 *   enrolled --> faulty --faultyMinutes--> healing --all sent and pulled, or 40 minutes--> over, checked
 */
export async function simulateSeed(plan: Plan, options: { keepLines?: number } = {}): Promise<SeedResult> {
  const before = process.cpuUsage();
  const crashes = catchCrashes();
  const world = await createWorld(plan, options);
  const { time, faults, trace, oracle } = world;
  watch(world);
  await enrolDevices(world);
  const begun = time.clock.mono();
  faults.begin();
  startTroubles(world);
  keepEnrolled(world);
  const people = startPeople(world);
  startOffice(world);
  await time.drive(begun + plan.faultyMinutes * minute);
  world.heal();
  mend(world);
  await untilAtRest(world, people);
  world.end();
  await checkAtEnd(world);
  const { user, system } = process.cpuUsage(before);
  return {
    ...oracle.report(),
    ...{ plan, hash: trace.hash(), violations: oracle.violations(), crashes: await crashes.caught() },
    ...{ faults: faults.counts(), lines: trace.lines() },
    ...world.counts,
    deviceHours: (plan.devices * time.clock.mono()) / (60 * minute),
    cpuMs: (user + system) / 1000,
  };
}

async function untilAtRest(world: DrivenWorld, people: { isIdle(): boolean }): Promise<void> {
  const { time } = world;
  const healed = time.clock.mono();
  for (let minutes = healingMinutes.atLeast; minutes < healingMinutes.atMost; minutes += 0.5) {
    await time.drive(healed + minutes * minute);
    if (people.isIdle() && (await hasComeToRest(world))) return;
  }
}
