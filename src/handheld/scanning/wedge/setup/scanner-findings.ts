import type { CheckName } from '../../../../shared/domain/scanner-check.ts';
import type { WedgeProfile } from '../device-profile.ts';
import type { CodeReading } from './read-capture.ts';

/** What the codes have shown so far; null for a code that was left out. */
export type CheckReadings = Partial<Record<CheckName, CodeReading | null>>;

/** What is wrong or worth knowing of a scanner, worst first. Keys of texts: what it means, which switch to turn. */
export const findingKinds = [
  'gsLost',
  'layout',
  'caseSwapped',
  'doubled',
  'noTerminator',
  'slow',
  'codeLetter',
  'no2d',
  'aimOff',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `bad`: codes would be read wrongly. `warning`: work is slower or less sure. `advice`: works as it is. */
export const severities: Record<FindingKind, 'bad' | 'warning' | 'advice'> = {
  gsLost: 'bad',
  layout: 'bad',
  caseSwapped: 'bad',
  doubled: 'bad',
  noTerminator: 'warning',
  slow: 'warning',
  codeLetter: 'warning',
  no2d: 'warning',
  aimOff: 'advice',
};

/** Milliseconds a character at which a GS1 code of 40 takes more than three seconds. */
const slowPace = 80;

const twoDimensional: readonly CheckName[] = ['gs1Matrix', 'long'];

const here = (readings: CheckReadings): CodeReading[] =>
  Object.values(readings).filter((reading) => reading !== null);

const tests: Record<FindingKind, (readings: CheckReadings) => boolean> = {
  gsLost: (all) => here(all).some(({ separator }) => separator === 'lost'),
  layout: (all) => here(all).some(({ lettering }) => lettering === 'german' || lettering === 'french'),
  caseSwapped: (all) => here(all).some(({ lettering }) => lettering === 'caseSwapped'),
  doubled: (all) => here(all).some(({ doubled }) => doubled),
  noTerminator: (all) => here(all).some(({ end }) => end === null),
  slow: (all) => here(all).some(({ gap }) => gap !== null && gap > slowPace),
  codeLetter: (all) => new Set(here(all).map(({ prefix }) => prefix)).size > 1,
  no2d: (all) => twoDimensional.some((name) => all[name] === null),
  aimOff: (all) => here(all).length > 0 && here(all).every(({ aim }) => aim === null),
};

export const findingsOf = (readings: CheckReadings): FindingKind[] =>
  findingKinds.filter((kind) => tests[kind](readings));

/** The profile of a scanner that has shown this. What was not scanned says nothing. */
export function learnProfile(
  profile: WedgeProfile,
  readings: CheckReadings,
  checkedAt: string,
): WedgeProfile {
  const all = here(readings);
  if (all.length === 0) return profile;
  const ends = all.flatMap(({ end }) => end ?? []);
  const gaps = all.flatMap(({ gap }) => gap ?? []).toSorted((a, b) => a - b);
  const separators = all.map(({ separator }) => separator).filter((separator) => separator !== 'none');
  const substitute = separators.find((separator) => typeof separator === 'object');
  const gap = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return {
    ...profile,
    terminators: [...new Set(['Enter', 'NumpadEnter', ...ends])],
    terminates: ends.length === all.length,
    prefix: common(all.map(({ prefix }) => prefix)),
    suffix: common(all.map(({ suffix }) => suffix)),
    gap: gap > 0 ? gap : profile.gap,
    gsSubstitute: substitute?.substitute ?? null,
    separators: keeps(separators, profile),
    aim: all.some(({ aim }) => aim !== null),
    checkedAt,
  };
}

/** A text that is not the same on every code is none of the scanner's own. */
const common = (texts: readonly string[]): string =>
  texts.every((text) => text === texts[0]) ? (texts[0] ?? '') : '';

function keeps(
  separators: readonly CodeReading['separator'][],
  profile: WedgeProfile,
): WedgeProfile['separators'] {
  if (separators.length === 0) return profile.separators;
  return separators.includes('lost') ? 'lost' : 'kept';
}
