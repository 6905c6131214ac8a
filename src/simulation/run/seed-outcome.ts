import type { SeedResult } from '../seed-result.ts';
import type { Plan } from '../world/plan.ts';

/** `crashed`: the simulation itself threw. `hung`: it did not come to an end within its time on the wall. */
export type SeedOutcome =
  | { kind: 'done'; result: SeedResult }
  | { kind: 'crashed'; plan: Plan; error: string }
  | { kind: 'hung'; plan: Plan };

/** What crosses to a worker, and back. */
export type SeedJob = { plan: Plan; keepLines: number };
export type SeedReply = Exclude<SeedOutcome, { kind: 'hung' }>;

export const planOfOutcome = (outcome: SeedOutcome): Plan =>
  outcome.kind === 'done' ? outcome.result.plan : outcome.plan;

/** Whether anything is wrong: a simulation that breaks off, or an error that nobody caught, has proven nothing. */
export const isBad = (outcome: SeedOutcome): boolean => whatIsWrong(outcome).length > 0;

/** The invariants that were violated, or that the run itself broke off. */
export function whatIsWrong(outcome: SeedOutcome): string[] {
  if (outcome.kind !== 'done') return [outcome.kind];
  const { violations, crashes } = outcome.result;
  const invariants = [...new Set(violations.map(({ invariant }) => invariant))];
  return crashes.length === 0 ? invariants : [...invariants, 'error'];
}
