import { BrowserMultiFormatReader } from '@zxing/browser';
import { BarcodeFormat, DecodeHintType } from '@zxing/library';
import type { SingleEngine } from './single-engine.ts';

const formats = [
  BarcodeFormat.EAN_13,
  BarcodeFormat.EAN_8,
  BarcodeFormat.UPC_A,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.ITF,
  BarcodeFormat.QR_CODE,
  BarcodeFormat.DATA_MATRIX,
  BarcodeFormat.PDF_417,
];

/** @zxing/browser as it comes, but for the formats: other kinds would only be read wrongly or cost time. */
export function createZxingBrowserEngine(isHarder: boolean): SingleEngine {
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, formats]]);
  if (isHarder) hints.set(DecodeHintType.TRY_HARDER, true);
  const reader = new BrowserMultiFormatReader(hints);
  return async (picture) => {
    try {
      // Its types ask for a canvas of the page; it uses nothing that one of a worker lacks.
      return [reader.decodeFromCanvas(picture as unknown as HTMLCanvasElement).getText()];
    } catch {
      // "Nothing found" is thrown, and so are slips in pictures without a code.
      return [];
    }
  };
}
