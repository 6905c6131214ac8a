import type { CheckItem } from './checklist.ts';

/** What an answer is held against besides the item itself. */
export type AnswerGround = {
  /** ISO date of the day it is given. */
  today: string;
  /** Least shelf life the product must have left, days; null where none is demanded. */
  shelfLifeDays: number | null;
};

/** A decimal as typed: with sign, and point or comma before the fraction. */
const decimalPattern = /^-?\d{1,9}(?:[.,]\d{1,6})?$/;
const wholePattern = /^\d{1,9}$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an answer to the item at all. */
export function isAnswer({ kind }: Pick<CheckItem, 'kind'>, value: string): boolean {
  switch (kind) {
    case 'yes_no':
      return value === 'yes' || value === 'no';
    case 'count':
      return wholePattern.test(value);
    case 'measurement':
    case 'temperature':
      return decimalPattern.test(value);
    case 'expiry':
      return dayPattern.test(value) && !Number.isNaN(Date.parse(value));
    case 'photo':
      return value !== '';
  }
}

/** Whether an answer is good. Something that is no answer is not. */
export function judgeAnswer(item: CheckItem, value: string, ground: AnswerGround): boolean {
  if (!isAnswer(item, value)) return false;
  switch (item.kind) {
    case 'yes_no':
      return value === 'yes';
    case 'count':
    case 'measurement':
    case 'temperature':
      return isWithin(item, Number(value.replace(',', '.')));
    case 'expiry':
      return daysBetween(ground.today, value) >= leastDays(item, ground);
    case 'photo':
      return true;
  }
}

const isWithin = ({ minimum, maximum }: CheckItem, value: number): boolean =>
  value >= (minimum ?? Number.NEGATIVE_INFINITY) && value <= (maximum ?? Number.POSITIVE_INFINITY);

/** Days that must be left: those of the item, else those of the product; goods may be used on their last day. */
export const leastDays = (
  { minimum }: Pick<CheckItem, 'minimum'>,
  { shelfLifeDays }: Pick<AnswerGround, 'shelfLifeDays'>,
): number => minimum ?? shelfLifeDays ?? 0;

const day = 24 * 60 * 60 * 1000;

/** Whole days from one ISO date to another; negative when the other one is before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day;
