export const framesOfSequence = 24;
export const framesPerSecond = 15;
/** The hand then holds still for as long as an operator has patience, seconds: the last frame goes on until then. */
export const patience = 3;
const lastFrame = patience * framesPerSecond;

export type SimulatedReading = { texts: readonly string[]; readAfter: number | null };

const notRead: SimulatedReading = { texts: [], readAfter: null };

/**
 * Plays the camera and one decoder against a clock of its own: frame k is there from k / 15 s on, a decoder that is
 * free takes the newest one it has not seen, waits for the next where there is none, and is busy for as long as the
 * decoding took times `slowness`. `pause` is what its loop waits between two attempts, seconds.
 */
export async function simulateReading(options: {
  slowness: number;
  pause: number;
  /** Decodes frame `index` of the sequence: its texts and the milliseconds it took. */
  decode(index: number): Promise<{ texts: readonly string[]; milliseconds: number }>;
}): Promise<SimulatedReading> {
  let clock = 0;
  let seen = -1;
  for (;;) {
    const newest = Math.floor(clock * framesPerSecond + 1e-9);
    const next = Math.max(newest, seen + 1);
    if (next > lastFrame) return notRead;
    clock = Math.max(clock, next / framesPerSecond);
    const { texts, milliseconds } = await options.decode(Math.min(next, framesOfSequence - 1));
    seen = next;
    clock += (milliseconds / 1000) * options.slowness;
    if (texts.length > 0) return clock > patience ? notRead : { texts, readAfter: clock };
    clock += options.pause;
  }
}
