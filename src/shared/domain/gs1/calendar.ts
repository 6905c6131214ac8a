import type { ValueFault } from './gs1-fault.ts';

/**
 * The year a two-digit `yy` means in `currentYear`: never more than 49 years back or 50 ahead.
 * GS1 General Specifications 7.12.
 */
export function fullYear(yy: number, currentYear: number): number {
  const century = currentYear - (currentYear % 100);
  const difference = yy - (currentYear % 100);
  if (difference >= 51) return century - 100 + yy;
  if (difference <= -50) return century + 100 + yy;
  return century + yy;
}

export const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4));

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYYMMDD` of a `YYMMDD` text. */
export const withCentury = (yymmdd: string, currentYear: number): string =>
  String(fullYear(Number(yymmdd.slice(0, 2)), currentYear)).padStart(4, '0') + yymmdd.slice(2);

/** What is wrong with a `YYYYMMDD` text of digits; day 00 only where it may be left open. */
export function dateFault(yyyymmdd: string, dayMayBeOpen: boolean): ValueFault | null {
  if (yyyymmdd.length !== 8) return { reason: 'not_a_date', at: 0, length: yyyymmdd.length };
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6));
  if (month < 1 || month > 12) return { reason: 'not_a_date', at: 4, length: 2 };
  const open = day === 0 && dayMayBeOpen;
  if (!open && (day < 1 || day > daysInMonth(year, month))) return { reason: 'not_a_date', at: 6, length: 2 };
  return null;
}

/** `YYYY-MM-DD` of a valid `YYYYMMDD`; an open day (00) becomes the last of the month. */
export function isoDate(yyyymmdd: string): string {
  const year = yyyymmdd.slice(0, 4);
  const month = yyyymmdd.slice(4, 6);
  const day = yyyymmdd.slice(6, 8);
  const last = String(daysInMonth(Number(year), Number(month)));
  return `${year}-${month}-${day === '00' ? last : day}`;
}
