import { useTranslation } from 'react-i18next';
import { inPackings, packingsOf } from '../../../../shared/domain/pick/packings.ts';
import type { PickMessage, Thing } from '../../../../shared/domain/pick/pick-message.ts';
import type { ProductCard } from '../../../../shared/domain/product.ts';
import { useUnitWords } from '../../unit-words.ts';
import type { Packing } from '../../../ui/quantity-entry.ts';

export type PickWords = {
  /** `2 cases`, `3 each`. */
  parts(quantity: number, product: ProductCard): string[];
  /** `27 pieces`, `500 g`, where the parts do not say it already. */
  total(quantity: number, product: ProductCard): string | undefined;
  /** Packings of a product for the keypad, largest first. */
  packings(product: ProductCard): Packing[];
  /** A day: `31 Dec 2026`. ISO date. */
  day(isoDate: string): string;
  message(message: PickMessage): string;
  scanned(thing: Thing): string;
  expected(thing: Thing): string;
};

/** The words of picking in the language of the screen. */
export function usePickWords(): PickWords {
  const { t, i18n } = useTranslation('pick');
  const units = useUnitWords();
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    parts: (quantity, product) =>
      inPackings(quantity, product).map((packing) => units.packing(packing, product.baseUnit)),
    total: (quantity, product) =>
      inPackings(quantity, product).some(({ each }) => each > 1)
        ? units.base(quantity, product.baseUnit)
        : undefined,
    packings: (product) =>
      packingsOf(product).map((packing) => ({
        quantity: packing.quantity,
        label: units.level(packing, product.baseUnit),
      })),
    day: (isoDate) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    message: ({ key, values }) => t(`message.${key}`, values),
    scanned: ({ kind, name }) => t(`scanned.${kind}`, { name }),
    expected: ({ kind, name }) => t(`expected.${kind}`, { name }),
  };
}
