/**
 * The look of EAN-13 digits (ISO/IEC 15420) when they are unsharp: brightness at `samplesPerModule` places a module,
 * over the digit's seven modules and one on each side, whose colours are always the same; mean 0, length 1.
 */
export const samplesPerModule = 3;
export const digitSamples = 9 * samplesPerModule;
export const digitCount = 12;
/** Modules of the whole symbol: guards of 3, 5 and 3, twelve digits of 7. */
export const symbolModules = 95;
export const digitModules = 7;
export const middleGuardModules = 5;

/** Widths of space, bar, space, bar of the odd (A) set. Its mirror is the even (B) set, its negative the right (C) one. */
const oddWidths = [
  [3, 2, 1, 1],
  [2, 2, 2, 1],
  [2, 1, 2, 2],
  [1, 4, 1, 1],
  [1, 1, 3, 2],
  [1, 2, 3, 1],
  [1, 1, 1, 4],
  [1, 3, 1, 2],
  [1, 2, 1, 3],
  [3, 1, 1, 2],
];

/** Which sets the six left digits use tells the first digit; 1 is even. */
export const parities: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0],
  [0, 0, 1, 0, 1, 1],
  [0, 0, 1, 1, 0, 1],
  [0, 0, 1, 1, 1, 0],
  [0, 1, 0, 0, 1, 1],
  [0, 1, 1, 0, 0, 1],
  [0, 1, 1, 1, 0, 0],
  [0, 1, 0, 1, 0, 1],
  [0, 1, 0, 1, 1, 0],
  [0, 1, 1, 0, 1, 0],
];

/** Looks of one degree of unsharpness, one behind the other: left ones by `digit + 10 * parity`, right ones by digit. */
export type DigitLooks = { left: Float32Array; right: Float32Array };

const memo = new Map<number, DigitLooks>();

/** `blur` is the standard deviation in modules. */
export function digitLooks(blur: number): DigitLooks {
  const known = memo.get(blur);
  if (known) return known;
  const odd = oddWidths.map((widths) => modulesOf(widths, 0));
  const even = oddWidths.map((widths) => modulesOf(widths.toReversed(), 0));
  const right = oddWidths.map((widths) => modulesOf(widths, 1));
  const looks = {
    left: oneAfterOther([...odd, ...even].map((digit) => lookOf([0.5, 0.5, 1, ...digit, 0, 0.5, 0.5], blur))),
    right: oneAfterOther(right.map((digit) => lookOf([0.5, 0.5, 0, ...digit, 1, 0.5, 0.5], blur))),
  };
  memo.set(blur, looks);
  return looks;
}

/** 1 is ink. */
const modulesOf = (widths: readonly number[], first: number): number[] =>
  widths.flatMap((width, index) => Array<number>(width).fill((index + first) % 2));

const oneAfterOther = (looks: readonly Float32Array[]): Float32Array =>
  Float32Array.from(looks.flatMap((look) => [...look]));

/** What a sensor sees of modules: two more on each side than are kept, since blur reaches that far. */
function lookOf(modules: readonly number[], blur: number): Float32Array {
  const look = Float32Array.from({ length: digitSamples }, (_, sample) => {
    const at = 2 + (sample + 0.5) / samplesPerModule;
    let [sum, weights] = [0, 0];
    for (let fine = 0; fine < modules.length * 8; fine++) {
      const place = (fine + 0.5) / 8;
      const weight = Math.exp(-((place - at) ** 2) / (2 * blur * blur));
      sum += weight * (1 - (modules[Math.floor(place)] ?? 0));
      weights += weight;
    }
    return sum / weights;
  });
  normalise(look);
  return look;
}

/** Mean 0 and length 1: then the product of two looks is their correlation. */
export function normalise(values: Float32Array): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  const mean = sum / values.length;
  let squares = 1e-9;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - mean) ** 2;
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = ((values[i] ?? 0) - mean) / length;
}
