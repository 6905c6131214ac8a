import type { FaultClass } from './faults.ts';
import type { ProfileName } from './plan.ts';
import type { Chance } from './world.ts';

/**
 * Probability of each class where it is asked for: for each request, write, poke or transaction, or (clocks, pages,
 * disks, people) once for each device in five seconds.
 */
const usual: Record<FaultClass, number> = {
  wifi_hole: 0.0029,
  request_lost: 0.0129,
  response_lost: 0.0203,
  duplicated: 0.0254,
  late_twin: 0.0254,
  slow: 0.0365,
  half_open: 0.001,
  too_many_requests: 0.0065,
  busy: 0.0065,
  server_error: 0.0094,
  bad_gateway: 0.0094,
  unauthorized: 0.0015,
  captive_portal: 0.001,
  cut_off: 0.0135,
  poke_lost: 0.0781,
  poke_late: 0.0434,
  poke_early: 0.0217,
  socket_dropped: 0.1,
  socket_refused: 0.04,
  socket_blocked: 0.1,
  quota: 0.0019,
  write_failed: 0.0083,
  power_loss: 0.0024,
  disk_rolled_back: 0.0024,
  disk_wiped: 0.0018,
  cache_wiped: 0.0032,
  device_cloned: 0.0015,
  page_killed: 0.005,
  page_frozen: 0.0087,
  second_tab: 0.0087,
  old_build: 0.18,
  asleep: 0.0018,
  clock_jump: 0.0032,
  clock_skewed: 0.3,
  user_switch: 0.01,
  session_expired: 0.01,
  user_removed: 0.003,
  device_revoked: 0.004,
  device_lost: 0.00036,
  poisoned_entry: 0.012,
  unknown_version: 0.012,
  server_killed: 0.0072,
  transaction_repeated: 0.0195,
  server_restored: 0.036,
};

type Factors = Partial<Record<FaultClass, number>>;

const stronger: Record<ProfileName, Factors> = {
  swarm: {},
  restore: { server_restored: 5, server_killed: 3, response_lost: 2 },
  churn: { page_killed: 4, page_frozen: 3, second_tab: 3, old_build: 3, asleep: 2, user_switch: 3 },
  disk: {
    ...{ quota: 4, write_failed: 4, power_loss: 4, disk_rolled_back: 4, disk_wiped: 4 },
    ...{ cache_wiped: 3, device_cloned: 6 },
  },
  cancel: { poke_lost: 3, poke_late: 2, wifi_hole: 2 },
  storm: {
    ...{ too_many_requests: 8, busy: 8, wifi_hole: 2, socket_dropped: 3, socket_refused: 3 },
    ...{ half_open: 3, socket_blocked: 3 },
  },
  poison: { poisoned_entry: 6, unknown_version: 6, server_error: 3, transaction_repeated: 3 },
  calm: {},
};

/** The rates of one run: those of the profile, each a little more or less. */
export function ratesOf(profile: ProfileName, chance: Chance): Record<FaultClass, number> {
  const rates = { ...usual };
  for (const name of Object.keys(usual) as FaultClass[]) {
    const factor = (stronger[profile][name] ?? 1) * (1.05 + chance.next());
    rates[name] = Math.min(0.9, usual[name] * (profile === 'calm' ? 0.15 : 1) * factor);
  }
  return rates;
}
