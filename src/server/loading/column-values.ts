import type { ColumnType } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';

/** What a column of a type may hold. `normal`: how a fitting text is kept, where that is not as written. */
export type ColumnRule = {
  expected: Expectation;
  fits: (text: string) => boolean;
  normal?: (text: string) => string;
};

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const codeForm = /^[^\s|\p{Cc}]{1,40}$/u;
const positiveNumberForm = /^\d{1,9}(\.\d{1,6})?$/;

/** Line breaks within quotes are text, other control characters are not: the database refuses some of them. */
const isText = (text: string): boolean => text.length <= 200 && !/[^\P{Cc}\n\t]/u.test(text);

/** True for days that the calendar has: no 31 June. */
const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
};

const each = (text: string, form: RegExp): boolean => text.split('|').every((one) => form.test(one));

const fits: Record<Extract<ColumnType, string>, (text: string) => boolean> = {
  text: isText,
  code: (text) => codeForm.test(text),
  id: (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  count: (text) => /^\d{1,9}$/.test(text),
  positive: (text) => /^\d{1,9}$/.test(text) && Number(text) > 0,
  number: (text) => /^-?\d{1,9}(\.\d{1,6})?$/.test(text),
  boolean: (text) => /^(true|false)$/i.test(text),
  date: (text) => dateForm.test(text) && isDay(text),
  instant: (text) =>
    instantForm.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(new Date(text).getTime()),
  list: (text) => each(text, codeForm),
  numbers: (text) => each(text, positiveNumberForm),
};

export function columnRule(type: ColumnType): ColumnRule {
  if (typeof type !== 'string') return choiceRule(type.oneOf);
  const rule = { expected: expecting(type), fits: fits[type] };
  // Spreadsheets write TRUE for true.
  return type === 'boolean' ? { ...rule, normal: (text) => text.toLowerCase() } : rule;
}

/** Spreadsheets write 1.0 as 1: among numbers, one as large is the same choice. */
function choiceRule(oneOf: readonly string[]): ColumnRule {
  const isNumeric = oneOf.every((choice) => positiveNumberForm.test(choice));
  const meant = (text: string): string | undefined =>
    oneOf.includes(text) || !isNumeric || !positiveNumberForm.test(text)
      ? oneOf.find((choice) => choice === text)
      : oneOf.find((choice) => Number(choice) === Number(text));
  return {
    expected: expecting('one_of', { choices: oneOf.join(', ') }),
    fits: (text) => meant(text) !== undefined,
    normal: (text) => meant(text) ?? text,
  };
}
