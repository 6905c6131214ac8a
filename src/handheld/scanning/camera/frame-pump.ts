import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { FrameDecoder, FrameReading } from './frame-decoder.ts';

/** Shortest time between the beginnings of two frames, ms: at most 20 a second, so that the device stays cool. */
const shortestRound = 50;
/** Rest after a frame as a part of the time it took: a slow device is busy for three quarters of the time at most. */
const restShare = 1 / 3;

/** Where frames come from. */
export interface FrameSource {
  /** Calls `run` once when there is a picture that was not grabbed yet; the returned function cancels it. */
  whenFresh(run: () => void): () => void;
  /** The part of the picture under the aiming window; null while there is none. */
  grab(): Promise<ImageBitmap | null>;
}

export type FramePumpOptions = {
  source: FrameSource;
  decoder: FrameDecoder;
  clock: Clock;
  timers: Timers;
  onReading: (reading: FrameReading) => void;
};

/**
 * Hands frame after frame to the decoder until stopped, one at a time and each only once:
 *
 *   fresh picture -> grab -> decode -> onReading -> rest -> fresh picture ...
 *
 * A frame that is with the decoder when the pump is stopped is not reported any more.
 */
export function pumpFrames({ source, decoder, clock, timers, onReading }: FramePumpOptions): () => void {
  let stopped = false;
  let cancel = (): void => undefined;

  const next = (): void => {
    cancel = source.whenFresh(() => void round());
  };

  async function round(): Promise<void> {
    const begun = clock.mono();
    const frame = await source.grab();
    if (stopped) return frame?.close();
    if (frame) {
      const reading = await decoder.decode(frame);
      if (stopped) return;
      onReading({ ...reading, grabbedAt: begun });
    }
    // The listener may have stopped the pump.
    if (!stopped) cancel = timers.after(restAfter(clock.mono() - begun), next);
  }

  next();
  return () => {
    stopped = true;
    cancel();
  };
}

/** How long to rest after a round of `took` milliseconds. */
const restAfter = (took: number): number => Math.max(shortestRound - took, took * restShare);
