import { isBlocking, type FitProblem } from './fit-problem.ts';
import type { LaidOutLabel } from './placed.ts';
import { dotMm } from './printer.ts';

/** What is to be known before printing. */
export type FitReport = {
  /** Labels that can be printed. */
  printed: readonly LaidOutLabel[];
  /** Ids of labels that cannot, with the worst of their problems. */
  refused: readonly { id: string; problem: FitProblem }[];
  /** Each way in which printed symbols fall short of a standard, with its worst case. */
  warnings: readonly { count: number; problem: FitProblem }[];
  /** The narrowest bar of all, in dots and millimetres; null when nothing is printed. */
  narrowest: { dots: number; mm: number } | null;
};

export function reportOn(labels: readonly LaidOutLabel[]): FitReport {
  const refused = labels.flatMap(({ id, problems }) => {
    const problem = problems.find(isBlocking);
    return problem ? [{ id, problem }] : [];
  });
  const without = new Set(refused.map(({ id }) => id));
  const printed = labels.filter(({ id }) => !without.has(id));
  return { printed, refused, warnings: warningsOf(printed), narrowest: narrowestOf(printed) };
}

function warningsOf(labels: readonly LaidOutLabel[]): FitReport['warnings'] {
  const groups = new Map<string, { count: number; problem: FitProblem }>();
  for (const problem of labels.flatMap(({ problems }) => problems)) {
    const key = `${problem.kind} ${problem.symbology}`;
    const known = groups.get(key);
    const worse = known && shortfall(known.problem) <= shortfall(problem) ? known.problem : problem;
    groups.set(key, { count: (known?.count ?? 0) + 1, problem: worse });
  }
  return [...groups.values()];
}

/** What there is of what is asked: 1 is all of it. */
function shortfall(problem: FitProblem): number {
  if (problem.kind === 'too_fine') return problem.x / problem.minimum;
  return problem.kind === 'too_low' ? problem.height / problem.minimum : 0;
}

function narrowestOf(labels: readonly LaidOutLabel[]): FitReport['narrowest'] {
  const bars = labels.flatMap(({ dpi, symbols }) =>
    symbols.map(({ module }) => ({ dots: module, mm: module * dotMm(dpi) })),
  );
  return bars.toSorted((a, b) => a.mm - b.mm)[0] ?? null;
}
