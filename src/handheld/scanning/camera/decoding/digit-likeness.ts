import { digitModules, digitSamples, type DigitLooks, normalise, samplesPerModule } from './ean-patterns.ts';

/** Where a digit is in a row: the beginning of its seven modules and their width, in values. */
export type DigitPlace = { at: number; width: number };

const seen = new Float32Array(digitSamples);

/** Fills `seen` with what the row has there, with one module before and one behind. */
function look(row: Float32Array, at: number, width: number): void {
  const module = width / digitModules;
  const step = module / samplesPerModule;
  let place = at - module + step / 2 - 0.5;
  const last = row.length - 2;
  for (let sample = 0; sample < digitSamples; sample++, place += step) {
    const left = place < 0 ? 0 : place > last ? last : place | 0;
    const value = row[left] ?? 0;
    seen[sample] = value + (place - left) * ((row[left + 1] ?? 0) - value);
  }
  normalise(seen);
}

function likeness(looks: Float32Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < digitSamples; i++) sum += (seen[i] ?? 0) * (looks[from + i] ?? 0);
  return sum;
}

/** Likeness of what is there with the most alike left digit and with the most alike right one. */
export function bestLikenesses(
  row: Float32Array,
  at: number,
  width: number,
  looks: DigitLooks,
): [number, number] {
  look(row, at, width);
  return [most(looks.left), most(looks.right)];
}

function most(looks: Float32Array): number {
  let best = -1;
  for (let from = 0; from < looks.length; from += digitSamples) {
    const like = likeness(looks, from);
    if (like > best) best = like;
  }
  return best;
}

/** Likeness with every left digit of both parities, or with every right digit. */
export function allLikenesses(row: Float32Array, { at, width }: DigitPlace, looks: Float32Array): number[] {
  look(row, at, width);
  return Array.from({ length: looks.length / digitSamples }, (_, index) =>
    likeness(looks, index * digitSamples),
  );
}
