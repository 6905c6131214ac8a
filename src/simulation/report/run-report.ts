import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { SeedsRun } from '../run/run-seeds.ts';
import type { SeedResult } from '../seed-result.ts';
import { faultClasses, type FaultClass } from '../world/faults.ts';
import type { Plan } from '../world/plan.ts';
import { type InvariantName, invariantNames } from '../world/violation.ts';

type Counts<Name extends string> = Partial<Record<Name, number>>;

/** A run with something wrong, and the smallest plan found that still shows it. */
export type Bad = {
  seed: number;
  profile: string;
  /** Invariants, or `crashed`, `hung`. */
  wrong: string[];
  details: string[];
  replay: Plan | null;
};

export type RunReport = {
  seeds: number;
  profiles: Record<string, number>;
  deviceHours: number;
  operations: number;
  movements: number;
  requests: number;
  faults: { total: number; byClass: Counts<FaultClass>; never: FaultClass[] };
  discrepancies: Counts<DiscrepancyKind>;
  excused: {
    total: number;
    byCause: Counts<FaultClass>;
    losses: { seed: number; device: string; cause: FaultClass; lost: number }[];
  };
  /** How often each invariant was looked at, and violated. */
  looked: Counts<InvariantName>;
  violations: { total: number; byInvariant: Counts<InvariantName> };
  /** Runs that broke off, hung, or had an error that nobody caught. */
  broken: number;
  /** Runs made twice, and seeds whose traces differed. */
  twice: { compared: number; unequal: number[] };
  msPerSeed: { mean: number; p50: number; p99: number; most: number };
  /** Of the whole run on the wall, with all workers. */
  seconds: number;
  bad: Bad[];
};

/** All of a run in figures. */
export function reportOf({ outcomes, twice, unequal }: SeedsRun, bad: Bad[], seconds: number): RunReport {
  const results = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : []));
  const faults = addUp(results, ({ faults: counts }) => counts);
  const violations = addUp(results, (result) =>
    countsOf(result.violations.map(({ invariant }) => invariant)),
  );
  return {
    seeds: outcomes.length,
    profiles: countsOf(results.map(({ plan }) => plan.profile)) as Record<string, number>,
    deviceHours: rounded(sumOf(results, ({ deviceHours }) => deviceHours)),
    operations: sumOf(results, ({ operations }) => operations),
    movements: sumOf(results, ({ confirmed }) => confirmed),
    requests: sumOf(results, ({ requests }) => requests),
    faults: {
      total: totalOf(faults),
      byClass: faults,
      never: faultClasses.filter((each) => (faults[each] ?? 0) === 0),
    },
    discrepancies: addUp(results, ({ discrepancies }) => discrepancies),
    excused: excusedIn(results),
    looked: addUp(results, ({ looked }) => looked),
    violations: { total: totalOf(violations), byInvariant: violations },
    broken: outcomes.length - results.filter(({ crashes }) => crashes.length === 0).length,
    twice: { compared: twice, unequal },
    msPerSeed: msOf(results),
    seconds: rounded(seconds),
    bad,
  };
}

/** Invariants that no run has looked at: nothing is proven of them. */
export const neverLooked = ({ looked }: RunReport): InvariantName[] =>
  invariantNames.filter((name) => (looked[name] ?? 0) === 0);

function excusedIn(results: readonly SeedResult[]): RunReport['excused'] {
  const losses = results.flatMap(({ plan: { seed }, excused }) => excused.map((loss) => ({ seed, ...loss })));
  const byCause: Counts<FaultClass> = {};
  for (const { cause, lost } of losses) byCause[cause] = (byCause[cause] ?? 0) + lost;
  return { total: totalOf(byCause), byCause, losses };
}

function msOf(results: readonly SeedResult[]): RunReport['msPerSeed'] {
  const times = results.map(({ cpuMs }) => cpuMs).toSorted((a, b) => a - b);
  const at = (share: number): number =>
    rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    mean: rounded(sumOf(results, ({ cpuMs }) => cpuMs) / Math.max(1, times.length)),
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
  };
}

function addUp<Name extends string>(
  results: readonly SeedResult[],
  of: (result: SeedResult) => Counts<Name>,
): Counts<Name> {
  const sums = new Map<string, number>();
  for (const result of results) {
    for (const [name, count] of Object.entries<number | undefined>(of(result)))
      sums.set(name, (sums.get(name) ?? 0) + (count ?? 0));
  }
  return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))) as Counts<Name>;
}

function countsOf<Name extends string>(names: readonly Name[]): Counts<Name> {
  const counts: Counts<Name> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const totalOf = (counts: Counts<string>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
const sumOf = (results: readonly SeedResult[], of: (result: SeedResult) => number): number =>
  results.reduce((sum, result) => sum + of(result), 0);
const rounded = (value: number): number => Math.round(value * 10) / 10;
