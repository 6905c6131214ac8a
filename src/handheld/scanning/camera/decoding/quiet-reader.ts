import {
  BarcodeFormat,
  type BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  MultiFormatOneDReader,
  NotFoundException,
  PDF417Reader,
  QRCodeReader,
  type Reader,
  type Result,
} from '@zxing/library';
import { repairCode128Start } from './code128-start.ts';
import type { Symbology } from './sighting.ts';

const matrixReaders: Partial<Record<Symbology, () => Reader>> = {
  QR_CODE: () => new QRCodeReader(),
  DATA_MATRIX: () => new DataMatrixReader(),
  PDF_417: () => new PDF417Reader(),
};

/** GS1 is assumed, else FNC1 of GS1-128 is lost; that a label has none is told all the same. */
export const hintsFor = (formats: readonly Symbology[]): Map<DecodeHintType, unknown> =>
  new Map<DecodeHintType, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, formats.map((format) => BarcodeFormat[format])],
    [DecodeHintType.ASSUME_GS1, true],
  ]);

/**
 * @zxing/library's readers of the formats, one after the other until one reads. Its own MultiFormatReader writes to the
 * console whenever a reader finds nothing in an unusual way, which is many times a second here.
 */
export function createQuietReader(formats: readonly Symbology[]): Reader {
  repairCode128Start();
  const hints = hintsFor(formats);
  const matrix = formats.flatMap((format) => matrixReaders[format]?.() ?? []);
  const isLinear = formats.some((format) => matrixReaders[format] === undefined);
  const readers: Reader[] = isLinear ? [new MultiFormatOneDReader(hints), ...matrix] : matrix;
  return {
    decode(picture: BinaryBitmap): Result {
      for (const reader of readers) {
        const result = readQuietly(reader, picture, hints);
        if (result !== null) return result;
      }
      throw new NotFoundException();
    },
    reset: () => readers.forEach((reader) => reader.reset()),
  };
}

/** The library says "nothing found" by throwing; nothing in the picture is no failure here. */
function readQuietly(
  reader: Reader,
  picture: BinaryBitmap,
  hints: Map<DecodeHintType, unknown>,
): Result | null {
  try {
    return reader.decode(picture, hints);
  } catch {
    return null;
  }
}
