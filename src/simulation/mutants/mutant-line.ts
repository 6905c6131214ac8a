import type { MutantReport } from './hunt-mutants.ts';

/** `no-sentinel: caught by I2, I12 after 3 seeds (disk, seed 3)`, or that it survived. */
export function mutantLine({ name, seeds, plan, invariants, crashed }: MutantReport): string {
  const crashes = crashed > 0 ? `, ${crashed} seeds ended with an error` : '';
  if (seeds === null || plan === null) return `${name}: SURVIVED${crashes}`;
  const after = `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}`;
  return `${name}: caught by ${invariants.join(', ')} after ${after} (${plan.profile}, seed ${plan.seed})${crashes}`;
}

/** `36 of 37 mutants caught, half within 2 and all within 41 seeds`, the survivors left out of both. */
export function mutantsLine(reports: readonly MutantReport[]): string {
  const seeds = reports.flatMap((report) => report.seeds ?? []).toSorted((a, b) => a - b);
  const sum = `${seeds.length} of ${reports.length} mutants caught`;
  const median = seeds[Math.floor((seeds.length - 1) / 2)];
  return median === undefined ? sum : `${sum}, half within ${median} and all within ${seeds.at(-1)} seeds`;
}
