import {
  BarcodeFormat,
  BinaryBitmap,
  HybridBinarizer,
  type Reader,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import type { GrayFrame } from './gray-frame.ts';
import { createQuietReader } from './quiet-reader.ts';
import { groupSeparator, scannedText } from './scanned-text.ts';
import type { PixelPoint, Sighting, Symbology } from './sighting.ts';

export type ZxingJsReader = (picture: GrayFrame, formats: readonly Symbology[]) => readonly Sighting[];

const gs1Identifiers: Partial<Record<Symbology, string>> = { DATA_MATRIX: ']d2', QR_CODE: ']Q3' };

/** The decoder behind @zxing/browser, which itself needs a page. One symbol a picture. */
export function createZxingJsReader(): ZxingJsReader {
  const readers = new Map<string, Reader>();
  return ({ width, height, data }, formats) => {
    const key = formats.join();
    const reader = readers.get(key) ?? createQuietReader(formats);
    readers.set(key, reader);
    const source = new RGBLuminanceSource(new Uint8ClampedArray(data), width, height);
    try {
      return sightingsOf(reader.decode(new BinaryBitmap(new HybridBinarizer(source))));
    } catch {
      return [];
    }
  };
}

/** What the library says it read; its texts show FNC1 in its own way. */
export function sightingsOf(result: Result): Sighting[] {
  const text = result.getText();
  if (text === '') return [];
  const symbology = BarcodeFormat[result.getBarcodeFormat()] as Symbology;
  const identifier = text.startsWith(groupSeparator) ? (gs1Identifiers[symbology] ?? '') : '';
  return [
    {
      raw: scannedText(symbology, text, identifier),
      symbology,
      corners: cornersOf(result),
      rows: 0,
    },
  ];
}

/** Finder patterns or the ends of a row, which is less than corners: their bounding box. */
function cornersOf(result: Result): PixelPoint[] | null {
  const points = (result.getResultPoints() ?? []).filter((point) => point !== null && point !== undefined);
  if (points.length < 2) return null;
  const xs = points.map((point) => point.getX());
  const ys = points.map((point) => point.getY());
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
