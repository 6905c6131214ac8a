import type { Clock } from '../../../shared/domain/clock.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import type { DecodedCode } from './frame-decoder.ts';
import { plainText } from './expected-code.ts';

/**
 *   new -----> held       taken: counts again only after it was out of the picture
 *    | \-----> passed     another one of the same picture was taken: taken by itself only where it is expected
 *    +-------> offered    shown to be tapped  --> held
 */
export type SightingState = 'new' | 'held' | 'passed' | 'offered';

/** A code that is in the picture, or was a moment ago. */
export type Sighting = {
  /** Its text, the same for every decoder. */
  key: string;
  code: DecodedCode;
  reading: ScanReading;
  state: SightingState;
  /** The expectation (as a key) under which it was taken. */
  heldFor: string | null;
  /** False where the last frames did not show it any more. */
  inView: boolean;
  /** Frames and milliseconds since it was first read. */
  frames: number;
  age: number;
};

type Entry = Omit<Sighting, 'inView' | 'frames' | 'age'> & { first: Moment; last: Moment };
type Moment = { frame: number; at: number };

/** A decoder that looks in another way at every frame does not find the same label in each: both must have passed. */
const outOfView: Patience = { ms: 500, frames: 4 };
const gone: Patience = { ms: 1000, frames: 8 };
/** A finger needs longer than the eye: what is offered stays although the hand shakes. */
const goneWhileOffered: Patience = { ms: 2500, frames: 8 };
type Patience = { ms: number; frames: number };

export interface Sightings {
  /** Takes in what a frame showed; all codes now known, in the order in which they were first seen. */
  see(codes: readonly DecodedCode[]): Sighting[];
  mark(key: string, state: SightingState, heldFor?: string): void;
  /** Everything in the picture counts as new. */
  forget(): void;
}

export function createSightings(clock: Clock, read: (code: DecodedCode) => ScanReading): Sightings {
  const entries = new Map<string, Entry>();
  let frame = 0;

  function note(code: DecodedCode, now: Moment): void {
    const key = plainText(code.raw);
    const known = entries.get(key);
    if (known) Object.assign(known, { last: now, code: keepingCorners(code, known.code) });
    else
      entries.set(key, {
        key,
        code,
        reading: read(code),
        state: 'new',
        heldFor: null,
        first: now,
        last: now,
      });
  }

  return {
    see(codes) {
      frame += 1;
      const now = { frame, at: clock.mono() };
      for (const code of codes) note(code, now);
      for (const [key, { last, state }] of entries) {
        if (isOver(last, now, state === 'offered' ? goneWhileOffered : gone)) entries.delete(key);
      }
      return [...entries.values()].map((entry) => sighting(entry, now));
    },
    mark(key, state, heldFor) {
      const entry = entries.get(key);
      if (entry) Object.assign(entry, { state, heldFor: heldFor ?? null });
    },
    forget: () => entries.clear(),
  };
}

const isOver = (last: Moment, now: Moment, { ms, frames }: Patience): boolean =>
  now.at - last.at >= ms && now.frame - last.frame >= frames;

const sighting = ({ first, last, ...entry }: Entry, now: Moment): Sighting => ({
  ...entry,
  inView: !isOver(last, now, outOfView),
  frames: now.frame - first.frame,
  age: now.at - first.at,
});

/** The first reading of a code stays, with what its decoder said of it; only where it lies is newer. */
const keepingCorners = (seen: DecodedCode, known: DecodedCode): DecodedCode => ({
  ...known,
  corners: seen.corners ?? known.corners,
});
