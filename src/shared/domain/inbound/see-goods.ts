import type { Gs1Fields } from '../gs1/gs1-fields.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { GoodsProduct } from './inbound-state.ts';
import type { InboundScan } from './inbound-scan.ts';

/** Lot, date and serial as far as a code says them. */
export type Marks = { lot: string | null; expiry: string | null; serial: string | null };

/** Goods by a scan. Base units. */
export type GoodsSeen = {
  code: string;
  product: GoodsProduct | null;
  perScan: number;
  /** 0 where the code says that there are several and not how many. */
  quantity: number;
  /** The code itself says how many. */
  isCounted: boolean;
  marks: Marks;
};

/** A scan of goods with what it takes to judge it. `today` is an ISO date. */
export type GoodsScan = { seen: GoodsSeen; scan: ScanRecord; serialAt: string | null; today: string };

const noMarks: Marks = { lot: null, expiry: null, serial: null };

/** The expiry of goods is their use-by date, else their best-before date. */
export const marksOf = ({ lot, expiry, bestBefore, serial }: Gs1Fields): Marks => ({
  lot: lot ?? null,
  expiry: expiry ?? bestBefore ?? null,
  serial: serial ?? null,
});

/** The goods that a scan means; null for anything else. A text that is no product is none here. */
export function seeGoods({ reading, facts }: Pick<InboundScan, 'reading' | 'facts'>): GoodsSeen | null {
  const { product, perScan } = facts;
  const base = { product, perScan };
  switch (reading.kind) {
    case 'product': {
      const counted = reading.fields.quantity ?? weightOf(product, reading.fields);
      const quantity = counted ?? perScan;
      return {
        ...base,
        code: reading.gtin,
        quantity,
        isCounted: counted !== null,
        marks: marksOf(reading.fields),
      };
    }
    case 'contents':
      return contentsSeen(base, reading.gtin, reading.count, reading.fields);
    case 'lpn': {
      const { contentGtin, count } = reading.fields;
      return contentGtin === undefined
        ? null
        : contentsSeen(base, contentGtin, count ?? null, reading.fields);
    }
    case 'unknown':
      return product && { ...base, code: reading.text, quantity: perScan, isCounted: false, marks: noMarks };
    default:
      return null;
  }
}

/** Content codes count pieces of the trade item they name, a case as often as an each: never eaches of the unit. */
function contentsSeen(
  base: Pick<GoodsSeen, 'product' | 'perScan'>,
  code: string,
  count: number | null,
  fields: Gs1Fields,
): GoodsSeen {
  return {
    ...base,
    code,
    quantity: (count ?? 0) * base.perScan,
    isCounted: true,
    marks: { ...marksOf(fields), serial: null },
  };
}

/** Grams of goods that are kept by weight; null where the code or the product is of another kind. */
function weightOf(product: GoodsProduct | null, { netWeight }: Gs1Fields): number | null {
  if (!product || !netWeight || netWeight.unit !== 'KGM' || product.baseUnit !== 'GRM') return null;
  return Math.round(Number(netWeight.value) * 1000);
}
