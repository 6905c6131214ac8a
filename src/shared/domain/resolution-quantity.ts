import type { Compensation, Discrepancy } from './discrepancy.ts';

/**
 * What a decision moves when nobody says how much, in base units: what was found more (or, negative, less) than
 * expected for `adjust`, what was taken too much for `put_back`. Null where it does not follow from the discrepancy.
 */
export function resolutionQuantity(
  resolution: Compensation,
  { expected, actual }: Pick<Discrepancy, 'expected' | 'actual'>,
): number | null {
  const [before, found] = [wholeNumber(expected), wholeNumber(actual)];
  if (resolution === 'adjust') return before === null || found === null ? null : found - before;
  if (resolution === 'put_back') return found === null ? null : Math.max(0, found - (before ?? 0));
  return null;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^-?\d+$/.test(text) ? Number(text) : null;
