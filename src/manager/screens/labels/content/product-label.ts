import { hasCheckDigit } from '../../../../shared/domain/gs1/check-digit.ts';
import { printedGtin } from '../../../../shared/domain/gs1/gtin.ts';
import type { Barcode } from '../../../../shared/domain/product.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label, type LabelSymbol } from '../design/label.ts';
import { type Element, elementText, gs1Date } from './elements.ts';
import { houseSymbol } from './house-symbol.ts';

/** What the label says of the goods besides their GTIN; '' for nothing. `expiry` is an ISO date. */
export type GoodsMarks = { lot: string; expiry: string };

export type ProductWords = {
  packing: string;
  lot: (lot: string) => string;
  expiry: (date: string) => string;
};

export type LabelledProduct = { productId: string; name: string; barcode: Barcode };

/** A label for goods whose own code is missing or cannot be read, or that says which lot they are of. */
export function productLabel(
  { productId, name, barcode }: LabelledProduct,
  { shape, marks, words }: { shape: BarcodeShape; marks: GoodsMarks; words: ProductWords },
): Label {
  const notes = [
    [productId, words.packing].filter(Boolean).join(' · '),
    marks.lot && words.lot(marks.lot),
    marks.expiry && words.expiry(marks.expiry),
  ];
  return {
    ...emptyLabel,
    id: `${barcode.code}|${marks.lot}|${marks.expiry}`,
    symbols: [[productSymbol(barcode.code, marks, shape)]],
    name,
    notes: notes.filter((note) => note !== ''),
  };
}

/** As shops print it where nothing else is said, and as GS1 prints it on cases where lot or date are. */
function productSymbol(code: string, { lot, expiry }: GoodsMarks, shape: BarcodeShape): LabelSymbol {
  if (!isGtin(code)) return { ...houseSymbol(code, shape), caption: code };
  const elements: Element[] = [
    ['01', code],
    ...(expiry === '' ? [] : [['17', gs1Date(expiry)] as const]),
    ...(lot === '' ? [] : [['10', lot] as const]),
  ];
  const text = elementText(elements);
  if (shape === 'square') return { symbology: 'gs1datamatrix', text, use: 'trade', caption: text };
  const printed = printedGtin(code);
  if (elements.length > 1 || printed.length === 14 || printed.length === 12) {
    return { symbology: 'gs1-128', text, use: 'trade', caption: text };
  }
  const symbology = printed.length === 8 ? 'ean8' : 'ean13';
  return { symbology, text: printed, use: 'trade', caption: printed };
}

export const isGtin = (code: string): boolean => code.length === 14 && hasCheckDigit(code);
