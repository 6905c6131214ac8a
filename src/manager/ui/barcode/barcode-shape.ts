import type { SheetCode } from '../../../shared/protocol/board/sheet.ts';

/** Square codes are read fastest by cameras, linear ones by every scanner ever built. */
export type BarcodeShape = 'square' | 'linear';

export const isSquare = (symbology: SheetCode['symbology']): boolean =>
  symbology === 'qrcode' || symbology === 'gs1datamatrix';

/** The one of several codes of the same content that has this shape, else the first. */
export const codeOfShape = (codes: readonly SheetCode[], shape: BarcodeShape): SheetCode | undefined =>
  codes.find(({ symbology }) => isSquare(symbology) === (shape === 'square')) ?? codes[0];

/** The site's own codes (places, plates, badges, commands) in both shapes. */
export const plainCodes = (text: string): SheetCode[] => [
  { symbology: 'qrcode', text },
  { symbology: 'code128', text },
];
