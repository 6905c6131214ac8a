import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedDate } from './typed-date.ts';

const today = '2026-11-21';

it.each([
  ['311227', '2027-12-31'],
  ['280227', '2027-02-28'],
  ['290228', '2028-02-29'],
  ['000227', '2027-02-28'],
  ['010199', '1999-01-01'],
  ['010176', '2076-01-01'],
  ['290227', null],
  ['311127', null],
  ['011327', null],
  ['010027', null],
  ['12345', null],
  ['1a0127', null],
])('%s is the day %s', (digits, day) => {
  expect(typedDate(digits, today)).toBe(day);
});

it('every day of the calendar can be typed', () => {
  const days = fc.date({
    min: new Date('1977-01-01T00:00:00Z'),
    max: new Date('2076-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      expect(typedDate(`${day}${month}${year.slice(2)}`, today)).toBe(iso);
    }),
  );
});
