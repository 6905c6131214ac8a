import { isSquare } from '../../../ui/barcode/barcode-shape.ts';
import { besidePlan } from './beside-plan.ts';
import { weightOf } from './fit-problem.ts';
import type { Press } from './fit-symbol.ts';
import type { Label, LabelSymbol } from './label.ts';
import type { LabelSize } from './label-format.ts';
import type { Box, LaidOutLabel } from './placed.ts';
import { dotsNear, dotsWithin } from './printer.ts';
import { type Economy, economies, type Plan } from './plan.ts';
import { stackedPlan } from './stacked-plan.ts';

/**
 * Puts a label on paper of this size: the first of its sets of symbols that meets its standards, with as much for
 * people as there is room for; else what is least wrong, with its problems told.
 */
export function layOutLabel(label: Label, size: LabelSize, press: Press): LaidOutLabel {
  const { dpi } = press;
  const [width, height] = [dotsWithin(size.width, dpi), dotsWithin(size.height, dpi)];
  const margin = dotsNear(size.margin, dpi);
  const box = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const { symbols, marks, problems } = bestPlan(label, box, press);
  return { id: label.id, width, height, dpi, symbols, marks, problems };
}

function bestPlan(label: Label, box: Box, press: Press): Plan {
  let best: Plan | undefined;
  for (const symbols of label.symbols) {
    for (const economy of economies) {
      const plan = planFor(symbols, box)(label, symbols, { box, economy, press });
      if (plan.problems.length === 0) return plan;
      if (!best || weightOf(plan.problems) < weightOf(best.problems)) best = plan;
    }
  }
  return best ?? { symbols: [], marks: [], problems: [] };
}

type MakePlan = (
  label: Label,
  symbols: readonly LabelSymbol[],
  on: { box: Box; economy: Economy; press: Press },
) => Plan;

/** A square code leaves room at its side on a wide label; bars need the whole width. */
function planFor(symbols: readonly LabelSymbol[], { width, height }: Box): MakePlan {
  const [only] = symbols;
  const isBeside = symbols.length === 1 && only && isSquare(only.symbology) && width >= height * 1.25;
  return isBeside ? besidePlan : stackedPlan;
}
