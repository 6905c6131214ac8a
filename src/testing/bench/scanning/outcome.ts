import type { DecoderName } from './decoder-names.ts';

/** What a decoder made of one view: a still picture shown for up to `framesOfView` frames, until something is read. */
export type Outcome = {
  item: string;
  decoder: DecoderName;
  /** All that was read in the frame that ended the view; empty if none did. */
  texts: readonly string[];
  /**
   * Milliseconds of each frame, those that gave nothing included: from the bitmap's arrival in the worker (drawing
   * and fetching the pixels count) to the result. A decoder without memory sees each picture once.
   */
  decoding: readonly number[];
  /** The same frames as the page waited for them. */
  waiting: readonly number[];
};

/** A hand brings a label into view: when it was read, if at all, simulated from the decoding of each frame. */
export type SequenceOutcome = {
  item: string;
  decoder: DecoderName;
  /** Times the decoding took as long as here: 1, or 4 for a handheld. */
  slowness: number;
  texts: readonly string[];
  /** Seconds from the first frame to the result; null if nothing was read. */
  readAfter: number | null;
};

/** Frames a view lasts at most. */
export const framesOfView = 12;
