import {
  BarcodeFormat,
  BinaryBitmap,
  Code128Reader,
  DataMatrixReader,
  DecodeHintType,
  EAN13Reader,
  HybridBinarizer,
  MultiFormatOneDReader,
  QRCodeReader,
  type Reader,
  RGBLuminanceSource,
} from '@zxing/library';
import { describe, expect, test } from 'vitest';
import { type BarcodeText, plainCodes, type Symbology } from './barcode-shape.ts';
import { type DrawnBarcode, drawBarcode } from './draw-barcode.ts';

const module = 4;
const bars = 40;

/** Grey levels of the barcode as it stands on the screen, `module` pixels to a module. */
function rasterised({ shapes, width, height }: DrawnBarcode): RGBLuminanceSource {
  const [w, h] = [width * module, height === 1 ? bars : height * module];
  const grey = new Uint8ClampedArray(w * h);
  for (let at = 0; at < grey.length; at++) {
    const [x, y] = [((at % w) + 0.5) / module, ((Math.floor(at / w) + 0.5) / h) * height];
    grey[at] = isDark(shapes, x, y) ? 0 : 255;
  }
  return new RGBLuminanceSource(grey, w, h);
}

/** Even-odd: dark where a ray to the left crosses an odd number of edges. */
function isDark(shapes: DrawnBarcode['shapes'], x: number, y: number): boolean {
  let crossings = 0;
  for (const corners of shapes) {
    for (const [index, [x1, y1]] of corners.entries()) {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) < x) crossings++;
    }
  }
  return crossings % 2 === 1;
}

const eightDigits = new Map([[DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.EAN_8]]]);

const readers: Record<Symbology, () => Reader> = {
  code128: () => new Code128Reader(),
  'gs1-128': () => new Code128Reader(),
  ean13: () => new EAN13Reader(),
  ean8: () => new MultiFormatOneDReader(eightDigits),
  gs1datamatrix: () => new DataMatrixReader(),
  datamatrix: () => new DataMatrixReader(),
  qrcode: () => new QRCodeReader(),
};

/** The text as scanners send it: with FNC1 as the group separator, GS1-128 named as such. */
function read(code: BarcodeText): string | null {
  const drawn = drawBarcode(code);
  if (!drawn) return null;
  const bitmap = new BinaryBitmap(new HybridBinarizer(rasterised(drawn)));
  const hints = new Map<DecodeHintType, unknown>([
    [DecodeHintType.ASSUME_GS1, code.symbology === 'gs1-128'],
    [DecodeHintType.PURE_BARCODE, true],
  ]);
  return readers[code.symbology]().decode(bitmap, hints).getText();
}

const gs = '\u001d';

describe('a barcode of the sheet is read back from what is drawn', () => {
  test.each(['A-01-02-3', 'T00000001P', 'U-0042', 'CMD-DAMAGED', 'PACK-1'])('%s', (text) => {
    expect(plainCodes(text).map(read)).toEqual([text, text]);
    expect(read({ symbology: 'datamatrix', text })).toBe(text);
  });

  test('an EAN-13 and an EAN-8', () => {
    expect(read({ symbology: 'ean13', text: '2007410016315' })).toBe('2007410016315');
    expect(read({ symbology: 'ean8', text: '20071233' })).toBe('20071233');
  });

  test.each([
    ['(01)02007410017893(17)261221(10)L268584A', `01020074100178931726122110L268584A`],
    ['(01)02007410017893(10)L268584A(21)77-1', `010200741001789310L268584A${gs}2177-1`],
    ['(01)12007410016312', '0112007410016312'],
    ['(00)395210010000000018', '00395210010000000018'],
    ['(02)12007410016312(37)10(17)261221(10)L1', `02120074100163123710${gs}1726122110L1`],
  ])('%s in both symbologies of GS1', (text, said) => {
    expect(read({ symbology: 'gs1datamatrix', text })).toBe(gs + said);
    if (said.length <= 48) expect(read({ symbology: 'gs1-128', text })).toBe(`]C1${said}`);
  });
});

test('what a symbology cannot hold is not drawn', () => {
  expect(drawBarcode({ symbology: 'ean13', text: '2007410016316' })).toBeNull();
  expect(drawBarcode({ symbology: 'gs1-128', text: '(01)123' })).toBeNull();
});
