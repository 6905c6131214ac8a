import { type SignalKind, signalKinds } from '../../workflows/signals.ts';
import { renderTone, tones } from './tones.ts';

/** Samples a second; a context of another rate converts while it plays. */
const rate = 48_000;

type BufferMaker = new (options: { length: number; sampleRate: number }) => AudioBuffer;

export type ToneBuffers = {
  /** Renders one that is still missing; false when all are there. */
  renderNext(): boolean;
  /** Rendered on the spot where it was not yet. */
  of(kind: SignalKind): AudioBuffer;
};

/** The tones as sound, ready before they are needed. They need no audio device, so no touch has to come first. */
export function createToneBuffers(Buffer: BufferMaker): ToneBuffers {
  const rendered = new Map<SignalKind, AudioBuffer>();
  const of = (kind: SignalKind): AudioBuffer => {
    const known = rendered.get(kind);
    if (known) return known;
    const samples = renderTone(tones[kind], rate);
    const buffer = new Buffer({ length: samples.length, sampleRate: rate });
    buffer.copyToChannel(samples, 0);
    rendered.set(kind, buffer);
    return buffer;
  };
  return {
    of,
    renderNext: () => {
      const missing = signalKinds.find((kind) => !rendered.has(kind));
      if (missing) of(missing);
      return missing !== undefined;
    },
  };
}
