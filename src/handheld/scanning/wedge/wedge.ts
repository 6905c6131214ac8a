import type { Timers } from '../../../shared/domain/clock.ts';
import { createCharacterReader } from './characters.ts';
import { learnGap, longestGap, longestHesitation, type WedgeProfile } from './device-profile.ts';
import type { KeyInput } from './key-input.ts';
import {
  type Character,
  looksScanned,
  segmentEnded,
  type Segments,
  segmentSilent,
  shortestBareScan,
} from './segment.ts';

/**
 * What came in by the keyboard. `suspectDoubled`: the text is twice the same, as when a scanner delivers by intent
 * and by keystroke at once; `half` is one of them, the reader of codes decides which is meant.
 */
export type WedgeOutput =
  | { kind: 'scan'; raw: string; at: number }
  | { kind: 'suspectDoubled'; raw: string; half: string; at: number }
  | { kind: 'typed'; text: string; ended: boolean; at: number };

export type Wedge = {
  /** True when the event belongs to text in progress, so that a focused button must not act on it. */
  feed(event: KeyInput): boolean;
  profile(): WedgeProfile;
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
  const reader = createCharacterReader(() => profile);

  function feed(event: KeyInput): boolean {
    const held = characters.length > 0;
    const entered = reader.read(event);
    for (const one of entered) {
      if ('end' in one) close(segmentEnded(characters, profile, options.isTyping()), one.t, true);
      else characters.push(one);
    }
    watchSilence();
    return entered.some((one) => 'char' in one || held);
  }

  /**
   * A pause much longer than the scanner's own ends what has no terminator. A page that was busy finds the timer due
   * before the keys that waited meanwhile, so it looks a second time behind them.
   */
  function watchSilence(): void {
    cancelSilence();
    const isScanned = looksScanned(characters, profile);
    const isWhole = isScanned && !profile.terminates && characters.length >= shortestBareScan;
    const isHalf = options.isTyping() ? isScanned && profile.terminates : !isWhole;
    cancelSilence = options.timers.after(isHalf ? longestHesitation : longestGap(profile) + 60, () => {
      cancelSilence = options.timers.after(secondLook, endSilently);
    });
  }

  function endSilently(): void {
    const at = characters.at(-1)?.t ?? 0;
    for (const one of reader.drain(at)) if ('char' in one) characters.push(one);
    if (characters.length > 0) close(segmentSilent(characters, profile), at, false);
  }

  function close(segments: Segments, at: number, ended: boolean): void {
    const hadText = characters.length > 0;
    characters = [];
    if (segments.typed !== '') {
      options.emit({ kind: 'typed', text: segments.typed, ended: ended && segments.scanned === '', at });
    } else if (ended && !hadText) {
      options.emit({ kind: 'typed', text: '', ended: true, at });
    }
    if (segments.scanned === '') return;
    if (segments.gap !== null && segments.gap > 0) learn(segments.gap, ended);
    options.emit(scanOrDoubled(segments.scanned, at));
  }

  function learn(gap: number, ended: boolean): void {
    profile = { ...learnGap(profile, gap), terminates: profile.terminates || ended };
    options.onLearnt?.(profile);
  }

  return { feed, profile: () => profile };
}

/** Milliseconds. */
const secondLook = 30;

/** Shorter halves repeat by chance too often (`1212`). */
const shortestHalf = 4;

function scanOrDoubled(raw: string, at: number): WedgeOutput {
  const half = raw.slice(0, raw.length / 2);
  const doubled = raw.length % 2 === 0 && half.length >= shortestHalf && raw === half + half;
  return doubled && new Set(half).size > 1
    ? { kind: 'suspectDoubled', raw, half, at }
    : { kind: 'scan', raw, at };
}
