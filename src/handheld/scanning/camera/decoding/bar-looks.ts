import type { BarRows } from './bar-rows.ts';
import { stripOf, type StripStyle } from './bar-strip.ts';
import type { Testimony } from './evidence.ts';
import { barsInFrame, type Look } from './look.ts';
import type { Sighting } from './sighting.ts';
import { supported, testified } from './whole-looks.ts';
import { linearFormats } from './zxing-wasm-formats.ts';

/** Rows of a strip, three to a band, that agreed wrongly were never more than one band. */
const rowsOfBands = 9;
/** zbar counts rows that agreed, not neighbours: below this it was wrong now and then. */
const rowsOfZbar = 30;

const gentle: readonly StripStyle[] = [
  { sharpen: 0, blur: 1 },
  { sharpen: 2, blur: 1 },
  { sharpen: 3, blur: 1.6 },
];
const strong: readonly StripStyle[] = [
  { sharpen: 4, blur: 1 },
  { sharpen: 6, blur: 1.6 },
  { sharpen: 5, blur: 2.3 },
  { sharpen: 1, blur: 1, inverted: true },
];

/** What looks like bars, straightened, averaged along the bars and sharpened a little: any angle, noise, blur. */
export const barsLook: Look = {
  name: 'bars',
  async see({ rows }, engines) {
    const read = await engines.zxingWasm();
    if (read === null) return null;
    return rows().flatMap((area) =>
      testified(
        inFrame(area, read(stripOf(area, gentle), { formats: linearFormats, harder: true })),
        'bars',
        rowsOfBands,
      ),
    );
  },
};

/** The same, sharpened until only edges are left, and light on dark; zbar looks at the gentle ones. */
export const sharpBarsLook: Look = {
  name: 'sharp bars',
  async see({ rows }, engines) {
    const [read, other] = [await engines.zxingWasm(), await engines.zbar()];
    if (read === null && other === null) return null;
    return rows().flatMap((area): Testimony[] => [
      ...testified(
        inFrame(area, read?.(stripOf(area, strong), { formats: linearFormats, harder: true }) ?? []),
        'bars',
        rowsOfBands,
      ),
      ...supported(inFrame(area, other?.(stripOf(area, gentle)) ?? []), Infinity),
    ]);
  },
};

/** zbar follows brightness instead of thresholds, which suits unsharp rows. */
export const zbarLook: Look = {
  name: 'zbar',
  async see({ picture }, engines) {
    const read = await engines.zbar();
    return read === null ? null : supported(read(picture), rowsOfZbar);
  },
};

/** A strip's sighting has the corners of its area, from where to where it was read across the bars. */
function inFrame(rows: BarRows, sightings: readonly Sighting[]): Sighting[] {
  return sightings.map((seen) => {
    const places = seen.corners?.map(({ x }) => x * rows.step - rows.area.width / 2);
    const ends = places ? [Math.min(...places), Math.max(...places)] : [];
    return { ...seen, corners: barsInFrame(rows, ends[0], ends[1]) };
  });
}
