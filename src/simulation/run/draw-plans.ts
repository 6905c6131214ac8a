import type { Plan, ProfileName } from '../world/plan.ts';
import { planOf } from '../world/plan-of.ts';

/** Half of the seeds draw everything, the others force what is rare, one profile after the other. */
const forced: readonly ProfileName[] = ['restore', 'disk', 'cancel', 'churn', 'storm', 'poison', 'calm'];

/** The profile of a seed does not depend on where a run begins, so that a seed alone names a plan. */
export function profileOfSeed(seed: number): ProfileName {
  return seed % 2 === 0 ? 'swarm' : (forced[((seed - 1) / 2) % forced.length] ?? 'swarm');
}

export const drawPlans = (first: number, count: number, profile: ProfileName | null): Plan[] =>
  Array.from({ length: count }, (_, index) => first + index).map((seed) =>
    planOf(seed, profile ?? profileOfSeed(seed)),
  );

/** One in a hundred, at least one: run twice, its traces must be the same. */
export const isRunTwice = (index: number): boolean => index % 100 === 0;
