import { longestGap, type WedgeProfile } from './device-profile.ts';
import type { Character } from './key-input.ts';
import { isSteady, medianGap, paceOf, shortestScan, startOfBurst, textOf, unmistakablePace } from './pace.ts';

/** Entered characters, cut into what a person typed first and what a scanner sent after it. */
export type Segments = { typed: string; scanned: string; gap: number | null };

/** The fewest characters that are believed to be a scan without a terminator, by their pace. */
const shortestBareScan = 6;
const shortestSlowBareScan = 8;
/** The slowest pace, ms a character, at which a steady row without a terminator is believed to be a scanner. */
const slowBarePace = 100;
/** Digits of a number that somebody types quickly; a code is longer, or has letters. */
const longestNumber = 5;
/** Start of text: some scanners frame each scan with it. */
const startOfText = '\u0002';
const ofCodes = /^[0-9A-Za-z ./-]+$/;

/**
 * Cuts `characters` that a terminator at `endedAt` has ended. The prefix is believed first. Otherwise the tail that
 * came at the pace of a scanner is the scan, so a number that was being typed when the trigger was pulled stays a
 * number. Where nobody can be typing, what comes before such a tail is its beginning, held up by a busy device.
 */
export function segmentEnded(
  characters: readonly Character[],
  profile: WedgeProfile,
  { isTyping, endedAt }: { isTyping: boolean; endedAt: number | null },
): Segments {
  const text = textOf(characters);
  const prefix = profile.prefix === '' ? startOfText : profile.prefix;
  const prefixAt = startOfPrefixed(characters, prefix, profile, isTyping);
  if (prefixAt >= 0) {
    const gap = medianGap(characters.slice(prefixAt));
    return {
      typed: text.slice(0, prefixAt),
      scanned: bare(text.slice(prefixAt + prefix.length), profile),
      gap,
    };
  }
  const typed = { typed: text, scanned: '', gap: null };
  const start = isTyping ? startOfScan(characters, profile) : 0;
  const scan = characters.slice(start);
  const isScan =
    characters.length - startOfBurst(characters, longestGap(profile)) >= shortestScan ||
    isInstant(characters, endedAt);
  if (!isScan || (isTyping && isNumber(scan))) return typed;
  return {
    typed: textOf(characters.slice(0, start)),
    scanned: bare(textOf(scan), profile),
    gap: medianGap(scan),
  };
}

/**
 * Where a prefix begins a scan; -1 where none does. The first one counts: a code may have such characters of its own,
 * what is typed before it has none. One of characters that codes are made of is such a part, in the midst of a burst:
 * the scanner sends no prefix any more, and cutting there would split its code.
 */
function startOfPrefixed(
  characters: readonly Character[],
  prefix: string,
  profile: WedgeProfile,
  isTyping: boolean,
): number {
  const at = textOf(characters).indexOf(prefix);
  if (at <= 0 || !ofCodes.test(prefix)) return at;
  const mayBeTyped = isTyping && characters.slice(0, at).every(isDigit);
  return mayBeTyped || startOfBurst(characters, longestGap(profile)) >= at ? at : -1;
}

/** Cuts characters that were followed by nothing: only an unmistakable burst is a scan. */
export function segmentSilent(characters: readonly Character[], profile: WedgeProfile): Segments {
  const ended = segmentEnded(characters, profile, { isTyping: true, endedAt: null });
  const hasPrefix = profile.prefix !== '' && ended.scanned !== '';
  const burst = characters.slice(characters.length - ended.scanned.length - profile.suffix.length);
  const sure = hasPrefix || (ended.scanned !== '' && isBareScan(burst, profile));
  return sure && !profile.terminates ? ended : { typed: textOf(characters), scanned: '', gap: null };
}

/**
 * Whether characters without a terminator can only have come from a scanner. Of one that was seen on the set-up page
 * to send no terminator its own pace is enough.
 */
export function isBareScan(characters: readonly Character[], { checkedAt, gap }: WedgeProfile): boolean {
  const pace = paceOf(characters);
  if (checkedAt !== null && gap !== null && characters.length >= shortestScan && pace <= gap * 1.6)
    return true;
  if (characters.length >= shortestBareScan && pace <= unmistakablePace) return true;
  return characters.length >= shortestSlowBareScan && pace <= slowBarePace && isSteady(characters);
}

/** A whole short code and its terminator within the time in which nobody presses two keys. */
function isInstant(characters: readonly Character[], endedAt: number | null): boolean {
  const first = characters[0];
  if (endedAt === null || first === undefined || characters.length < 2) return false;
  return endedAt - first.t <= 30 * characters.length;
}

const isDigit = ({ char }: Character): boolean => char >= '0' && char <= '9';

/** A few digits at a pace that a person reaches: with a keypad open they are a number. */
const isNumber = (characters: readonly Character[]): boolean =>
  characters.length <= longestNumber && characters.every(isDigit) && paceOf(characters) > unmistakablePace;

/** Where a keypad is open: what a person has typed before the burst is no beginning of it. */
function startOfScan(characters: readonly Character[], profile: WedgeProfile): number {
  const withHesitation = startOfBurst(characters, longestGap(profile));
  const strict = startOfBurst(characters, longestGap(profile), { hesitates: false });
  const head = characters.slice(withHesitation, strict);
  return isNumber(head) ? strict : withHesitation;
}

const bare = (text: string, { suffix }: WedgeProfile): string =>
  suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
