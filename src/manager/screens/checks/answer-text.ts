import type { TFunction } from 'i18next';
import type { ShownAnswer } from '../../../shared/protocol/board/checks.ts';

/** UN/ECE Rec 20 codes as people write them; others as they are. */
const units: Record<string, string> = {
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm',
  GRM: 'g',
  KGM: 'kg',
  CEL: '°C',
  LTR: 'l',
};

/** The question in the language of the board, else in English, else its id. */
export const questionText = ({ label, itemId }: ShownAnswer, language: string): string =>
  label?.[language.slice(0, 2)] ?? label?.['en'] ?? itemId;

/** `1 – 7 °C`, `≥ 1`, `≤ 7`; nothing where any answer passes. */
export function limitsText({ minimum, maximum, unit, kind }: ShownAnswer): string {
  const shown = unitText({ unit, kind });
  if (kind === 'expiry' || (minimum === null && maximum === null)) return '';
  const range =
    minimum === null ? `≤ ${maximum}` : maximum === null ? `≥ ${minimum}` : `${minimum} – ${maximum}`;
  return `${range} ${shown}`.trim();
}

/** The answer as people say it. */
export function answerText(answer: ShownAnswer, t: TFunction<'checks'>): string {
  const { kind, value } = answer;
  if (kind === 'photo') return t('answer.photo');
  if (value === 'yes' || value === 'true') return t('answer.yes');
  if (value === 'no' || value === 'false') return t('answer.no');
  return `${value} ${unitText(answer)}`.trim();
}

const unitText = ({ unit, kind }: Pick<ShownAnswer, 'unit' | 'kind'>): string =>
  kind === 'temperature' ? '°C' : unit === null ? '' : (units[unit] ?? unit);
