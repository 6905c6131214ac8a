import { expect, it } from 'vitest';
import { distanceInWords, momentInWords } from './time-words.ts';

const now = new Date('2026-11-21T10:00:00').getTime();
const minute = 60_000;

it.each([
  [0, 'now'],
  [-30_000, 'now'],
  [-3 * minute, '3 min. ago'],
  [90 * minute, 'in 2 hr.'],
  [-26 * 60 * minute, 'yesterday'],
])('a distance of %i ms is "%s"', (distance, words) => {
  expect(distanceInWords(now + distance, now, 'en')).toBe(words);
});

it('a moment of today is its time alone, one of another day has the day with it', () => {
  expect(momentInWords(now - 5 * minute, now, 'en')).toBe('09:55');
  expect(momentInWords(now - 5 * minute, now, 'de', true)).toBe('09:55:00');
  expect(momentInWords(now - 48 * 60 * minute, now, 'de')).toBe('19. Nov., 10:00');
});
