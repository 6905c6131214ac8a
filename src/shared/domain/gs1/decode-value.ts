import { aiDefinition } from './ai-definition.ts';
import { isoDate, withCentury } from './calendar.ts';
import type { AiValue } from './element-string.ts';

/** What a value means. Dates are ISO dates without a zone, decimals keep their digits as text. */
export type DecodedValue =
  /** `dayGiven` is false where day 00 was printed and the last day of the month is meant. */
  | { type: 'date'; iso: string; dayGiven: boolean }
  | { type: 'dateRange'; iso: [first: string, last: string] }
  /** Local time of the place of production or delivery: `2026-11-21T08:00`, seconds where printed. */
  | { type: 'datetime'; iso: string; dayGiven?: false }
  /** `value` is the digits with the implied point, `num` the same as a number, `currency` ISO 4217 numeric. */
  | { type: 'decimal'; value: string; decimals: number; num: number; currency?: string }
  | { type: 'count'; num: number };

/** The decoded values of a valid list, by identifier; identifiers whose text is all there is are left out. */
export function decodeValues(ais: readonly AiValue[], year: number): Record<string, DecodedValue> {
  const decoded: Record<string, DecodedValue> = {};
  for (const { ai, value } of ais) {
    const meaning = decodeValue(ai, value, year);
    if (meaning) decoded[ai] = meaning;
  }
  return decoded;
}

function decodeValue(ai: string, value: string, year: number): DecodedValue | undefined {
  if (ai === '30' || ai === '37') return { type: 'count', num: Number(value) };
  if (/^(3[1-6]|39[0-5])/.test(ai) && ai.length === 4) return decimal(value, ai);
  const rules = aiDefinition(ai)?.components[0]?.rules ?? [];
  if (rules.includes('yyyymmdd')) return dateOrTime(value.slice(0, 8), value.slice(8));
  if (!rules.includes('yymmdd') && !rules.includes('yymmd0')) return undefined;
  const first = withCentury(value.slice(0, 6), year);
  const rest = value.slice(6);
  if (ai !== '7007' || rest === '') return dateOrTime(first, rest);
  return { type: 'dateRange', iso: [isoDate(first), isoDate(withCentury(rest, year))] };
}

function dateOrTime(yyyymmdd: string, time: string): DecodedValue {
  const iso = isoDate(yyyymmdd);
  const dayGiven = !yyyymmdd.endsWith('00');
  if (time === '') return { type: 'date', iso, dayGiven };
  const [hours, minutes, seconds] = [time.slice(0, 2), time.slice(2, 4) || '00', time.slice(4, 6)];
  const moment = `${iso}T${hours}:${minutes}${seconds && `:${seconds}`}`;
  return dayGiven ? { type: 'datetime', iso: moment } : { type: 'datetime', iso: moment, dayGiven };
}

/** The fourth digit of the identifier tells the decimals; 391n and 393n lead with the currency. */
function decimal(value: string, ai: string): DecodedValue {
  const decimals = Number(ai.charAt(3));
  const hasCurrency = /^39[13]/.test(ai);
  const digits = (hasCurrency ? value.slice(3) : value).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  const amount = { type: 'decimal' as const, value: text, decimals, num: Number(text) };
  return hasCurrency ? { ...amount, currency: value.slice(0, 3) } : amount;
}
