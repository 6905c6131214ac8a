import type { LocationType } from '../location.ts';
import { barcodeOf } from '../product.ts';
import type { SureMeaning, SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import { goodsRead, type Markings, markingsIn } from '../turn/goods-read.ts';
import { codeThing } from '../turn/scanned-thing.ts';
import type { Thing } from './pick-message.ts';
import type { RunLine } from './run-line.ts';

/** What the device knows of a scanned code, looked up before the workflow gets it. */
export type KnownThing =
  | { kind: 'product'; productId: string; name: string }
  | { kind: 'location'; locationId: string; type: LocationType }
  | { kind: 'tote'; orderId: string | null; closed: boolean }
  /** A text that is a lot of the current line's product at its place. */
  | { kind: 'lot'; expiry: string | null };

/** A scan in the words of picking. `counts`: each piece of the product is counted by its scan. */
export type Seen = { scan: ScanRecord; thing: Thing; counts?: boolean } & (
  | { kind: 'place'; locationId: string }
  | { kind: 'digits'; digits: string }
  | { kind: 'tote'; lpn: string; known: Extract<KnownThing, { kind: 'tote' }> | null }
  | { kind: 'product'; code: string; productId: string | null; marks: Markings }
  | { kind: 'markings'; markings: Markings }
  /** No pattern fits: a serial, a lot, or the alias of a product. */
  | { kind: 'text'; text: string; productId: string | null; expiry: string | null }
  | { kind: 'other' }
);

export type ScanEvent = {
  scan: ScanRecord;
  reading: SureReading;
  known: KnownThing | null;
  counts?: boolean;
};

export function see({ scan, reading, known, counts }: ScanEvent): Seen {
  const base = { scan, thing: thingOf(reading, known), ...(counts ? { counts } : {}) };
  if (known?.kind === 'location') return { ...base, kind: 'place', locationId: known.locationId };
  switch (reading.kind) {
    case 'place':
      return { ...base, kind: 'place', locationId: reading.placeCode };
    case 'check_digits':
      return { ...base, kind: 'digits', digits: reading.digits };
    case 'lpn':
      return { ...base, kind: 'tote', lpn: reading.lpn, known: known?.kind === 'tote' ? known : null };
    case 'product':
    case 'contents':
    case 'attributes':
      return { ...base, ...goodsSeen(reading, known) };
    case 'unknown':
      return { ...base, kind: 'text', text: reading.text, ...textKnown(known) };
    case 'badge':
    case 'command':
    case 'order':
    case 'purchase_order':
    case 'faulty':
      return { ...base, kind: 'other' };
  }
}

const productIdOf = (known: KnownThing | null): string | null =>
  known?.kind === 'product' ? known.productId : null;

const textKnown = (known: KnownThing | null) => ({
  productId: productIdOf(known),
  expiry: known?.kind === 'lot' ? known.expiry : null,
});

type GoodsReading = Extract<SureMeaning, { kind: 'product' | 'contents' | 'attributes' }>;
type GoodsSeen =
  | Pick<Extract<Seen, { kind: 'product' }>, 'kind' | 'code' | 'productId' | 'marks'>
  | Pick<Extract<Seen, { kind: 'markings' }>, 'kind' | 'markings'>
  | { kind: 'other' };

function goodsSeen(reading: GoodsReading, known: KnownThing | null): GoodsSeen {
  if (reading.kind === 'attributes') return { kind: 'markings', markings: markingsIn(reading) };
  const goods = goodsRead(reading, null);
  if (!goods) return { kind: 'other' };
  return { kind: 'product', code: goods.code, productId: productIdOf(known), marks: goods.marks };
}

/** Whether a code names the product of a line; any code of it does, GTIN, alias or what the device looked up. */
export function isProductOf({ product }: Pick<RunLine, 'product'>, seen: Seen): boolean {
  if (seen.kind !== 'product' && seen.kind !== 'text') return false;
  const code = seen.kind === 'product' ? seen.code : seen.text;
  return seen.productId === product.productId || barcodeOf(product, code) !== undefined;
}

/** What to call a scan when it has to be named to the operator. Containers are totes here. */
function thingOf(reading: SureReading, known: KnownThing | null): Thing {
  if (known?.kind === 'product') return { kind: 'product', name: known.name };
  if (known?.kind === 'location') return { kind: 'place', name: known.locationId };
  const { kind, ...named } = codeThing(reading);
  return { ...named, kind: kind === 'container' ? 'tote' : kind };
}
