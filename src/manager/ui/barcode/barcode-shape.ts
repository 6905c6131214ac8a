import type { SheetCode } from '../../../shared/protocol/board/sheet.ts';

/** Square codes are read fastest by cameras, linear ones by every scanner ever built. */
export type BarcodeShape = 'square' | 'linear';

/** Those of the sheet, and the plain Data Matrix of our own labels. */
export type Symbology = SheetCode['symbology'] | 'datamatrix';

/** What is drawn: the text, that of GS1 symbologies with its identifiers in brackets. */
export type BarcodeText = { symbology: Symbology; text: string };

export const isSquare = (symbology: Symbology): boolean =>
  symbology === 'qrcode' || symbology === 'gs1datamatrix' || symbology === 'datamatrix';

/** The one of several codes of the same content that has this shape, else the first. */
export const codeOfShape = (codes: readonly SheetCode[], shape: BarcodeShape): SheetCode | undefined =>
  codes.find(({ symbology }) => isSquare(symbology) === (shape === 'square')) ?? codes[0];

/** The site's own codes (places, plates, badges, commands) in both shapes. */
export const plainCodes = (text: string): SheetCode[] => [
  { symbology: 'qrcode', text },
  { symbology: 'code128', text },
];
