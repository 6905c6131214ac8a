import type { SignalKind } from '../../workflows/signals.ts';

/** A note: hertz, seconds from the beginning, seconds long. `harsh` has the overtones of a buzzer. */
export type Note = { hertz: number; at: number; length: number; harsh?: boolean };

/**
 * What each signal sounds like: told apart in noise by rhythm and direction, not by pitch alone. A good scan is
 * short and high, a wrong one long and low; nothing bad ever rises, nothing good ever falls.
 */
export const tones: Record<SignalKind, readonly Note[]> = {
  success: [
    { hertz: 1320, at: 0, length: 0.07 },
    { hertz: 1760, at: 0.07, length: 0.1 },
  ],
  warning: [
    { hertz: 740, at: 0, length: 0.14 },
    { hertz: 740, at: 0.22, length: 0.14 },
  ],
  error: [
    { hertz: 196, at: 0, length: 0.26, harsh: true },
    { hertz: 147, at: 0.32, length: 0.42, harsh: true },
  ],
  done: [
    { hertz: 784, at: 0, length: 0.1 },
    { hertz: 988, at: 0.11, length: 0.1 },
    { hertz: 1175, at: 0.22, length: 0.1 },
    { hertz: 1568, at: 0.33, length: 0.28 },
  ],
  cancelled: [
    { hertz: 988, at: 0, length: 0.16 },
    { hertz: 740, at: 0.18, length: 0.16 },
    { hertz: 494, at: 0.36, length: 0.16 },
    { hertz: 988, at: 0.64, length: 0.16 },
    { hertz: 740, at: 0.82, length: 0.16 },
    { hertz: 494, at: 1, length: 0.24 },
  ],
  seen: [{ hertz: 523, at: 0, length: 0.06 }],
};

/** Vibration in milliseconds: on, off, on ... The same rhythm as the tones. */
export const vibrations: Record<SignalKind, readonly number[]> = {
  success: [45],
  warning: [90, 90, 90],
  error: [260, 80, 420],
  done: [50, 60, 50, 60, 50, 60, 220],
  cancelled: [160, 60, 160, 60, 160, 120, 160, 60, 160, 60, 240],
  seen: [25],
};

/** Seconds that the fade at each end of a note takes; without it a note clicks. */
const fade = 0.008;

export const lengthOf = (notes: readonly Note[]): number =>
  Math.max(...notes.map(({ at, length }) => at + length));

/** The samples of a signal, -1 to 1, at `rate` samples a second. */
export function renderTone(notes: readonly Note[], rate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(lengthOf(notes) * rate));
  for (const note of notes) {
    const start = Math.floor(note.at * rate);
    const count = Math.floor(note.length * rate);
    for (let sample = 0; sample < count; sample++) {
      const time = sample / rate;
      const loudness = Math.min(1, time / fade, (note.length - time) / fade);
      samples[start + sample] = loudness * wave(note, time);
    }
  }
  return samples;
}

function wave({ hertz, harsh }: Note, time: number): number {
  const angle = 2 * Math.PI * hertz * time;
  if (!harsh) return 0.8 * Math.sin(angle) + 0.15 * Math.sin(2 * angle);
  return 0.55 * Math.sin(angle) + 0.25 * Math.sin(3 * angle) + 0.15 * Math.sin(5 * angle);
}
