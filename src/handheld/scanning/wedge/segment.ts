import { longestGap, type WedgeProfile } from './device-profile.ts';

export type Character = { t: number; char: string };

/** Entered characters, cut into what a person typed first and what a scanner sent after it. */
export type Segments = { typed: string; scanned: string; gap: number | null };

/** The fewest characters that are believed to be a scan, with and without a terminator behind them. */
const shortestScan = 3;
export const shortestBareScan = 6;
/** Nobody types six characters at this pace, ms a character; scanners without a terminator are that fast. */
const barePace = 45;

/**
 * Cuts `characters` that a terminator has ended. The prefix is believed first. Otherwise the tail that came at the
 * pace of a scanner is the scan, so a number that was being typed when the trigger was pulled stays a number. Where
 * nobody can be typing, what comes before such a tail is its beginning, held up by a busy device.
 */
export function segmentEnded(
  characters: readonly Character[],
  profile: WedgeProfile,
  isTyping: boolean,
): Segments {
  const text = textOf(characters);
  const prefixAt = profile.prefix === '' ? -1 : text.lastIndexOf(profile.prefix);
  if (prefixAt >= 0) {
    const scanned = text.slice(prefixAt + profile.prefix.length);
    return { typed: text.slice(0, prefixAt), scanned, gap: medianGap(characters.slice(prefixAt)) };
  }
  const tail = startOfBurst(characters, longestGap(profile));
  const isScan = characters.length - tail >= shortestScan;
  const start = isTyping ? tail : 0;
  const burst = characters.slice(start);
  if (!isScan) return { typed: text, scanned: '', gap: null };
  return { typed: textOf(characters.slice(0, start)), scanned: textOf(burst), gap: medianGap(burst) };
}

/** Cuts characters that were followed by nothing: only an unmistakable burst is a scan. */
export function segmentSilent(characters: readonly Character[], profile: WedgeProfile): Segments {
  const ended = segmentEnded(characters, profile, true);
  const sure =
    !profile.terminates &&
    ended.scanned.length >= shortestBareScan &&
    ended.gap !== null &&
    ended.gap <= barePace;
  return sure ? ended : { typed: textOf(characters), scanned: '', gap: null };
}

/**
 * Index of the first character of the last burst: no pause longer than a scanner's, none out of its rhythm. One longer
 * pause is a hesitation, not a beginning, where the characters before it came at the pace of a scanner too.
 */
function startOfBurst(characters: readonly Character[], longest: number): number {
  const gaps = gapsOf(characters);
  const recent = gaps.slice(-4).filter((gap) => gap <= longest);
  if (recent.length === 0) return characters.length - 1;
  const pace = median(recent);
  const limit = Math.min(longest, Math.max(pace * 3, pace + 60));
  const isFast = (gap: number | undefined): boolean => gap !== undefined && gap <= limit;
  let start = characters.length - 1;
  while (start > 0 && (isFast(gaps[start - 1]) || (isFast(gaps[start - 2]) && isFast(gaps[start - 3]))))
    start -= 1;
  return start;
}

/** Whether characters came at the pace of a scanner, so that more of them may follow after a hesitation. */
export const looksScanned = (characters: readonly Character[], profile: WedgeProfile): boolean =>
  characters.length >= shortestScan && startOfBurst(characters, longestGap(profile)) < characters.length - 2;

const gapsOf = (characters: readonly Character[]): number[] =>
  characters.slice(1).map((character, index) => character.t - (characters[index]?.t ?? 0));

const medianGap = (characters: readonly Character[]): number | null =>
  characters.length < 2 ? null : median(gapsOf(characters));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const textOf = (characters: readonly Character[]): string => characters.map(({ char }) => char).join('');
