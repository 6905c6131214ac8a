import type { GrayFrame } from './gray-frame.ts';
import type { PixelPoint, Sighting, Symbology } from './sighting.ts';
import { groupSeparator, scannedText } from './scanned-text.ts';

/** The browser's own detector (Shape Detection API), in workers of Chrome on Android; ML Kit stands behind it. */
export type BarcodeDetectorClass = {
  new (options: {
    formats: string[];
  }): {
    detect(picture: ImageData): Promise<{ rawValue: string; format: string; cornerPoints: PixelPoint[] }[]>;
  };
  getSupportedFormats(): Promise<string[]>;
};

export type DeviceReader = (picture: GrayFrame) => Promise<readonly Sighting[]>;

const symbologies: Partial<Record<string, Symbology>> = {
  ean_13: 'EAN_13',
  ean_8: 'EAN_8',
  upc_a: 'UPC_A',
  code_128: 'CODE_128',
  code_39: 'CODE_39',
  itf: 'ITF',
  qr_code: 'QR_CODE',
  data_matrix: 'DATA_MATRIX',
  pdf417: 'PDF_417',
};

/** Rejects where the detector is there but the service behind it is not. */
export async function loadDeviceReader(Detector: BarcodeDetectorClass): Promise<DeviceReader> {
  const supported = await Detector.getSupportedFormats();
  const formats = Object.keys(symbologies).filter((format) => supported.includes(format));
  if (formats.length === 0) throw new Error('No symbology of a warehouse is supported');
  const detector = new Detector({ formats });
  return async (picture) => {
    const found = await detector.detect(imageOf(picture));
    return found.flatMap(({ rawValue, format, cornerPoints }) => {
      const symbology = symbologies[format];
      if (symbology === undefined || rawValue === '') return [];
      return [{ raw: textOf(symbology, rawValue), symbology, corners: cornerPoints, rows: 0 }];
    });
  };
}

function imageOf({ width, height, data }: GrayFrame): ImageData {
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  data.forEach((gray, i) => {
    pixels[i] = 0xff000000 | (gray * 0x010101);
  });
  return image;
}

const gs1Identifiers: Partial<Record<Symbology, string>> = {
  CODE_128: ']C1',
  DATA_MATRIX: ']d2',
  QR_CODE: ']Q3',
};

/** A separator in front is FNC1 in first position, and all that some versions tell of it. */
const textOf = (symbology: Symbology, text: string): string =>
  scannedText(symbology, text, text.startsWith(groupSeparator) ? (gs1Identifiers[symbology] ?? '') : '');
