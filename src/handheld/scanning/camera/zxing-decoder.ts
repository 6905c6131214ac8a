import { BrowserMultiFormatReader } from '@zxing/browser';
import { BarcodeFormat, DecodeHintType, type Result } from '@zxing/library';
import { repairCode128Start } from './code128-start.ts';
import { groupSeparator } from '../wedge/key-input.ts';
import type { DecodedCode, FrameDecoder } from './frame-decoder.ts';

const formats = [
  BarcodeFormat.EAN_13,
  BarcodeFormat.EAN_8,
  BarcodeFormat.UPC_A,
  BarcodeFormat.UPC_E,
  BarcodeFormat.CODE_128,
  BarcodeFormat.CODE_39,
  BarcodeFormat.ITF,
  BarcodeFormat.QR_CODE,
  BarcodeFormat.DATA_MATRIX,
];

/** Read wrongly from blurred frames often enough that one frame alone is not believed. */
const weakFormats: readonly BarcodeFormat[] = [
  BarcodeFormat.ITF,
  BarcodeFormat.CODE_39,
  BarcodeFormat.EAN_8,
  BarcodeFormat.UPC_E,
];

/** Decodes through @zxing/browser. GS1 is assumed, else FNC1 of GS1-128 is lost. */
export function createZxingDecoder(): FrameDecoder {
  repairCode128Start();
  const hints = new Map<DecodeHintType, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, formats],
    [DecodeHintType.ASSUME_GS1, true],
  ]);
  const reader = new BrowserMultiFormatReader(hints);
  return {
    decode(frame) {
      const result = readQuietly(reader, frame);
      return result === null ? null : decodedCode(result);
    },
  };
}

/** The library says "nothing found" by throwing; nothing in the frame is no failure here. */
function readQuietly(reader: BrowserMultiFormatReader, frame: HTMLCanvasElement): Result | null {
  try {
    return reader.decodeFromCanvas(frame);
  } catch {
    return null;
  }
}

function decodedCode(result: Result): DecodedCode {
  const format = result.getBarcodeFormat();
  return {
    raw: withIdentifier(result.getText(), format),
    symbology: BarcodeFormat[format] ?? 'UNKNOWN',
    weak: weakFormats.includes(format),
  };
}

/**
 * Puts the AIM identifier in front as a hardware scanner does, where the decoder shows FNC1 in its own way. A separator
 * at the end says nothing; the decoder also makes one of a check character that has the value of FNC1.
 */
export function withIdentifier(decoded: string, format: BarcodeFormat): string {
  const text = decoded.endsWith(groupSeparator) ? decoded.slice(0, -1) : decoded;
  const leadingGs = text.startsWith(groupSeparator);
  if (format === BarcodeFormat.DATA_MATRIX && leadingGs) return `]d2${text.slice(1)}`;
  if (format === BarcodeFormat.QR_CODE && leadingGs) return `]Q3${text.slice(1)}`;
  return text;
}
