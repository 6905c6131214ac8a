import type { BarRows } from './bar-rows.ts';
import type { GrayFrame } from './gray-frame.ts';

/** How rows are drawn: `sharpen` brings back edges that are unsharp over about `blur` pixels of the picture. */
export type StripStyle = { sharpen: number; blur: number; inverted?: boolean };

/** Pixel rows a row is drawn with: the readers want neighbours that say the same. */
const thickness = 3;
/** Light is evened out over this share of a row. */
const evenedShare = 0.12;

/** The rows as a small picture in full contrast, level, the bars upright, once in each style below one another. */
export function stripOf({ rows, step }: BarRows, styles: readonly StripStyle[]): GrayFrame {
  const width = rows[0]?.length ?? 0;
  const lines = styles.flatMap(({ sharpen, blur, inverted = false }) =>
    rows.map((row) => {
      const sharp = sharpened(row, sharpen, Math.max(1, Math.round(blur / step)));
      return inFullContrast(sharp, inverted ? -70 : 70);
    }),
  );
  const data = new Uint8Array(width * lines.length * thickness);
  lines.forEach((line, index) => {
    for (let copy = 0; copy < thickness; copy++) data.set(line, (index * thickness + copy) * width);
  });
  return { width, height: lines.length * thickness, data };
}

/** Adds what the row has more than its own blurred copy, `amount` times. */
function sharpened(row: Float32Array, amount: number, radius: number): Float32Array {
  if (amount === 0) return row;
  const soft = boxMean(boxMean(row, radius), radius);
  return row.map((value, i) => value + amount * (value - (soft[i] ?? value)));
}

/** `contrast`: steps of brightness for the mean deviation; negative turns light and dark. */
function inFullContrast(row: Float32Array, contrast: number): Uint8Array {
  const radius = Math.max(4, Math.round(row.length * evenedShare));
  const mean = boxMean(row, radius);
  const spread = boxMean(
    row.map((value, i) => Math.abs(value - (mean[i] ?? value))),
    radius,
  );
  const floor = Math.max(...spread) * 0.25 + 0.01;
  return Uint8Array.from(row, (value, i) => {
    const share = (value - (mean[i] ?? 0)) / Math.max(floor, spread[i] ?? 0);
    return Math.max(0, Math.min(255, 128 + contrast * share));
  });
}

/** Mean of each value with `radius` neighbours on both sides. */
export function boxMean(row: Float32Array, radius: number): Float32Array {
  const result = new Float32Array(row.length);
  const last = row.length - 1;
  const at = (i: number) => row[i < 0 ? 0 : i > last ? last : i] ?? 0;
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < row.length; i++) {
    result[i] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
  return result;
}
