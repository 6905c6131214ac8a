import { useTranslation } from 'react-i18next';
import { inPackings, packingsOf } from '../../shared/domain/pick/packings.ts';
import type { ProductCard } from '../../shared/domain/product.ts';
import type { Packing } from '../ui/quantity-entry.ts';
import { dayFormat } from './day-format.ts';
import { useUnitWords } from './unit-words.ts';

type Counted = Pick<ProductCard, 'barcodes' | 'baseUnit'>;

export type GoodsWords = {
  /** `2 cases + 3 each`. Base units. */
  amount(quantity: number, product: Counted): string;
  /** `27 pieces`, where the packings do not say it already. */
  total(quantity: number, product: Counted): string | null;
  /** Packings of a product for the keypad, largest first. */
  packings(product: Counted): Packing[];
  /** A day: `31 Dec 2026`. ISO date. */
  day(isoDate: string): string;
  /** `L77 · 31 Dec 2026`; `–` for goods without either. */
  marking(lot: string | null, expiry: string | null): string;
};

/** What goods are called and counted in, in the language of the screen. */
export function useGoodsWords(): GoodsWords {
  const { i18n } = useTranslation('words');
  const units = useUnitWords();
  const days = dayFormat(i18n.language);
  const day = (isoDate: string) => days.format(new Date(`${isoDate}T00:00:00Z`));
  return {
    amount: (quantity, product) =>
      inPackings(quantity, product)
        .map((packing) => units.packing(packing, product.baseUnit))
        .join(' + ') || units.packing({ level: 'each', count: 0, each: 1 }, product.baseUnit),
    total: (quantity, product) =>
      inPackings(quantity, product).some(({ each }) => each > 1)
        ? units.base(quantity, product.baseUnit)
        : null,
    packings: (product) =>
      packingsOf(product).map((packing) => ({
        quantity: packing.quantity,
        label: units.level(packing, product.baseUnit),
      })),
    day,
    marking: (lot, expiry) => [lot, expiry && day(expiry)].filter(Boolean).join(' · ') || '–',
  };
}
