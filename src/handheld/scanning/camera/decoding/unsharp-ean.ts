import { allLikenesses, type DigitPlace } from './digit-likeness.ts';
import { trackDigits } from './digit-track.ts';
import { digitCount, digitLooks, digitModules, parities, symbolModules } from './ean-patterns.ts';

/**
 * Reads EAN-13 and UPC-A from a row so unsharp that no bar can be told from the next: instead of finding edges, each
 * digit's seven modules are compared with what every digit would look like. A row is brightness across the bars.
 *
 *   where are twelve digits, whatever they are -> each a little better placed -> which ones -> parity, check digit, doubt
 */
export type UnsharpReading = {
  digits: string;
  /** Mean likeness of the digits with what they were taken for, 0 to 1. */
  likeness: number;
  /** By how much the least certain digit is more like itself than like the next best. */
  margin: number;
  places: readonly DigitPlace[];
};

/** Unsharpness for which digits are looked for, and those with which they are told apart, in modules. */
const usualBlur = 0.6;
const blurs = [0.4, 0.6, 0.85, 1.15];

/** `barsWidth`: how wide the bars in the row seem to be, in values. */
export function readUnsharpEan(full: Float32Array, barsWidth: number): UnsharpReading | null {
  const share = Math.min(1, (valuesOfModule * symbolModules) / barsWidth);
  const row = share < 0.8 ? shortened(full, share) : full;
  const places = trackDigits(row, barsWidth * (row.length / full.length), digitLooks(usualBlur));
  if (places === null) return null;
  const readings = blurs.map((blur) => placedBetter(row, places, blur)).sort((a, b) => b.fit - a.fit);
  const [best] = readings;
  return best ? tellDigits(best.likes, best.places) : null;
}

/** As many are enough, and more cost time: what is looked for is as long as the row is. */
const valuesOfModule = 3;

function shortened(row: Float32Array, share: number): Float32Array {
  return Float32Array.from({ length: Math.floor(row.length * share) }, (_, i) => {
    const [from, to] = [
      Math.floor(i / share),
      Math.max(Math.floor(i / share) + 1, Math.floor((i + 1) / share)),
    ];
    let sum = 0;
    for (let at = from; at < to; at++) sum += row[at] ?? 0;
    return sum / (to - from);
  });
}

type Placed = { places: DigitPlace[]; likes: number[][]; fit: number };

/** Each digit moved and stretched a little, as it fits best. */
function placedBetter(row: Float32Array, places: readonly DigitPlace[], blur: number): Placed {
  const looks = digitLooks(blur);
  const best = places.map((place, digit) => {
    const known = digit < digitCount / 2 ? looks.left : looks.right;
    const tried = nearby(place).map((near) => ({ near, likes: allLikenesses(row, near, known) }));
    return tried
      .map((one) => ({ ...one, most: Math.max(...one.likes) }))
      .reduce((a, b) => (b.most > a.most ? b : a));
  });
  return {
    places: best.map(({ near }) => near),
    likes: best.map(({ likes }) => likes),
    fit: best.reduce((sum, { most }) => sum + most, 0),
  };
}

function nearby({ at, width }: DigitPlace): DigitPlace[] {
  const module = width / digitModules;
  return [-0.4, -0.2, 0, 0.2, 0.4].flatMap((shift) =>
    [0.97, 1, 1.03].map((stretch) => ({
      at: at + shift * module - (width * (stretch - 1)) / 2,
      width: width * stretch,
    })),
  );
}

/** The likeliest digits whose parities are those of a first digit, if the check digit holds. */
function tellDigits(
  likes: readonly (readonly number[])[],
  places: readonly DigitPlace[],
): UnsharpReading | null {
  const ranked = parities
    .map((parity, first) => ({ first, ...bestDigits(likes, parity) }))
    .sort((a, b) => b.sum - a.sum);
  const [best, second] = ranked;
  if (!best || !second) return null;
  const digits = [best.first, ...best.digits];
  if (!hasCheckDigit(digits)) return null;
  const margin = Math.min(best.margin, best.sum - second.sum);
  return { digits: digits.join(''), likeness: best.sum / digitCount, margin, places };
}

function bestDigits(likes: readonly (readonly number[])[], parity: readonly number[]) {
  const digits: number[] = [];
  let [sum, margin] = [0, 1];
  likes.forEach((of, position) => {
    const from = 10 * (parity[position] ?? 0);
    const ten = of.slice(from, from + 10).map((like, digit) => ({ digit, like }));
    const [first, second] = ten.sort((a, b) => b.like - a.like);
    if (!first || !second) return;
    digits.push(first.digit);
    sum += first.like;
    margin = Math.min(margin, first.like - second.like);
  });
  return { digits, sum, margin };
}

const hasCheckDigit = (digits: readonly number[]): boolean =>
  digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
