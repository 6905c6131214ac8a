import { daysInMonth, fullYear, yearOf } from '../gs1/calendar.ts';

/**
 * The day of six typed digits, DDMMYY, as an ISO date; null where there is no such day. `00` as day is the last of the
 * month, as labels print it; the century as GS1 counts it from `today` (ISO date).
 */
export function typedDate(digits: string, today: string): string | null {
  if (!/^\d{6}$/.test(digits)) return null;
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  if (month < 1 || month > 12) return null;
  const year = fullYear(Number(digits.slice(4)), yearOf(today));
  const last = daysInMonth(year, month);
  const date = day === 0 ? last : day;
  return date > last ? null : `${year}-${digits.slice(2, 4)}-${String(date).padStart(2, '0')}`;
}
