import { describe, expect, it } from 'vitest';
import { comesFromElsewhere } from './cross-site.ts';

describe('requests that another site made the browser send', () => {
  const host = 'stockhand.example:8080';
  it.each([
    [
      'our own page',
      { host, 'sec-fetch-site': 'same-origin', origin: 'http://stockhand.example:8080' },
      false,
    ],
    ['an address typed by hand', { host, 'sec-fetch-site': 'none' }, false],
    ['a program', { host }, false],
    ['another site', { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, true],
    ['a sister host', { host, 'sec-fetch-site': 'same-site' }, true],
    ['an old browser on another site', { host, origin: 'https://evil.example' }, true],
    ['another port of this host', { host, origin: 'http://stockhand.example:9090' }, true],
    ['a sandboxed page', { host, origin: 'null' }, true],
  ])('%s', (_, headers, isRefused) => {
    expect(comesFromElsewhere(headers)).toBe(isRefused);
  });
});
