import type { Symbology } from '../../../ui/barcode/barcode-shape.ts';

/** Why a symbol does not stand on a label as it should. Lengths in millimetres. */
export type FitProblem = { symbology: Symbology } & (
  | { kind: 'cannot_encode' }
  /** Not even readable: needs more width or height than there is. */
  | { kind: 'does_not_fit'; side: 'width' | 'height'; needs: number; has: number }
  | { kind: 'too_fine'; x: number; minimum: number; source: string }
  | { kind: 'too_low'; height: number; minimum: number; source: string }
);

/** With one of these a label is not printed. */
export const isBlocking = ({ kind }: FitProblem): boolean =>
  kind === 'cannot_encode' || kind === 'does_not_fit';

/** How bad it is, to choose between layouts: unreadable before out of the standard, and far out before nearly in. */
export const weightOf = (problems: readonly FitProblem[]): number =>
  problems.reduce((sum, problem) => sum + weightOfOne(problem), 0);

function weightOfOne(problem: FitProblem): number {
  if (problem.kind === 'too_low') return 2 - problem.height / problem.minimum;
  if (problem.kind === 'too_fine') return 2 - problem.x / problem.minimum;
  return 100;
}
