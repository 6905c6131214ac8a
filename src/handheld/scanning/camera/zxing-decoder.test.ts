import { BarcodeFormat } from '@zxing/library';
import { describe, expect, it } from 'vitest';
import { withIdentifier } from './zxing-decoder.ts';

describe('what the camera hands on', () => {
  it.each([
    [
      'a GS1 Data Matrix gets its identifier',
      '\u001d0104006381333931',
      BarcodeFormat.DATA_MATRIX,
      ']d20104006381333931',
    ],
    [
      'a GS1 QR code gets its identifier',
      '\u001d0104006381333931',
      BarcodeFormat.QR_CODE,
      ']Q30104006381333931',
    ],
    [
      'GS1-128 keeps what the decoder gave',
      ']C10104006381333931',
      BarcodeFormat.CODE_128,
      ']C10104006381333931',
    ],
    ['a separator at the end is dropped', 'T09000000M\u001d', BarcodeFormat.CODE_128, 'T09000000M'],
    ['a plain code stays as it is', 'A-01-02-3', BarcodeFormat.CODE_128, 'A-01-02-3'],
  ])('%s', (_, text, format, expected) => {
    expect(withIdentifier(text, format)).toBe(expected);
  });
});
