/**
 * The symbologies of a warehouse, by the names @zxing gives them; what else a reader finds is dropped. No UPC-E: its
 * short symbol with a parity for a check digit is what readers see in others that are cut off.
 */
export const allSymbologies = [
  'EAN_13',
  'EAN_8',
  'UPC_A',
  'CODE_128',
  'CODE_39',
  'ITF',
  'QR_CODE',
  'DATA_MATRIX',
  'PDF_417',
] as const;
export type Symbology = (typeof allSymbologies)[number];

/** A place in a picture, in pixels from its top left. */
export type PixelPoint = { x: number; y: number };

/** What one reader says it saw in one picture; whether it is believed is not its decision. */
export type Sighting = {
  /** As a hardware scanner would send it: the AIM identifier in front where it announces GS1 data. */
  raw: string;
  symbology: Symbology;
  /** Clockwise from the symbol's own top left. */
  corners: readonly PixelPoint[] | null;
  /** Rows of a linear symbol that said the same; 0 where the reader does not count. */
  rows: number;
};
