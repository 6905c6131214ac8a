import type { KnownThing } from '../../known-thing.ts';
import { barcodeOf } from '../../product.ts';
import type { SureReading } from '../../scan-reading.ts';
import type { ScanRecord } from '../../scan-record.ts';
import { goodsRead, type Markings, markingsRead, unmarked } from '../../turn/goods-read.ts';
import type { HeldGoods, HeldUnit } from './check-state.ts';

/** A scan with all that the rules of a check may need to know about it. */
export type CheckScan = {
  scan: ScanRecord;
  reading: SureReading;
  known: KnownThing | null;
  /** What is held in the container or at the place that was scanned; null for anything else. */
  unit: HeldUnit | null;
  /** Who scanned. */
  userId: string;
};

/** Lot, date and serial as far as a code says them. */
export const markingsOf = ({ reading, known }: CheckScan): Markings =>
  markingsRead(reading) ?? goodsRead(reading, known)?.marks ?? unmarked;

/** Whether a scan names the product of goods: any code of it does. */
export function isProductOf({ product }: Pick<HeldGoods, 'product'>, { reading, known }: CheckScan): boolean {
  const read = goodsRead(reading, known);
  if (read?.product) return read.product.productId === product.productId;
  const code = read?.code ?? (reading.kind === 'unknown' ? reading.text : null);
  return code !== null && barcodeOf(product, code) !== undefined;
}
