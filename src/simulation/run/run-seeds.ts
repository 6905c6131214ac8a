import type { Plan } from '../world/plan.ts';
import { isRunTwice } from './draw-plans.ts';
import type { SeedOutcome } from './seed-outcome.ts';
import type { SeedPool } from './seed-pool.ts';

export type SeedsRun = {
  outcomes: SeedOutcome[];
  /** Runs that were made twice, and the seeds of those that were not the same. */
  twice: number;
  unequal: number[];
};

/** Runs all plans. `hear` is told of each outcome as it comes, in no particular order. */
export async function runSeeds(
  pool: SeedPool,
  plans: readonly Plan[],
  {
    keepLines = 0,
    hear = () => undefined,
  }: { keepLines?: number; hear?: (outcome: SeedOutcome) => void } = {},
): Promise<SeedsRun> {
  const unequal: number[] = [];
  let twice = 0;
  const outcomes = await Promise.all(
    plans.map(async (plan, index) => {
      const outcome = await pool.run(plan, { keepLines });
      hear(outcome);
      if (isRunTwice(index)) {
        twice += 1;
        if (!isSame(outcome, await pool.run(plan))) unequal.push(plan.seed);
      }
      return outcome;
    }),
  );
  return { outcomes, twice, unequal };
}

export const isSame = (a: SeedOutcome, b: SeedOutcome): boolean =>
  a.kind === 'done' && b.kind === 'done' && a.result.hash === b.result.hash;
