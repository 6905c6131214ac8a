import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import type { LabelSymbol } from '../design/label.ts';

/** A code of the house itself: plain Code 128 or Data Matrix, by what its scanners are. */
export const houseSymbol = (text: string, shape: BarcodeShape): LabelSymbol => ({
  symbology: shape === 'square' ? 'datamatrix' : 'code128',
  text,
  use: 'house',
  caption: null,
});
