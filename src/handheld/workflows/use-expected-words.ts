import { useTranslation } from 'react-i18next';
import type { ScanExpectation } from '../ui/scan-expectation.ts';

type Kind = ScanExpectation['kinds'][number];

/** The kinds of codes that there is one word for; what has no word of its own is not asked for by itself. */
const words = {
  place: 'place',
  lpn: 'container',
  product: 'product',
  contents: 'product',
  attributes: 'marking',
  badge: 'badge',
  order: 'order',
  purchase_order: 'purchaseOrder',
  check_digits: 'checkDigits',
} as const satisfies Partial<Record<Kind, string>>;

/** What a step waits for, as a sentence: `Expected: a place or a container`. Null where anything may come. */
export function useExpectedWords(): (expects: ScanExpectation | undefined) => string | null {
  const { t, i18n } = useTranslation('workflow');
  return (expects) => {
    const kinds = (expects?.kinds ?? []).flatMap((kind) =>
      kind in words ? [words[kind as keyof typeof words]] : [],
    );
    const [only, ...others] = [...new Set(kinds)];
    if (only === undefined) return null;
    const [code, ...codes] = expects?.codes ?? [];
    if (
      others.length === 0 &&
      codes.length === 0 &&
      code !== undefined &&
      only !== 'product' &&
      only !== 'marking'
    ) {
      return t('expects.this', { what: t(`expects.${only}`), code });
    }
    const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
    return t('expects.any', { what: list.format([only, ...others].map((word) => t(`expects.${word}`))) });
  };
}
