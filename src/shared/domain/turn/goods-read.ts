import type { KnownThing } from '../known-thing.ts';
import type { Product } from '../product.ts';
import type { SureMeaning, SureReading } from '../scan-reading.ts';

/** Lot, expiry and serial as far as a code says them. */
export type Markings = { lot: string | null; expiry: string | null; serial: string | null };

export const unmarked: Markings = { lot: null, expiry: null, serial: null };

/** A scan that names a product. */
export type GoodsRead = {
  /** GTIN as 14 digits, or an alias as it is printed. */
  code: string;
  /** Null for a code that no known product bears. */
  product: Product | null;
  /**
   * Base units that one scan of it stands for: its packing, times the pieces that the code states (30), or the net
   * weight in grams where the product is kept by weight.
   */
  quantity: number;
  marks: Markings;
};

/** The product that a scan names, by whatever code; null for a scan that names none. */
export function goodsRead(reading: SureMeaning, known: KnownThing | null): GoodsRead | null {
  const product = known?.kind === 'product' ? known.product : null;
  const packing = known?.kind === 'product' ? (known.barcode?.quantity ?? 1) : 1;
  if (reading.kind === 'unknown') {
    return product && { code: reading.text, product, quantity: packing, marks: unmarked };
  }
  if (reading.kind !== 'product' && reading.kind !== 'contents') return null;
  return {
    code: reading.gtin,
    product,
    quantity: weightIn(reading, product) ?? packing * piecesOf(reading),
    marks: markingsIn(reading),
  };
}

/** Pieces that the code itself states: variable count, or what a logistic unit contains. */
function piecesOf(meaning: Extract<SureMeaning, { kind: 'product' | 'contents' }>): number {
  const stated = meaning.kind === 'contents' ? meaning.count : meaning.fields.quantity;
  return stated !== undefined && stated !== null && stated > 0 ? stated : 1;
}

const gramsIn: Readonly<Record<string, number>> = { KGM: 1000, LBR: 453.59237 };

/** Grams that the code states of goods kept by weight; null where either is not so. */
function weightIn(
  { fields }: Extract<SureMeaning, { fields: unknown }>,
  product: Product | null,
): number | null {
  const grams = gramsIn[fields.netWeight?.unit ?? ''];
  if (product?.baseUnit !== 'GRM' || !fields.netWeight || grams === undefined) return null;
  return Math.round(Number(fields.netWeight.value) * grams);
}

export const markingsIn = ({ fields }: Extract<SureMeaning, { fields: unknown }>): Markings => ({
  lot: fields.lot ?? null,
  expiry: fields.expiry ?? fields.bestBefore ?? null,
  serial: fields.serial ?? null,
});

/** Lot, expiry or serial from a second barcode of the label; null for any other scan. */
export const markingsRead = (reading: SureReading): Markings | null =>
  reading.kind === 'attributes' ? markingsIn(reading) : null;

/** The text of a code that fits no pattern, two typed digits included: a lot or serial where one is asked for. */
export function bareText(reading: SureReading): string | null {
  if (reading.kind === 'unknown') return reading.text;
  return reading.kind === 'check_digits' ? reading.digits : null;
}
