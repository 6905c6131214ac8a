import type { TFunction } from 'i18next';
import { placeName, placeSchema } from '../../../shared/domain/place.ts';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';

/** `expected → found` as people say it; null where neither side is known. */
export const differenceOf = (
  { expected, actual }: Pick<DiscrepancyRow, 'expected' | 'actual'>,
  t: TFunction<'discrepancies'>,
): string | null =>
  expected === null && actual === null
    ? null
    : t('difference', { expected: sideOf(expected) ?? '–', actual: sideOf(actual) ?? '–' });

/** One side: a quantity, a lot, a date as it is; a place by its name. */
export const sideOf = (side: string | null): string | null =>
  side !== null && placeSchema.safeParse(side).success ? placeName(side) : side;
