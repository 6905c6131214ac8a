import { useTranslation } from 'react-i18next';
import type { CheckTextKey } from '../../../../shared/domain/quality/check/check-texts.ts';
import type { CheckItem } from '../../../../shared/domain/quality/checklist.ts';
import { leastDays } from '../../../../shared/domain/quality/judge-answer.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';

export type CheckWords = {
  /** The text of a message. */
  say(message: Message): string;
  /** A question in the words of the site. */
  question(item: CheckItem): string;
  /** `2 to 7 °C`; of a date how many days must be left. */
  limits(item: CheckItem, shelfLifeDays: number | null): string;
  /** `4.5 °C`: a number as it is typed, with its unit. */
  measure(item: CheckItem, text: string): string;
};

/** Signs of the units that goods are measured in, by UN/ECE Recommendation 20; others stand for themselves. */
const signs: Readonly<Record<string, string>> = {
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm',
  GRM: 'g',
  KGM: 'kg',
  MLT: 'ml',
  LTR: 'l',
  CEL: '°C',
  P1: '%',
};

const signOf = ({ kind, unit }: CheckItem): string =>
  kind === 'temperature' ? '°C' : unit === null ? '' : (signs[unit] ?? unit);

/** The words of a check, in the language of the screen. */
export function useCheckWords(): CheckWords {
  const { t, i18n } = useTranslation('quality-check');
  const { format } = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 });
  const withUnit = (text: string, item: CheckItem) => [text, signOf(item)].filter(Boolean).join(' ');
  const measure = (item: CheckItem, value: number) => withUnit(format(value), item);
  return {
    say: ({ key, values }) => t(`message.${key as CheckTextKey}`, values),
    question: ({ label, itemId }) => label[i18n.language] ?? label['en'] ?? itemId,
    limits: (item, shelfLifeDays) => {
      const { kind, minimum, maximum } = item;
      if (kind === 'expiry') {
        const count = leastDays(item, { shelfLifeDays });
        return count > 0 ? t('item.days', { count }) : t('item.notPast');
      }
      if (minimum !== null && maximum !== null) {
        return t('item.between', { minimum: format(minimum), maximum: measure(item, maximum) });
      }
      if (minimum !== null) return t('item.least', { minimum: measure(item, minimum) });
      return maximum === null ? t('item.anything') : t('item.most', { maximum: measure(item, maximum) });
    },
    measure: (item, text) => withUnit(text, item),
  };
}
