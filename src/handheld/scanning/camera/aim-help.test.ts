import { expect, it } from 'vitest';
import { aimHelp } from './aim-help.ts';

it('says nothing while labels are read, then where to hold them, then what else helps', () => {
  const at = [0, 2999, 3000, 7000, 11_000, 15_000];
  expect(at.map((silence) => aimHelp(silence, true))).toEqual([
    null,
    null,
    'hold',
    'closer',
    'light',
    'closer',
  ]);
});

it('never advises a lamp that is not there', () => {
  const at = [3000, 7000, 11_000, 15_000];
  expect(at.map((silence) => aimHelp(silence, false))).toEqual(['hold', 'closer', 'closer', 'closer']);
});
