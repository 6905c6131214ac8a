import {
  type Binarizer,
  BINARIZERS,
  CHARACTER_SETS,
  encodeFormats,
  prepareZXingModule,
  type ReadInputBarcodeFormat,
  TEXT_MODES,
  type ZXingReaderModule,
  type ZXingReaderOptions,
  type ZXingReadResult,
} from 'zxing-wasm/reader';
import type { GrayFrame } from './gray-frame.ts';
import { scannedText } from './scanned-text.ts';
import type { Sighting, Symbology } from './sighting.ts';

/** How zxing-cpp looks at a picture; every wish costs time. */
export type ZxingWasmWish = {
  formats: readonly ReadInputBarcodeFormat[];
  /** Every row and every finder pattern instead of a few. */
  harder?: boolean;
  /** Turned by 90 degrees as well; upside down is read anyway. */
  rotated?: boolean;
  /** Light on dark as well. */
  inverted?: boolean;
  /** A second look at a third of the size: codes that fill the frame. */
  downscaled?: boolean;
  /** A morphological closing for broken modules of 2D codes. */
  denoised?: boolean;
  binarizer?: Binarizer;
  /** Rows of a linear code that must agree. */
  minRows?: number;
};

export type ZxingWasmReader = (picture: GrayFrame, wish: ZxingWasmWish) => readonly Sighting[];

const symbologies: Partial<Record<string, Symbology>> = {
  EAN13: 'EAN_13',
  ISBN: 'EAN_13',
  EAN8: 'EAN_8',
  UPCA: 'UPC_A',
  Code128: 'CODE_128',
  Code39: 'CODE_39',
  Code39Std: 'CODE_39',
  ITF: 'ITF',
  ITF14: 'ITF',
  QRCode: 'QR_CODE',
  QRCodeModel2: 'QR_CODE',
  DataMatrix: 'DATA_MATRIX',
  PDF417: 'PDF_417',
  CompactPDF417: 'PDF_417',
};

/** Symbols looked for in one picture: a shelf edge or a pallet has some, and each costs time. */
const maxSymbols = 8;

/** A file of our own origin, or its bytes. */
export type ZxingWasmFile = { locateFile: () => string } | { wasmBinary: ArrayBuffer };

/** Loads zxing-cpp. `where` says where its wasm is: without, the library would fetch it from a CDN. Rejects offline. */
export async function loadZxingWasm(where: ZxingWasmFile): Promise<ZxingWasmReader> {
  const module = (await prepareZXingModule({ overrides: where, fireImmediately: true })) as Module;
  return (picture, wish) => readPicture(module, picture, optionsOf(wish));
}

function readPicture(
  module: Module,
  { width, height, data }: GrayFrame,
  options: ZXingReaderOptions,
): Sighting[] {
  const at = module._malloc(data.length);
  if (at === 0) return [];
  module.HEAPU8.set(data, at);
  const results: ZxingResults = module.readBarcodesFromPixmap(at, width, height, options);
  module._free(at);
  const sightings = Array.from({ length: results.size() }, (_, i) => results.get(i)).flatMap((result) =>
    result ? sightingOf(result) : [],
  );
  results.delete?.();
  return sightings;
}

/** The memory of the wasm; the library's types take it from a package that is not installed with it. */
type Module = ZXingReaderModule & {
  HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
};

/** The list lies in the memory of the wasm and stays there for ever unless deleted; the types do not say so. */
type ZxingResults = ReturnType<ZXingReaderModule['readBarcodesFromPixmap']> & { delete?: () => void };

function optionsOf(wish: ZxingWasmWish): ZXingReaderOptions {
  return {
    formats: encodeFormats([...wish.formats]),
    tryHarder: wish.harder ?? false,
    tryRotate: wish.rotated ?? false,
    tryInvert: wish.inverted ?? false,
    tryDownscale: wish.downscaled ?? false,
    tryDenoise: wish.denoised ?? false,
    binarizer: BINARIZERS.indexOf(wish.binarizer ?? 'LocalAverage'),
    isPure: false,
    downscaleThreshold: 500,
    downscaleFactor: 3,
    minLineCount: wish.minRows ?? 2,
    maxNumberOfSymbols: maxSymbols,
    validateOptionalChecksum: false,
    returnErrors: false,
    eanAddOnSymbol: 0,
    textMode: TEXT_MODES.indexOf('Plain'),
    characterSet: CHARACTER_SETS.indexOf('Unknown'),
    tryCode39ExtendedMode: false,
  };
}

function sightingOf(result: ZXingReadResult): Sighting[] {
  const symbology = symbologies[result.format];
  if (symbology === undefined || !result.isValid || result.text === '') return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return [
    {
      raw: scannedText(symbology, result.text, result.symbologyIdentifier),
      symbology,
      corners: [topLeft, topRight, bottomRight, bottomLeft],
      rows: result.lineCount,
    },
  ];
}
