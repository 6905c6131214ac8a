import type { FaultClass } from './faults.ts';

/** What a run is asked to be: all of it follows from the seed and the profile, and shrinking makes it smaller. */
export type Plan = {
  seed: number;
  profile: ProfileName;
  devices: number;
  /** At least as many as devices: some share one. */
  operators: number;
  /** Virtual minutes with faults; after them the world is healthy and has 40 minutes to come to rest. */
  faultyMinutes: number;
  /** Classes that are switched off: about a quarter, drawn anew for each seed. */
  off: readonly FaultClass[];
  /** Probability of each class where it is asked for, such as for one request. */
  rates: Readonly<Record<FaultClass, number>>;
  /** Events (cancellations, edits, shipments, counts) of managers, packers and other systems in each virtual minute. */
  eventsPerMinute: number;
};

/** `swarm` draws everything; the others force what is rare, so that it meets everything else often. */
export const profileNames = [
  'swarm',
  'restore',
  'churn',
  'disk',
  'cancel',
  'storm',
  'poison',
  'calm',
] as const;
export type ProfileName = (typeof profileNames)[number];
