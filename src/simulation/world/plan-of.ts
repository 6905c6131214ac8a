import { createChance } from './chance.ts';
import { faultClasses } from './faults.ts';
import { ratesOf } from './fault-rates.ts';
import type { Plan, ProfileName } from './plan.ts';

/** The plan of one seed. A quarter of the fault classes is switched off, others in each seed. */
export function planOf(seed: number, profile: ProfileName): Plan {
  const chance = createChance(seed, `plan:${profile}`);
  const devices = chance.between(3, 4);
  const rates = ratesOf(profile, chance);
  const forced = forcedBy[profile];
  const off = faultClasses.filter((name) => chance.happens(0.25) && !forced.includes(name));
  return {
    ...{ seed, profile, devices, rates, off },
    operators: devices + chance.between(0, 2),
    faultyMinutes: 8.5 + 2 * chance.next(),
    eventsPerMinute: 2 * eventsOf[profile] * (0.5 + chance.next()),
  };
}

const eventsOf: Record<ProfileName, number> = {
  swarm: 2,
  restore: 2,
  churn: 2,
  disk: 1.5,
  cancel: 6,
  storm: 2,
  poison: 2,
  calm: 1.5,
};

/** What a profile is there for is never switched off. */
const forcedBy: Record<ProfileName, Plan['off']> = {
  swarm: [],
  restore: ['server_restored', 'server_killed', 'response_lost'],
  churn: ['page_killed', 'page_frozen', 'second_tab', 'old_build', 'asleep', 'user_switch'],
  disk: ['quota', 'write_failed', 'power_loss', 'disk_rolled_back', 'disk_wiped', 'device_cloned'],
  cancel: ['poke_lost', 'poke_late', 'wifi_hole', 'late_twin'],
  storm: ['too_many_requests', 'busy', 'wifi_hole', 'socket_dropped', 'half_open'],
  poison: ['poisoned_entry', 'unknown_version', 'server_error', 'transaction_repeated'],
  calm: [],
};
