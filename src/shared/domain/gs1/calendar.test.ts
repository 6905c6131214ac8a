import { expect, it } from 'vitest';
import { dateFault, daysInMonth, fullYear, isoDate } from './calendar.ts';

it('a two-digit year is never more than 49 years back or 50 ahead, in whatever year it is read', () => {
  for (let year = 1950; year <= 2150; year++) {
    for (let yy = 0; yy < 100; yy++) {
      const meant = fullYear(yy, year);
      expect(meant % 100).toBe(yy);
      expect(meant - year).toBeGreaterThanOrEqual(-49);
      expect(meant - year).toBeLessThanOrEqual(50);
    }
  }
});

it('day 00 is the last day of its month, where the day may be left open', () => {
  for (const year of [2023, 2024, 2000, 2100]) {
    for (let month = 1; month <= 12; month++) {
      const text = `${year}${String(month).padStart(2, '0')}00`;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(daysInMonth(year, month)).toBe(last);
      expect(isoDate(text)).toBe(`${year}-${String(month).padStart(2, '0')}-${last}`);
      expect([dateFault(text, true), dateFault(text, false)?.reason]).toEqual([null, 'not_a_date']);
    }
  }
});

it('a month 00 or 13, or a day behind the last one, is no date', () => {
  for (const text of ['20260001', '20261301', '20260230', '20260431', '20260132']) {
    expect(dateFault(text, true)?.reason).toBe('not_a_date');
  }
});
