import { expect, test } from 'vitest';
import { comparable, hasSeparator, isAmong, isAmongBarSeparators } from './compare-texts.ts';

const gs = '\u001d';

test('what decoders merely spell differently is equal', () => {
  expect(isAmong(']E04006381333931', ['4006381333931'])).toBe(true);
  expect(isAmong('0012345678905', ['012345678905'])).toBe(true);
  expect(isAmong(`]d2${gs}0109521234543213`, ['0109521234543213'])).toBe(true);
  expect(isAmong('line one\nline two', ['line one\r\nline two'])).toBe(true);
  expect(comparable(gs)).toBe('');
});

test('another text is another text', () => {
  expect(isAmong('4006381333932', ['4006381333931'])).toBe(false);
  expect(isAmong('00123456', ['123456'])).toBe(false);
  expect(isAmong('ABC ', ['ABC'])).toBe(false);
  expect(isAmong('4006381333931', [])).toBe(false);
});

test('a lost separator is forgiven where it is counted by itself', () => {
  const label = `10ABC${gs}17271130`;
  expect(hasSeparator(label)).toBe(true);
  expect(hasSeparator(`${gs}17271130${gs}`)).toBe(false);
  expect(isAmong('10ABC17271130', [label])).toBe(false);
  expect(isAmongBarSeparators('10ABC17271130', [label])).toBe(true);
});
