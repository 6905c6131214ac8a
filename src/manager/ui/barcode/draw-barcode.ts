import {
  code128,
  datamatrix,
  type DrawingContext,
  ean13,
  ean8,
  gs1_128,
  gs1datamatrix,
  qrcode,
  type RenderOptions,
} from 'bwip-js/browser';
import { type BarcodeText, isSquare, type Symbology } from './barcode-shape.ts';
import { type Shapes, shapeDrawing } from './shape-drawing.ts';

type Draw = (options: RenderOptions, drawing: DrawingContext<Shapes>) => Shapes;

const encoders: Record<Symbology, Draw> = {
  code128,
  'gs1-128': gs1_128,
  ean13,
  ean8,
  gs1datamatrix,
  datamatrix,
  qrcode,
};

/** Quiet zones in modules: what each standard asks for, or more. ISO/IEC 15417, 15420, 16022, 18004. */
const quietZones: Record<Symbology, number> = {
  code128: 10,
  'gs1-128': 10,
  ean13: 11,
  ean8: 7,
  gs1datamatrix: 2,
  datamatrix: 2,
  qrcode: 4,
};

/**
 * Sizes in modules, the narrowest bars, with the quiet zone around `shapes`. Linear codes are one module high and
 * may be stretched to any height.
 */
export type DrawnBarcode = { shapes: Shapes; width: number; height: number };

/** The dark areas of a barcode. Null for a text that the symbology cannot hold, such as foreign letters. */
export function drawBarcode(code: BarcodeText): DrawnBarcode | null {
  const shapes = shapesOf(code);
  if (shapes === null) return null;
  const { symbology } = code;
  const quiet = quietZones[symbology];
  // Matrix codes come with two units to a module.
  const units = isSquare(symbology) ? 2 : 1;
  const above = isSquare(symbology) ? quiet : 0;
  const placed = shapes.map((corners) =>
    corners.map(([x, y]) => [x / units + quiet, y / units + above] as const),
  );
  const corners = placed.flat();
  return {
    shapes: placed,
    width: Math.max(...corners.map(([x]) => x)) + quiet,
    height: Math.max(...corners.map(([, y]) => y)) + above,
  };
}

function shapesOf({ symbology, text }: BarcodeText): Shapes | null {
  const options = {
    bcid: symbology,
    text,
    scale: 1,
    ...(symbology === 'qrcode' ? { eclevel: 'M' } : {}),
    // What a pallet carries may stand in a symbol of its own; alone the library misses the (00) of its other one.
    ...(text.startsWith('(02)') ? { dontlint: true } : {}),
  };
  try {
    return encoders[symbology](options, shapeDrawing());
  } catch (error) {
    // The library has no other way to say that a text does not fit.
    if (error instanceof Error && error.message.startsWith('bwipp.')) return null;
    throw error;
  }
}
