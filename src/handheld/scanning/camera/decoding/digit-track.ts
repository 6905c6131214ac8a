import { bestLikenesses, type DigitPlace } from './digit-likeness.ts';
import {
  digitCount,
  type DigitLooks,
  digitModules,
  middleGuardModules,
  symbolModules,
} from './ean-patterns.ts';

/** Digit widths tried, as shares of what the bars' extent would give: bars of a neighbour may have been taken in. */
const [narrowest, widest] = [0.62, 1.12];
/** From one width to the next, and by how much neighbouring digits may differ: tilted and round labels. */
const ratio = 1.035;
/** Values of the row a module must have: below there is nothing to see. */
const leastModule = 1.5;

/**
 * The twelve places in a row at which digits, of whatever value, are most likely to be seen, each following the one
 * before and about as wide (dynamic programming over place and width). `barsWidth` in values.
 */
export function trackDigits(row: Float32Array, barsWidth: number, looks: DigitLooks): DigitPlace[] | null {
  const widths = widthsFrom(barsWidth);
  if (widths.length === 0) return null;
  const [left, right] = likelihoods(row, widths, looks);
  let sums: Float32Array = left;
  const origins: Int32Array[] = [];
  for (let digit = 1; digit < digitCount; digit++) {
    const step = followed(sums, digit < digitCount / 2 ? left : right, digit, widths);
    sums = step.sums;
    origins.push(step.origin);
  }
  return pathBack(sums, origins, widths);
}

/** The best way to every place and width of the `digit`th digit: its likeness so far, and where it came from. */
function followed(before: Float32Array, likes: Float32Array, digit: number, widths: readonly number[]) {
  const sums = new Float32Array(before.length).fill(-Infinity);
  const origin = new Int32Array(before.length);
  const columns = widths.length;
  const gap = digit === digitCount / 2 ? 1 + middleGuardModules / digitModules : 1;
  for (let from = 0; from < before.length; from++) {
    const sum = before[from] ?? -Infinity;
    if (sum < digit * leastLikeness) continue;
    const column = from % columns;
    const place = Math.round((from - column) / columns + (widths[column] ?? 0) * gap);
    if ((place + 1) * columns > before.length) continue;
    for (let to = Math.max(0, column - 1); to <= Math.min(columns - 1, column + 1); to++) {
      const at = place * columns + to;
      const total = sum + (likes[at] ?? 0);
      if (total <= (sums[at] ?? 0)) continue;
      sums[at] = total;
      origin[at] = from;
    }
  }
  return { sums, origin };
}

/** Mean likeness below which a way is not followed. */
const leastLikeness = 0.62;

function widthsFrom(barsWidth: number): number[] {
  const usual = (barsWidth * digitModules) / symbolModules;
  const widths: number[] = [];
  for (let width = usual * narrowest; width <= usual * widest; width *= ratio) {
    if (width >= leastModule * digitModules) widths.push(width);
  }
  return widths;
}

/** For every place and width the likeness of the best left and of the best right digit. */
function likelihoods(
  row: Float32Array,
  widths: readonly number[],
  looks: DigitLooks,
): [Float32Array, Float32Array] {
  const size = row.length * widths.length;
  const [left, right] = [new Float32Array(size), new Float32Array(size)];
  for (let place = 0, at = 0; place < row.length; place++) {
    for (const width of widths) {
      const isInside = place + width * 1.1 < row.length;
      const [onLeft, onRight] = isInside ? bestLikenesses(row, place, width, looks) : [0, 0];
      left[at] = onLeft;
      right[at] = onRight;
      at += 1;
    }
  }
  return [left, right];
}

function pathBack(
  sums: Float32Array,
  origins: readonly Int32Array[],
  widths: readonly number[],
): DigitPlace[] | null {
  let best = 0;
  for (let at = 0; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  if (!((sums[best] ?? 0) > 0)) return null;
  const places: DigitPlace[] = [];
  let at = best;
  for (let digit = digitCount - 1; digit >= 0; digit--) {
    const column = at % widths.length;
    places.unshift({ at: (at - column) / widths.length, width: widths[column] ?? 0 });
    at = origins[digit - 1]?.[at] ?? 0;
  }
  return places;
}
