import type { Compensation, Discrepancy, DiscrepancyKind } from './discrepancy.ts';

/** Kinds whose figures are pieces: `expected` is what should have been taken, `actual` what was. */
const takenTooMuch: readonly DiscrepancyKind[] = [
  'picked_after_cancel',
  'cancelled_after_pick',
  'double_pick',
  'over_quantity',
];

/**
 * What a decision moves when nobody says how much, in base units: for `adjust` what makes the figure of the place
 * right (negative takes away), for `put_back` what was taken too much. Null where it does not follow from the
 * discrepancy: its figures may be lots, places or the quantities of an order line.
 */
export function resolutionQuantity(
  resolution: Compensation,
  { kind, expected, actual }: Pick<Discrepancy, 'kind' | 'expected' | 'actual'>,
): number | null {
  const [before, found] = [wholeNumber(expected), wholeNumber(actual)];
  if (found === null) return null;
  if (resolution === 'adjust') {
    if (kind === 'count_difference') return before === null ? null : found - before;
    // Nobody counted, but less than nothing cannot lie there.
    return kind === 'stock_negative' && found < 0 ? -found : null;
  }
  if (resolution !== 'put_back' || !takenTooMuch.includes(kind)) return null;
  return Math.max(0, found - (before ?? 0));
}

/** A number, or the one at the head of a count that goes on with serial numbers: `2, S9`. */
const wholeNumber = (text: string | null): number | null => {
  const [, figures] = /^(-?\d+)(?:$|, )/.exec(text ?? '') ?? [];
  return figures === undefined ? null : Number(figures);
};
