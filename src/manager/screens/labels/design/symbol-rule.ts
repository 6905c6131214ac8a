import { isSquare, type Symbology } from '../../../ui/barcode/barcode-shape.ts';
import type { SymbolUse } from './label.ts';

/** What a symbol is measured by, in millimetres. X is the width of its narrowest bar, or of a module. */
export type SymbolRule = {
  /** Below it the standard is not met: said before printing. */
  minimum: number;
  /** Below it readers fail: not printed. */
  floor: number;
  maximum: number;
  /** Height of the bars that the standard asks for, by X and by the width without quiet zones; 0 for squares. */
  heightOf: (x: number, width: number) => number;
  source: string;
};

const noHeight = (): number => 0;
/** What GS1 asks of bars that are scanned on docks and conveyors: 1.25 inches. */
const dockHeight = (): number => 31.75;

/** Read by hand: 15 % of the width, at least 5 mm (ISO/IEC 15417). */
const handHeight = (_: number, width: number): number => Math.max(5, 0.15 * width);

/** Bars of EAN grow with X: 22.85 mm, or 18.23 mm, at the nominal 0.33 mm. */
const eanHeight =
  (nominal: number) =>
  (x: number): number =>
    nominal * (x / 0.33);

const gs1Table = (number: number): string => `GS1 General Specifications 5.12.3, table ${number}`;

const house: Record<'linear' | 'square', SymbolRule> = {
  // 10 mil: what every laser and camera reads at an arm's length; the symbology itself begins at 0.19 mm.
  linear: { minimum: 0.25, floor: 0.19, maximum: 1, heightOf: handHeight, source: 'ISO/IEC 15417' },
  square: { minimum: 0.375, floor: 0.25, maximum: 2.5, heightOf: noHeight, source: gs1Table(1) },
};

const ean = (nominal: number): SymbolRule => ({
  minimum: 0.264,
  floor: 0.25,
  maximum: 0.66,
  heightOf: eanHeight(nominal),
  source: gs1Table(1),
});

/** The rule for a symbol by who reads it. */
export function ruleOf(symbology: Symbology, use: SymbolUse): SymbolRule {
  if (use === 'house') return isSquare(symbology) ? house.square : house.linear;
  switch (symbology) {
    case 'code128':
      return house.linear;
    case 'datamatrix':
    case 'qrcode':
      return house.square;
    case 'ean13':
      return ean(22.85);
    case 'ean8':
      return ean(18.23);
    case 'gs1-128':
      return use === 'logistic'
        ? { minimum: 0.495, floor: 0.25, maximum: 0.94, heightOf: dockHeight, source: gs1Table(5) }
        : { minimum: 0.495, floor: 0.25, maximum: 1.016, heightOf: dockHeight, source: gs1Table(2) };
    case 'gs1datamatrix':
      return use === 'logistic'
        ? { minimum: 0.743, floor: 0.375, maximum: 1.5, heightOf: noHeight, source: gs1Table(5) }
        : { minimum: 0.375, floor: 0.25, maximum: 0.99, heightOf: noHeight, source: gs1Table(1) };
  }
}
