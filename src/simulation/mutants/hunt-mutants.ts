import type { Plan } from '../world/plan.ts';
import type { Violation } from '../world/violation.ts';
import { bundleSimulation } from './bundle.ts';
import type { Mutant, Trap } from './mutant.ts';

/** Runs plans over a bundle in turn until one shows a violation. `crashed`: seeds that ended with an error. */
export type TrySeeds = (
  bundlePath: string,
  plans: readonly Plan[],
) => Promise<{
  tried: number;
  caught: { plan: Plan; violations: readonly Violation[] } | null;
  crashed: number;
}>;

export type MutantReport = {
  name: string;
  trap: Trap;
  /** Seeds until the first one that noticed it; null for a survivor. */
  seeds: number | null;
  /** What that seed was, and which invariants it saw violated. */
  plan: Pick<Plan, 'seed' | 'profile'> | null;
  invariants: readonly string[];
  /** Its first violation in words. */
  detail: string | null;
  crashed: number;
};

/** Looks for each mutant with the same seeds until one of them notices it. */
export async function huntMutants(
  mutants: readonly Mutant[],
  ways: {
    plans: readonly Plan[];
    /** The program that runs seeds, from the root of the repository. */
    entry: string;
    trySeeds: TrySeeds;
    onReport(report: MutantReport): void;
  },
): Promise<MutantReport[]> {
  const reports: MutantReport[] = [];
  for (const mutant of mutants) {
    const bundle = await bundleSimulation(mutant, ways.entry);
    const report = reportOf(mutant, await ways.trySeeds(bundle, ways.plans));
    reports.push(report);
    ways.onReport(report);
  }
  return reports;
}

function reportOf(
  { name, trap }: Mutant,
  { tried, caught, crashed }: Awaited<ReturnType<TrySeeds>>,
): MutantReport {
  if (!caught) return { name, trap, seeds: null, plan: null, invariants: [], detail: null, crashed };
  const { plan, violations } = caught;
  const first = violations[0];
  return {
    ...{ name, trap, crashed, seeds: tried },
    plan: { seed: plan.seed, profile: plan.profile },
    invariants: [...new Set(violations.map(({ invariant }) => invariant))].toSorted(),
    detail: first ? `${first.invariant} ${first.detail}` : null,
  };
}
