import type { Timers } from '../../../shared/domain/clock.ts';
import { createCharacterReader } from './characters.ts';
import { learnGap, longestGap, longestHesitation, type WedgeProfile } from './device-profile.ts';
import type { Character, KeyInput } from './key-input.ts';
import { looksScanned } from './pace.ts';
import { isBareScan, segmentEnded, type Segments, segmentSilent } from './segment.ts';
import { withSeparators } from './separator-text.ts';

/**
 * What came in by the keyboard; `at` is the time of its last character or terminator. `suspectDoubled`: the text is
 * twice the same, as when a scanner delivers by intent and by keystroke at once; `half` is one of them, the reader of
 * codes decides which is meant.
 */
export type WedgeOutput =
  | { kind: 'scan'; raw: string; at: number }
  | { kind: 'suspectDoubled'; raw: string; half: string; at: number }
  | { kind: 'typed'; text: string; ended: boolean; at: number };

/** Everything of one transmission as it came, for the set-up page: nothing stripped, replaced or judged. */
export type Capture = { characters: readonly Character[]; end: string | null; at: number };

export type Wedge = {
  /** True when the event belongs to text in progress, so that a focused button must not act on it. */
  feed(event: KeyInput): boolean;
  /** True while characters wait for what comes behind them. */
  holds(): boolean;
  /** Those characters came at the pace of a scanner. */
  inScan(): boolean;
  /** Whether a key at `t` comes so soon behind a scan that it is part of its terminator. */
  trails(t: number): boolean;
  /** Ends now what waits: a key that moves or edits comes behind it. */
  flush(): void;
  profile(): WedgeProfile;
  use(profile: WedgeProfile): void;
  /** From now on all goes to `listener` as it comes, and nothing is a scan; null ends it. */
  capture(listener: ((capture: Capture) => void) | null): void;
};

/**
 * Tells scans from typing in a stream of key events: prefix and terminator first, timing second, learnt per device.
 * Every character ends up in exactly one output, in order.
 */
export function createWedge(options: {
  timers: Timers;
  profile: WedgeProfile;
  /** True while a keypad or text field takes typing. */
  isTyping: () => boolean;
  emit: (output: WedgeOutput) => void;
  onLearnt?: (profile: WedgeProfile) => void;
}): Wedge {
  let profile = options.profile;
  let characters: Character[] = [];
  let cancelSilence = () => {};
  let onCapture: ((capture: Capture) => void) | null = null;
  /** When the last scan ended: a second terminator right behind it (CR and LF) is part of it. */
  let scanEndedAt = -Infinity;
  /** Scans in a row that came without the terminator that this scanner is known for. */
  let unended = 0;
  const inScan = () => looksScanned(characters, profile);
  const follows = (t: number) => t - (characters.at(-1)?.t ?? -Infinity) <= longestGap(profile);
  const reader = createCharacterReader(
    () => profile,
    (t) => ({ follows: follows(t), inScan: inScan() }),
  );

  function feed(event: KeyInput): boolean {
    const held = characters.length > 0;
    const entered = reader.read(event);
    let belongs = false;
    for (const one of entered) {
      if ('char' in one) characters.push(one);
      belongs = 'char' in one || held || isTrailing(one.t) || belongs;
      if ('end' in one) end(one.end, one.t);
    }
    watchSilence();
    return belongs;
  }

  const isTrailing = (t: number): boolean =>
    characters.length === 0 && t - scanEndedAt <= longestGap(profile);

  function end(key: string, t: number): void {
    const text = characters;
    if (text.length === 0) {
      if (!isTrailing(t) && !onCapture) options.emit({ kind: 'typed', text: '', ended: true, at: t });
      return;
    }
    if (onCapture) return hand(key, t);
    characters = [];
    close(segmentEnded(text, profile, { isTyping: options.isTyping(), endedAt: t }), t, true);
  }

  /**
   * A pause much longer than the scanner's own ends what has no terminator. A page that was busy finds the timer due
   * before the keys that waited meanwhile, so it looks a second time behind them.
   */
  function watchSilence(): void {
    cancelSilence();
    cancelSilence = options.timers.after(patience(), () => {
      cancelSilence = options.timers.after(secondLook, endSilently);
    });
  }

  function patience(): number {
    const isWhole = !profile.terminates && isBareScan(characters, profile);
    const isHalf = options.isTyping() ? inScan() && profile.terminates : !isWhole;
    return isHalf || onCapture ? longestHesitation : longestGap(profile) + 60;
  }

  function endSilently(): void {
    const last = characters.at(-1)?.t ?? 0;
    for (const one of reader.drain(last)) {
      if ('char' in one) characters.push(one);
      else end(one.end, one.t);
    }
    if (characters.length === 0) return;
    const at = characters.at(-1)?.t ?? last;
    if (onCapture) return hand(null, at);
    const text = characters;
    characters = [];
    noteUnended(text);
    close(segmentSilent(text, profile), at, false);
  }

  /** The first half of a scan is followed by its end. Two without one: the scanner does not send it any more. */
  function noteUnended(text: readonly Character[]): void {
    if (!profile.terminates || segmentSilent(text, { ...profile, terminates: false }).scanned === '') return;
    unended += 1;
    if (unended < 2) return;
    profile = { ...profile, terminates: false };
    options.onLearnt?.(profile);
  }

  function hand(key: string | null, at: number): void {
    const capture = { characters, end: key, at };
    characters = [];
    if (key !== null) scanEndedAt = at;
    onCapture?.(capture);
  }

  function close(segments: Segments, at: number, ended: boolean): void {
    const { typed, scanned } = segments;
    if (typed !== '') options.emit({ kind: 'typed', text: typed, ended: ended && scanned === '', at });
    if (scanned === '') return;
    if (ended) unended = 0;
    scanEndedAt = at;
    if (segments.gap !== null && segments.gap > 0) learn(segments.gap, ended && scanned.length >= longCode);
    options.emit(scanOrDoubled(withSeparators(scanned, profile), at));
  }

  /** The set-up page has seen whether it terminates; a single scan, which a person may have typed, knows less. */
  function learn(gap: number, ended: boolean): void {
    const { terminates, checkedAt } = profile;
    profile = { ...learnGap(profile, gap), terminates: terminates || (checkedAt === null && ended) };
    options.onLearnt?.(profile);
  }

  return {
    feed,
    holds: () => characters.length > 0,
    inScan,
    trails: isTrailing,
    flush() {
      cancelSilence();
      endSilently();
    },
    profile: () => profile,
    use: (next) => {
      profile = next;
    },
    capture: (listener) => {
      characters = [];
      onCapture = listener;
    },
  };
}

/** Milliseconds. */
const secondLook = 30;

/** Nobody types so many characters at a scanner's pace. */
const longCode = 6;

/** Shorter halves repeat by chance too often (`1212`). */
const shortestHalf = 4;

function scanOrDoubled(raw: string, at: number): WedgeOutput {
  const half = raw.slice(0, raw.length / 2);
  const doubled = raw.length % 2 === 0 && half.length >= shortestHalf && raw === half + half;
  return doubled && new Set(half).size > 1
    ? { kind: 'suspectDoubled', raw, half, at }
    : { kind: 'scan', raw, at };
}
