import { useTranslation } from 'react-i18next';
import type { PackingCount } from '../../shared/domain/pick/packings.ts';
import type { PackingLevel } from '../../shared/domain/product.ts';

/** Base units that there are words for: UN/ECE Rec 20. */
const units = ['EA', 'GRM', 'KGM', 'MLT', 'MTR'] as const;
const pieces = 'EA';

export type UnitWords = {
  /** `27 pieces`, `500 g`. An unknown unit is named by its code. */
  base(count: number, unit: string | undefined): string;
  /** `2 cases`, `3 each`; what is no packing of goods that are weighed or measured: `500 g`. */
  packing(packing: PackingCount, unit: string | undefined): string;
  /** `case`, `each`, `g`. */
  level(packing: { level: PackingLevel; quantity: number }, unit: string | undefined): string;
};

/** What quantities are counted in, in the language of the screen. Pieces where a card names no unit. */
export function useUnitWords(): UnitWords {
  const { t } = useTranslation('words');
  const base: UnitWords['base'] = (count, unit = pieces) => {
    const known = units.find((code) => code === unit);
    return known ? t(`unit.${known}`, { count }) : `${count} ${unit}`;
  };
  const nameOf = (unit: string): string => {
    const known = units.find((code) => code === unit);
    return known ? t(`unitName.${known}`) : unit;
  };
  return {
    base,
    packing: ({ level, count, each }, unit = pieces) =>
      each === 1 && unit !== pieces ? base(count, unit) : t(`amount.${level}`, { count }),
    level: ({ level, quantity }, unit = pieces) =>
      quantity === 1 && unit !== pieces ? nameOf(unit) : t(`level.${level}`),
  };
}
