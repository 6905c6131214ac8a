import { longestGap, type WedgeProfile } from './device-profile.ts';
import type { Character } from './key-input.ts';

/** The fewest characters whose pace tells anything, where a terminator is behind them. */
export const shortestScan = 3;

/** Nobody types at this pace, ms a character, for longer than two keys. */
export const unmistakablePace = 45;

/**
 * Index of the first character of the last burst: no pause longer than a scanner's, none out of its rhythm. One longer
 * pause is a hesitation, not a beginning, where the characters before it came at the pace of a scanner too.
 */
export function startOfBurst(
  characters: readonly Character[],
  longest: number,
  { hesitates = true }: { hesitates?: boolean } = {},
): number {
  const gaps = gapsOf(characters);
  const recent = gaps.slice(-4).filter((gap) => gap <= longest);
  if (recent.length === 0) return characters.length - 1;
  const pace = median(recent);
  const limit = Math.min(longest, Math.max(pace * 3, pace + 60));
  const isFast = (gap: number | undefined): boolean => gap !== undefined && gap <= limit;
  let start = characters.length - 1;
  while (
    start > 0 &&
    (isFast(gaps[start - 1]) || (hesitates && isFast(gaps[start - 2]) && isFast(gaps[start - 3])))
  )
    start -= 1;
  return start;
}

/** Whether characters came at the pace of a scanner, so that more of them may follow after a hesitation. */
export const looksScanned = (characters: readonly Character[], profile: WedgeProfile): boolean =>
  characters.length >= shortestScan && startOfBurst(characters, longestGap(profile)) < characters.length - 2;

/** Median pause, ms; infinite for less than two characters. */
export const paceOf = (characters: readonly Character[]): number => medianGap(characters) ?? Infinity;

export const medianGap = (characters: readonly Character[]): number | null =>
  characters.length < 2 ? null : median(gapsOf(characters));

/** No pause is twice the usual one: hands have no such rhythm. */
export function isSteady(characters: readonly Character[]): boolean {
  const pace = paceOf(characters);
  return gapsOf(characters).every((gap) => gap < pace * 2);
}

export const textOf = (characters: readonly Character[]): string =>
  characters.map(({ char }) => char).join('');

export const gapsOf = (characters: readonly Character[]): number[] =>
  characters.slice(1).map((character, index) => character.t - (characters[index]?.t ?? 0));

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
