import type { Plan } from '../world/plan.ts';
import type { Violation } from '../world/violation.ts';
import { createSeedPool } from './seed-pool.ts';

export type Trial = {
  /** Runs until the first one that was caught, this one included; all of them where none was. */
  tried: number;
  caught: { plan: Plan; violations: readonly Violation[] } | null;
  /** Runs that broke off or did not end: a bug that stops the simulation itself is noticed too, but proves no checker. */
  crashed: number;
};

/** Runs the plans in their order until the first one with a violation. */
export async function trySeeds(
  program: string,
  plans: readonly Plan[],
  { workers }: { workers: number },
): Promise<Trial> {
  const pool = createSeedPool(program, workers);
  let crashed = 0;
  try {
    for (let first = 0; first < plans.length; first += workers) {
      const outcomes = await Promise.all(plans.slice(first, first + workers).map((plan) => pool.run(plan)));
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind !== 'done' || outcome.result.crashes.length > 0) crashed += 1;
        if (outcome.kind === 'done' && outcome.result.violations.length > 0) {
          const { plan, violations } = outcome.result;
          return { tried: first + index + 1, caught: { plan, violations }, crashed };
        }
      }
    }
    return { tried: plans.length, caught: null, crashed };
  } finally {
    pool.close();
  }
}
