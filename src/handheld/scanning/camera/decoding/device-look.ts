import type { Testimony } from './evidence.ts';
import type { GrayFrame } from './gray-frame.ts';
import type { Look } from './look.ts';
import { cropped } from './resample.ts';
import { groupSeparator } from './scanned-text.ts';
import type { PixelPoint, Sighting, Symbology } from './sighting.ts';
import { backIn, testified } from './whole-looks.ts';
import type { ZxingWasmReader } from './zxing-wasm-reader.ts';

/** Where FNC1 in first position makes the text GS1 data, which the device's detector does not tell. */
const formatsThatHideIt = {
  CODE_128: 'Code128',
  DATA_MATRIX: 'DataMatrix',
  QR_CODE: 'QRCodeModel2',
} as const;
type Hiding = keyof typeof formatsThatHideIt;

const hides = (symbology: Symbology): symbology is Hiding => symbology in formatsThatHideIt;
/** Share of the symbol's size taken with it on each side: its quiet zone. */
const margin = 0.2;

/**
 * The browser's own detector, where there is one: it finds codes at any angle and distance. EAN, UPC and PDF417 are
 * believed as it reads them. Of the others it says neither whether they are GS1 nor always where FNC1 stands, so what
 * it found is cut out and read again by zxing-cpp, which does. Where that fails, the text is handed out only if it
 * cannot be GS1: every element string begins with an AI, and every AI with two digits.
 */
export const deviceLook: Look = {
  name: 'device',
  async see({ picture }, engines) {
    const read = await engines.device();
    if (read === null) return null;
    const found = await read(picture);
    const again = found.some(({ symbology }) => hides(symbology)) ? await engines.zxingWasm() : null;
    return found.flatMap((seen) => testimonyOf(seen, picture, again));
  },
};

function testimonyOf(seen: Sighting, picture: GrayFrame, again: ZxingWasmReader | null): Testimony[] {
  const { symbology, corners } = seen;
  if (!hides(symbology)) return testified([seen], 'device', 0);
  const clear = again && corners ? readAgain(picture, corners, symbology, again) : [];
  const same = clear.find(({ raw }) => bare(raw) === bare(seen.raw));
  if (same) return [{ ...same, witness: 'device', certain: true }];
  return mayBeGs1(seen.raw) ? [] : [{ ...seen, witness: 'device', certain: true }];
}

function readAgain(
  picture: GrayFrame,
  corners: readonly PixelPoint[],
  symbology: Hiding,
  again: ZxingWasmReader,
): readonly Sighting[] {
  const made = cropped(picture, corners, margin);
  return backIn(made, again(made.picture, { formats: [formatsThatHideIt[symbology]], harder: true }));
}

/** Text without what only one of the readers may tell. */
const bare = (raw: string): string => raw.replace(/^\][A-Za-z]\d/, '').replaceAll(groupSeparator, '');

/** An identifier in front settles it; else two digits in front may be an AI, and a separator shows that they are. */
const mayBeGs1 = (raw: string): boolean => !/^\][A-Za-z]\d/.test(raw) && /^\d\d/.test(raw);
