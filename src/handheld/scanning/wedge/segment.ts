import { longestGap, type WedgeProfile } from './device-profile.ts';

export type Character = { t: number; char: string };

/** Entered characters, cut into what a person typed first and what a scanner sent after it. */
export type Segments = { typed: string; scanned: string; gap: number | null };

/** The fewest characters that are believed to be a scan, with and without a terminator behind them. */
const shortestScan = 3;
const shortestBareScan = 6;
/** Nobody types six characters at this pace, ms a character; scanners without a terminator are that fast. */
const barePace = 45;

/**
 * Cuts `characters` that a terminator has ended. The prefix is believed first. Otherwise the tail that came at the
 * pace of a scanner is the scan, so a number that was being typed when the trigger was pulled stays a number.
 */
export function segmentEnded(characters: readonly Character[], profile: WedgeProfile): Segments {
  const text = textOf(characters);
  const prefixAt = profile.prefix === '' ? -1 : text.lastIndexOf(profile.prefix);
  if (prefixAt >= 0) {
    const scanned = text.slice(prefixAt + profile.prefix.length);
    return { typed: text.slice(0, prefixAt), scanned, gap: medianGap(characters.slice(prefixAt)) };
  }
  const start = startOfBurst(characters, longestGap(profile));
  const burst = characters.slice(start);
  if (burst.length < shortestScan) return { typed: text, scanned: '', gap: null };
  return { typed: textOf(characters.slice(0, start)), scanned: textOf(burst), gap: medianGap(burst) };
}

/** Cuts characters that were followed by nothing: only an unmistakable burst is a scan. */
export function segmentSilent(characters: readonly Character[], profile: WedgeProfile): Segments {
  const ended = segmentEnded(characters, profile);
  const sure = ended.scanned.length >= shortestBareScan && ended.gap !== null && ended.gap <= barePace;
  return sure ? ended : { typed: textOf(characters), scanned: '', gap: null };
}

/** Index of the first character of the last burst: no pause longer than a scanner's, none out of its rhythm. */
function startOfBurst(characters: readonly Character[], longest: number): number {
  const gaps = gapsOf(characters);
  const recent = gaps.slice(-4).filter((gap) => gap <= longest);
  if (recent.length === 0) return characters.length - 1;
  const pace = median(recent);
  const limit = Math.min(longest, Math.max(pace * 3, pace + 60));
  let start = characters.length - 1;
  while (start > 0 && (gaps[start - 1] ?? Infinity) <= limit) start -= 1;
  return start;
}

const gapsOf = (characters: readonly Character[]): number[] =>
  characters.slice(1).map((character, index) => character.t - (characters[index]?.t ?? 0));

const medianGap = (characters: readonly Character[]): number | null =>
  characters.length < 2 ? null : median(gapsOf(characters));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const textOf = (characters: readonly Character[]): string => characters.map(({ char }) => char).join('');
