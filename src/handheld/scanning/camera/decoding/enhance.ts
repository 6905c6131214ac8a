import type { GrayFrame } from './gray-frame.ts';

/** Mean of each pixel and its eight neighbours, weighted 1-2-1: noise goes, modules of two pixels stay. */
export function calmed({ width, height, data }: GrayFrame): GrayFrame {
  const level = new Uint16Array(data.length);
  for (let i = 1; i < data.length - 1; i++) {
    level[i] = (data[i - 1] ?? 0) + 2 * (data[i] ?? 0) + (data[i + 1] ?? 0);
  }
  const result = new Uint8Array(data);
  for (let i = width; i < data.length - width; i++) {
    result[i] = ((level[i - width] ?? 0) + 2 * (level[i] ?? 0) + (level[i + width] ?? 0) + 8) >> 4;
  }
  return { width, height, data: result };
}

/** Share of pixels that may be darker than black and brighter than white afterwards. */
const cutOff = 0.01;

/** The picture with its darkest and brightest parts at black and white. */
export function inFullRange({ width, height, data }: GrayFrame): GrayFrame {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const most = data.length * cutOff;
  const black = passed(counts, most, (step) => step);
  const white = 255 - passed(counts, most, (step) => 255 - step);
  const scale = 255 / Math.max(1, white - black);
  const table = Uint8Array.from(counts, (_, value) => Math.max(0, Math.min(255, (value - black) * scale)));
  return { width, height, data: data.map((value) => table[value] ?? 0) };
}

function passed(counts: Uint32Array, most: number, valueAt: (step: number) => number): number {
  let sum = 0;
  let step = 0;
  for (; step < 255; step++) {
    sum += counts[valueAt(step)] ?? 0;
    if (sum > most) break;
  }
  return step;
}
