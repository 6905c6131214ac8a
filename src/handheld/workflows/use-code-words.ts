import { useTranslation } from 'react-i18next';
import { aiDefinition } from '../../shared/domain/gs1/ai-definition.ts';
import type { Gs1Fault } from '../../shared/domain/gs1/gs1-fault.ts';
import { fieldOfAi, type Gs1Fields, type Measure } from '../../shared/domain/gs1/gs1-fields.ts';
import { printedGtin } from '../../shared/domain/gs1/gtin.ts';
import { monthFormat } from './day-format.ts';
import { useGoodsWords } from './use-goods-words.ts';

/** The fields that there are words for, in the order in which they are told. */
const told = [
  ...([
    'gtin',
    'contentGtin',
    'sscc',
    'placeExtension',
    'placeGln',
    'lot',
    'serial',
    'count',
    'quantity',
  ] as const),
  ...(['expiry', 'bestBefore', 'sellBy', 'produced', 'packed', 'variant', 'customerOrder'] as const),
  ...(['netWeight', 'grossWeight', 'netVolume', 'netLength', 'netArea'] as const),
];
export type ToldField = (typeof told)[number];

export type CodeWords = {
  /** What a code says, in words: `lot A77`, `best before 30 Jun 2027`, `48 pieces`. */
  sayings(fields: Gs1Fields, only?: readonly ToldField[]): string[];
  /** The same as named figures. */
  facts(fields: Gs1Fields): { label: string; value: string }[];
  /** Why a code is not valid: `Use by (17): no day of the calendar`. */
  fault(fault: { reason: Gs1Fault; ai: string | null }): string;
};

/** How measures of UN/ECE Recommendation 20 are written, in every language. */
const signs: Readonly<Record<string, string>> = {
  ...{ KGM: 'kg', LBR: 'lb', APZ: 'oz t', MTR: 'm', INH: 'in', FOT: 'ft', YRD: 'yd' },
  ...{ MTK: 'm²', INK: 'in²', FTK: 'ft²', YDK: 'yd²' },
  ...{ LTR: 'l', MTQ: 'm³', OZA: 'fl oz', QTL: 'qt', GLL: 'gal', INQ: 'in³', FTQ: 'ft³', YDQ: 'yd³' },
};

/** What codes say, in the language of the screen. */
export function useCodeWords(): CodeWords {
  const { t, i18n } = useTranslation('code');
  const { day } = useGoodsWords();
  const month = monthFormat(i18n.language);

  const measure = ({ value, unit }: Measure): string => {
    const decimals = value.split('.')[1]?.length ?? 0;
    const figure = new Intl.NumberFormat(i18n.language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return `${figure.format(Number(value))} ${signs[unit] ?? unit}`;
  };
  const valueOf = (fields: Gs1Fields, field: ToldField): string | null => {
    const value = fields[field];
    if (value === undefined) return null;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return measure(value);
    if (fields.monthOnly?.some((one) => one === field)) return month.format(new Date(`${value}T00:00:00Z`));
    if (isDay(field)) return day(value);
    return field === 'gtin' || field === 'contentGtin' ? printedGtin(value) : value;
  };
  /** An element by the word of the warehouse, else by its GS1 title: `Use by (17)`, `ADDITIONAL ID (240)`. */
  const named = (ai: string | null): string => {
    if (ai === null) return t('thisCode');
    const field = told.find((one) => one === fieldOfAi(ai));
    return `${field ? t(`field.${field}`) : (aiDefinition(ai)?.title ?? '')} (${ai})`.trim();
  };

  return {
    sayings: (fields, only = told) =>
      told.flatMap((field) => {
        const value = only.includes(field) ? valueOf(fields, field) : null;
        return value === null ? [] : [t(`said.${field}`, { value, count: Number(value) })];
      }),
    facts: (fields) =>
      told.flatMap((field) => {
        const value = valueOf(fields, field);
        return value === null ? [] : [{ label: t(`field.${field}`), value }];
      }),
    fault: ({ reason, ai }) => t(`fault.${reason}`, { what: named(ai) }),
  };
}

const isDay = (field: ToldField): boolean =>
  ['expiry', 'bestBefore', 'sellBy', 'produced', 'packed'].includes(field);

/** The fields in which two readings of one code differ. */
export const differingFields = (one: Gs1Fields, other: Gs1Fields): ToldField[] =>
  told.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
