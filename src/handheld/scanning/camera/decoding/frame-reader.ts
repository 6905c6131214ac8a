import type { DecodedCode } from '../frame-decoder.ts';
import type { Engines } from './engines.ts';
import { createEvidence, printOf, type Testimony } from './evidence.ts';
import type { GrayFrame } from './gray-frame.ts';
import { type Look, type View, viewOf } from './look.ts';
import { everyFrame, inTurn } from './schedule.ts';
import type { Sighting } from './sighting.ts';
import { fallbackLook } from './whole-looks.ts';

/** What one frame gave: the codes that are believed, and the names of the looks that were taken at it. */
export type FrameFinding = { codes: readonly DecodedCode[]; strategy: string };

/** Reads the frames of one view, each in another way than the one before; what they gave is weighed together. */
export interface FrameReader {
  /** Never rejects: a reader that fails has seen nothing. */
  read(frame: GrayFrame): Promise<FrameFinding>;
}

/** Milliseconds that a look may take in every frame; one that takes longer is paid for by the frames after it. */
const turnTime = 30;
const longestRest = 4;

/**
 * frame -> quick look, unless the picture is the same as before
 *            | nothing believed
 *            v
 *          the next look in turn, unless the last one was dear -> evidence of all frames -> codes
 */
export function createFrameReader(
  engines: Engines,
  now: () => number = () => performance.now(),
): FrameReader {
  const evidence = createEvidence();
  const taken = { print: 0, turn: 0 };
  /** New pictures that get the quick look only, after a look that took long on this device. */
  let rest = 0;

  async function firstLook(view: View, print: number): Promise<readonly Testimony[]> {
    taken.print = print;
    return (await see(everyFrame, view)) ?? (await see(fallbackLook, view)) ?? [];
  }

  /** A look whose reader is not to be had gives its turn to the next one. */
  async function nextLook(view: View): Promise<{ name: string; seen: readonly Testimony[] }> {
    for (let tries = 0; tries < inTurn.length; tries++) {
      const look = inTurn[taken.turn++ % inTurn.length];
      const seen = look && (await see(look, view));
      if (look && seen) return { name: look.name, seen };
    }
    return { name: 'none', seen: [] };
  }

  async function see(look: Look, view: View): Promise<readonly Testimony[] | null> {
    try {
      return await look.see(view, engines);
    } catch {
      return [];
    }
  }

  return {
    async read(frame) {
      const print = printOf(frame.data);
      const view = viewOf(frame);
      const isNew = print !== taken.print;
      const first = isNew ? await firstLook(view, print) : [];
      evidence.nextFrame(print);
      const certain = evidence.weigh(first);
      if (certain.length > 0) return { codes: codesOf(certain, frame), strategy: everyFrame.name };
      if (isNew && rest > 0) {
        rest -= 1;
        return { codes: [], strategy: everyFrame.name };
      }
      const start = now();
      const { name, seen } = await nextLook(view);
      rest = Math.min(longestRest, Math.floor((now() - start) / turnTime));
      return { codes: codesOf(evidence.weigh(seen), frame), strategy: name };
    },
  };
}

/** Places in pixels as fractions of the frame. */
export const codesOf = (
  sightings: readonly Sighting[],
  { width, height }: { width: number; height: number },
): DecodedCode[] =>
  sightings.map(({ raw, symbology, corners }) => ({
    raw,
    symbology,
    corners: corners?.map(({ x, y }) => ({ x: x / width, y: y / height })) ?? null,
  }));
