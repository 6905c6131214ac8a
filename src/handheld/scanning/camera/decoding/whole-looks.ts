import { hasCheckDigit } from '../../../../shared/domain/gs1/check-digit.ts';
import type { Testimony, Witness } from './evidence.ts';
import { calmed, inFullRange } from './enhance.ts';
import type { Look, View } from './look.ts';
import { doubledMiddle, levelled, type Resampled } from './resample.ts';
import { allSymbologies, type Sighting, type Symbology } from './sighting.ts';
import { allFormats, linearFormats, matrixFormats } from './zxing-wasm-formats.ts';
import type { ZxingWasmWish } from './zxing-wasm-reader.ts';

const matrix: readonly Symbology[] = ['QR_CODE', 'DATA_MATRIX', 'PDF_417'];
/** Their check digit or character is weak, and parts of other codes look like them: one witness is never enough. */
const weak: readonly Symbology[] = ['ITF', 'CODE_39', 'EAN_8'];

/**
 * What a reader saw as what it testifies: error correction makes 2D codes certain, and a check over all characters
 * makes linear ones so as soon as `rows` of them agree. Interleaved codes of other lengths than ITF-14 need zxing-cpp,
 * which insists on their quiet zones: a part of a code that is cut off looks whole to the others.
 */
export const testified = (sightings: readonly Sighting[], witness: Witness, rows: number): Testimony[] =>
  sightings.map((seen) => {
    const named = asOneName(seen);
    const isStrong = !weak.includes(named.symbology) && named.rows >= rows;
    return {
      ...named,
      witness,
      certain: matrix.includes(named.symbology) || isStrong,
      supporting: witness !== 'zxing' && named.symbology === 'ITF' && !isItf14(named.raw),
    };
  });

/**
 * The same of zbar, whose Code 39, EAN-8 and interleaved codes are invented or cut off now and then: they support what
 * others say. Of the interleaved ones only ITF-14 counts.
 */
export const supported = (sightings: readonly Sighting[], rows: number): Testimony[] =>
  testified(
    sightings.filter(({ symbology, raw }) => symbology !== 'ITF' || isItf14(raw)),
    'zbar',
    rows,
  ).map((said) => ({ ...said, supporting: weak.includes(said.symbology) }));

const isItf14 = (raw: string): boolean => raw.length === 14 && hasCheckDigit(raw);

/** UPC-A is EAN-13 with a zero in front; readers name it and write it in both ways. */
function asOneName(seen: Sighting): Sighting {
  const isRetail = seen.symbology === 'EAN_13' || seen.symbology === 'UPC_A';
  if (!isRetail || !/^0\d{12}$/.test(seen.raw)) return seen;
  return { ...seen, symbology: 'UPC_A', raw: seen.raw.slice(1) };
}

/** Rows that agree by chance were three at most in the images of the benchmark. */
const rowsOfEvery = 6;
const rowsOfFew = 2;

function zxingLook(name: string, wish: ZxingWasmWish, rows: number, resampled?: Resample): Look {
  return {
    name,
    async see(view, engines) {
      const read = await engines.zxingWasm();
      if (read === null) return null;
      const made = resampled?.(view);
      if (resampled && !made) return [];
      return testified(backIn(made, read(made?.picture ?? view.picture, wish)), 'zxing', rows);
    },
  };
}

/** A picture made of the view's; null where there is nothing in it worth making it. */
type Resample = (view: View) => Resampled | null;

/** Corners found in a resampled picture as places of the frame. */
export function backIn(
  made: Resampled | null | undefined,
  sightings: readonly Sighting[],
): readonly Sighting[] {
  if (!made) return sightings;
  return sightings.map((seen) => ({ ...seen, corners: seen.corners?.map(made.placeOf) ?? null }));
}

const inPlace =
  (make: (view: View) => Resampled['picture']): Resample =>
  (view) => ({
    picture: make(view),
    placeOf: (point) => point,
  });

/** A few rows and finder patterns: reads three of four labels in a tenth of what @zxing/browser takes for one. */
export const quickLook = zxingLook('quick', { formats: allFormats }, rowsOfFew);

/** Every row, and turned by a quarter. */
export const thoroughLook = zxingLook(
  'thorough',
  { formats: allFormats, harder: true, rotated: true },
  rowsOfEvery,
);

/** 2D codes light on dark, broken, or as large as the frame. */
export const matrixLook = zxingLook(
  'matrix',
  { formats: matrixFormats, harder: true, inverted: true, downscaled: true, denoised: true },
  0,
);

/** Noise and low contrast: 2D codes in a calmed picture of full range. */
export const calmLook = zxingLook(
  'calm',
  { formats: matrixFormats, harder: true },
  0,
  inPlace(({ picture }) => inFullRange(calmed(picture))),
);

/** Threshold from the whole picture: 2D codes whose light modules are wider than the local window. */
export const histogramLook = zxingLook(
  'histogram',
  { formats: matrixFormats, harder: true, inverted: true, binarizer: 'GlobalHistogram' },
  0,
);

/** Small codes: the middle at twice its size. */
export const doubledLook = zxingLook(
  'doubled',
  { formats: allFormats, harder: true },
  rowsOfEvery,
  ({ picture }) => doubledMiddle(picture),
);

/** Below this angle PDF417 is read without turning, radians. */
const levelEnough = 0.12;

function levelView({ picture, areas }: View): Resampled | null {
  const angle = areas()[0]?.angle ?? 0;
  return Math.abs(angle) < levelEnough ? null : levelled(picture, angle);
}

/** PDF417 held askew, which both readers miss: turned level by the direction of its bars. */
export const levelLook: Look = {
  name: 'level',
  async see(view, engines) {
    const [read, other] = [await engines.zxingWasm(), await engines.zxingJs()];
    const made = levelView(view);
    if (made === null) return [];
    const seen = read?.(made.picture, { formats: ['PDF417', ...linearFormats], harder: true }) ?? [];
    if (seen.length > 0 || other === null) return testified(backIn(made, seen), 'zxing', rowsOfEvery);
    return testified(backIn(made, other(made.picture, ['PDF_417'])), 'zxing-js', rowsOfEvery);
  },
};

function zxingJsLook(name: string, formats: readonly Symbology[]): Look {
  return {
    name,
    async see({ picture }, engines) {
      const read = await engines.zxingJs();
      return read === null ? null : testified(read(picture, formats), 'zxing-js', 1);
    },
  };
}

/** Slanted PDF417 and some Data Matrix that zxing-cpp misses; for weak linear codes a second witness. */
export const otherLook = zxingJsLook('other', ['CODE_39', 'ITF', 'EAN_8', 'PDF_417', 'DATA_MATRIX']);

/** Everything, where WebAssembly is not to be had. */
export const fallbackLook = zxingJsLook('fallback', allSymbologies);
