import { getInstance, setModuleArgs, ZBarConfigType, ZBarSymbolType } from '@undecaf/zbar-wasm';
import type { GrayFrame } from './gray-frame.ts';
import { scannedText } from './scanned-text.ts';
import type { PixelPoint, Sighting, Symbology } from './sighting.ts';

export type ZbarReader = (picture: GrayFrame) => readonly Sighting[];
type Zbar = Awaited<ReturnType<typeof getInstance>>;

const symbologies: Partial<Record<number, Symbology>> = {
  [ZBarSymbolType.ZBAR_EAN13]: 'EAN_13',
  [ZBarSymbolType.ZBAR_UPCA]: 'UPC_A',
  [ZBarSymbolType.ZBAR_EAN8]: 'EAN_8',
  [ZBarSymbolType.ZBAR_CODE128]: 'CODE_128',
  [ZBarSymbolType.ZBAR_CODE39]: 'CODE_39',
  [ZBarSymbolType.ZBAR_I25]: 'ITF',
};

/** Asked for so that it is told apart, and dropped: else zbar hands UPC-E out as UPC-A. */
const apart = [ZBarSymbolType.ZBAR_UPCE];

/** What zbar names in a symbol's modifiers: FNC1 in first position. */
const gs1Bit = 1;
const gs1Identifiers: Partial<Record<Symbology, string>> = { CODE_128: ']C1' };
/** `Y800`: one byte of brightness a pixel. */
const fourccOfGray = 0x30303859;

/**
 * Loads zbar from `url`; without one it finds its own file (Node). It reads linear codes that zxing-cpp does not, bar
 * for bar from unsharp rows. Its QR is not asked for, which guesses the letters' encoding wrong, nor its Codabar and
 * Code 93, which it sees everywhere.
 */
export async function loadZbar(url?: string): Promise<ZbarReader> {
  setModuleArgs(url === undefined ? undefined : { locateFile: () => url });
  const zbar = await getInstance();
  const scanner = zbar._ImageScanner_create();
  zbar._ImageScanner_set_config(scanner, ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0);
  for (const type of [...Object.keys(symbologies), ...apart]) {
    zbar._ImageScanner_set_config(scanner, Number(type), ZBarConfigType.ZBAR_CFG_ENABLE, 1);
  }
  return (picture) => readPicture(zbar, scanner, picture);
}

function readPicture(zbar: Zbar, scanner: number, { width, height, data }: GrayFrame): Sighting[] {
  // The image takes the memory over and frees it.
  const at = zbar._malloc(data.length);
  if (at === 0) return [];
  zbar.HEAPU8.set(data, at);
  const image = zbar._Image_create(width, height, fourccOfGray, at, data.length, 0);
  const found = zbar._ImageScanner_scan(scanner, image);
  const sightings = found > 0 ? symbolsOf(zbar, zbar._Image_get_symbols(image)) : [];
  zbar._ImageScanner_recycle_image(scanner, image);
  zbar._Image_destory(image);
  return sightings;
}

/** Where the fields of zbar's C structures lie, in words of 4 bytes; the package's own view leaves the modifiers out. */
const listField = { first: 2 };
const field = { type: 0, modifiers: 2, length: 4, text: 5, pointCount: 7, points: 8, next: 11, quality: 15 };

function symbolsOf(zbar: Zbar, list: number): Sighting[] {
  const word = (base: number, index: number) => zbar.HEAP32[base / 4 + index] ?? 0;
  const sightings: Sighting[] = [];
  if (list === 0) return sightings;
  for (let symbol = word(list, listField.first); symbol !== 0; symbol = word(symbol, field.next)) {
    const symbology = symbologies[word(symbol, field.type)];
    if (symbology === undefined) continue;
    const start = word(symbol, field.text);
    const text = new TextDecoder().decode(zbar.HEAPU8.slice(start, start + word(symbol, field.length)));
    const isGs1 = (word(symbol, field.modifiers) & gs1Bit) !== 0;
    const points = pointsOf(word, word(symbol, field.points), word(symbol, field.pointCount));
    sightings.push({
      raw: scannedText(symbology, text, isGs1 ? (gs1Identifiers[symbology] ?? '') : ''),
      symbology,
      corners: cornersOf(points),
      rows: word(symbol, field.quality),
    });
  }
  return sightings;
}

function pointsOf(word: (base: number, index: number) => number, at: number, count: number): PixelPoint[] {
  return Array.from({ length: count }, (_, i) => ({ x: word(at, 2 * i), y: word(at, 2 * i + 1) }));
}

/** Linear codes come as the points where rows began and ended: their bounding box is what there is to tell. */
function cornersOf(points: readonly PixelPoint[]): PixelPoint[] | null {
  if (points.length < 2) return null;
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
