import { describe, expect, it } from 'vitest';
import { hear, scanned } from '../../../../testing/wedge-bench.ts';
import { readProfile, unknownScanner, type WedgeProfile } from '../device-profile.ts';
import type { CodeReading } from './read-capture.ts';
import { type CheckReadings, findingsOf, learnProfile, severities } from './scanner-findings.ts';

const good: CodeReading = {
  ...{ lettering: 'exact', prefix: '', suffix: '', aim: ']C1', separator: 'none', doubled: false },
  ...{ gap: 12, longestPause: 20, end: 'Enter' },
};
const gs1: CodeReading = { ...good, separator: 'kept' };
const all: CheckReadings = { plain: good, gs1Linear: gs1, gs1Matrix: gs1, long: good };
const now = '2026-11-21T08:00:00.000Z';
const learnt = (readings: CheckReadings, profile: WedgeProfile = unknownScanner) =>
  learnProfile(profile, readings, now);

describe('the findings of a scanner', () => {
  it('are none where all is well', () => expect(findingsOf(all)).toEqual([]));

  it.each<[string, CheckReadings]>([
    ['gsLost', { ...all, gs1Linear: { ...gs1, separator: 'lost' } }],
    ['layout', { ...all, long: { ...good, lettering: 'german' } }],
    ['caseSwapped', { ...all, long: { ...good, lettering: 'caseSwapped' } }],
    ['doubled', { ...all, plain: { ...good, doubled: true } }],
    ['noTerminator', { ...all, plain: { ...good, end: null } }],
    ['slow', { ...all, plain: { ...good, gap: 135 } }],
    ['codeLetter', { ...all, plain: { ...good, prefix: 'j' } }],
    ['no2d', { ...all, gs1Matrix: null, long: null }],
  ])('name %s alone', (kind, readings) => expect(findingsOf(readings)).toEqual([kind]));

  it('advise AIM identifiers, which nothing needs', () => {
    const bare = { plain: { ...good, aim: null }, gs1Linear: { ...gs1, aim: null } };
    expect(findingsOf(bare)).toEqual(['aimOff']);
    expect(severities.aimOff).toBe('advice');
  });
});

describe('the profile of a scanner', () => {
  it('knows prefix, suffix, terminators, pace and separators', () => {
    const around = { prefix: '~', suffix: '#', end: 'Tab', gap: 80 };
    expect(learnt({ plain: { ...good, ...around }, gs1Linear: { ...gs1, ...around } })).toEqual({
      ...{
        version: 1,
        terminators: ['Enter', 'NumpadEnter', 'Tab'],
        terminates: true,
        prefix: '~',
        suffix: '#',
      },
      ...{ gap: 80, gsSubstitute: null, separators: 'kept', aim: true, checkedAt: now },
    });
  });

  it('knows the text that stands for GS, and takes it as such from then on', () => {
    const profile = learnt({ gs1Linear: { ...gs1, separator: { substitute: '|' } } });
    expect(profile).toMatchObject({ gsSubstitute: '|', separators: 'kept' });
    expect(hear(scanned('10A77|2112', 0, 12), profile)).toEqual([{ scan: '10A77\u001d2112' }]);
  });

  it('believes one lost separator more than one that arrived', () => {
    expect(learnt({ ...all, gs1Matrix: { ...gs1, separator: 'lost' } }).separators).toBe('lost');
  });

  it('takes no code letter for a prefix', () => {
    expect(learnt({ ...all, plain: { ...good, prefix: 'j' } }).prefix).toBe('');
  });

  it('stays as it was where every code was left out', () => {
    expect(learnt({ plain: null })).toEqual(unknownScanner);
  });

  it('goes on from what an older build has learnt, and from anything that is none', () => {
    expect(readProfile({ gap: 12, terminates: true })).toEqual({
      ...unknownScanner,
      gap: 12,
      terminates: true,
    });
    for (const stored of [null, 'text', [], { gap: -1, prefix: 7, terminators: 'Enter' }])
      expect(readProfile(stored)).toEqual(unknownScanner);
  });
});
