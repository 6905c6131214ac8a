import { set82 } from '../../shared/domain/gs1/character-set.ts';
import { isSscc } from '../../shared/domain/gs1/sscc.ts';
import type { Barcode, ProductCard } from '../../shared/domain/product.ts';
import type { SheetCode } from '../../shared/protocol/board/sheet.ts';
import { isGtin, wholePacking } from '../labels/whole-packing.ts';

/** What a label says of the goods besides their GTIN. */
export type Marks = { lot: string | null; expiry: string | null; serial: string | null };

const noMarks: Marks = { lot: null, expiry: null, serial: null };

/** Most data characters of a GS1-128 symbol, identifiers and separators included. GS1 General Specifications 5.4. */
const gs1128Length = 48;

/** Codes that say the very same of a packing: as printed in a shop, and as printed by GS1 on cases. */
export function codesOfPacking({ code }: Barcode): SheetCode[] {
  if (!isGtin(code)) return plainCodes(code);
  const element: SheetCode = { symbology: 'gs1datamatrix', text: `(01)${code}` };
  if (code.startsWith('000000')) return [element, { symbology: 'ean8', text: code.slice(6) }];
  if (code.startsWith('0')) return [element, { symbology: 'ean13', text: code.slice(1) }];
  return [element, { symbology: 'gs1-128', text: element.text }];
}

/**
 * Codes of the goods themselves with lot, expiry and serial. Goods whose marks GS1 cannot carry, or that have no
 * GTIN, get the code of their smallest packing; without any there is none.
 */
export function codesOfGoods(
  { barcodes }: Pick<ProductCard, 'barcodes'>,
  marks: Marks = noMarks,
): SheetCode[] {
  const each = barcodes.toSorted((a, b) => a.quantity - b.quantity);
  const gtin = each.find(({ code }) => isGtin(code))?.code;
  const codes = gtin === undefined ? undefined : codesWithMarks(gtin, marks);
  return codes ?? (each[0] ? codesOfPacking(each[0]) : []);
}

/** Codes of a packing with marks; undefined where GS1 cannot carry them. */
export function codesWithMarks(code: string, marks: Marks): SheetCode[] | undefined {
  const elements = isGtin(code) ? elementsOf(code, marks) : undefined;
  return elements && codesOfElements(elements);
}

/**
 * Codes of the label on a pallet that says what it carries: (02) the packing, (37) how many of them. The largest
 * packing of which there is a whole number; none for goods without a GTIN.
 */
export function codesOfContent(
  product: Pick<ProductCard, 'barcodes'>,
  quantity: number,
  { lot, expiry }: Omit<Marks, 'serial'>,
): SheetCode[] {
  const whole = wholePacking(product, quantity);
  const marks = whole && elementsOf(whole.code, { lot, expiry, serial: null });
  if (!whole || !marks) return [];
  const count: Element = ['37', `${quantity / whole.quantity}`];
  return codesOfElements([['02', whole.code], count, ...marks.slice(1)]);
}

/** Codes of a plate: an SSCC as GS1 prints it, plates of the house as they are. */
export const codesOfPlate = (lpn: string): SheetCode[] =>
  isSscc(lpn) ? codesOfElements([['00', lpn]]) : plainCodes(lpn);

const plainCodes = (text: string): SheetCode[] =>
  (['qrcode', 'code128'] as const).map((symbology) => ({ symbology, text }));

type Element = readonly [ai: string, value: string];

function codesOfElements(elements: readonly Element[]): SheetCode[] {
  const text = elements.map(([ai, value]) => `(${ai})${value}`).join('');
  const codes: SheetCode[] = [{ symbology: 'gs1datamatrix', text }];
  if (lengthOf(elements) <= gs1128Length) codes.push({ symbology: 'gs1-128', text });
  return codes;
}

/** Fixed lengths first, so that few separators are needed; undefined where a mark does not fit its identifier. */
function elementsOf(gtin: string, { lot, expiry, serial }: Marks): Element[] | undefined {
  const elements: Element[] = [['01', gtin]];
  if (expiry !== null) elements.push(['17', expiry.slice(2).replaceAll('-', '')]);
  if (lot !== null) elements.push(['10', lot]);
  if (serial !== null) elements.push(['21', serial]);
  return [lot, serial].every((mark) => mark === null || isMark(mark)) ? elements : undefined;
}

/** A bracket would end the value where the text form of element strings is read. */
const isMark = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 20 &&
  text.split('').every((one) => set82.includes(one) && !'()'.includes(one));

const lengthOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, [ai, value]) => sum + ai.length + value.length, Math.max(0, elements.length - 3));
