import type { Container } from '../container.ts';
import type { KnownThing } from '../known-thing.ts';
import type { Location } from '../location.ts';
import type { Product } from '../product.ts';
import type { SureReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { Stock } from '../stock.ts';
import { goodsRead, type Markings, markingsIn } from '../turn/goods-read.ts';
import type { Thing } from '../turn/message.ts';
import { codeThing, scannedThing } from '../turn/scanned-thing.ts';

/** A scan in the words of carrying goods from place to place. */
export type Seen = { scan: ScanRecord; thing: Thing } & (
  | { kind: 'place'; locationId: string; location: Location | null; contents: readonly Stock[] }
  | { kind: 'digits'; digits: string }
  | { kind: 'unit'; lpn: string; container: Container | null; contents: readonly Stock[] }
  | { kind: 'product'; code: string; product: Product | null; marks: Markings }
  | { kind: 'markings'; markings: Markings }
  /** No pattern fits: a serial, or a lot. */
  | { kind: 'text'; text: string }
  | { kind: 'other' }
);
export type SeenOf<K extends Seen['kind']> = Extract<Seen, { kind: K }>;

export type ScanEvent = { scan: ScanRecord; reading: SureReading; known: KnownThing | null };

export function see({ scan, reading, known }: ScanEvent): Seen {
  const base = { scan, thing: thingOf(reading, known) };
  if (known?.kind === 'location') {
    const { location, contents } = known;
    return { ...base, kind: 'place', locationId: location.locationId, location, contents };
  }
  if (known?.kind === 'container') {
    const { container, contents } = known;
    return { ...base, kind: 'unit', lpn: container.lpn, container, contents };
  }
  switch (reading.kind) {
    case 'place':
      return { ...base, kind: 'place', locationId: reading.placeCode, location: null, contents: [] };
    case 'check_digits':
      return { ...base, kind: 'digits', digits: reading.digits };
    case 'lpn':
      return { ...base, kind: 'unit', lpn: reading.lpn, container: null, contents: [] };
    case 'attributes':
      return { ...base, kind: 'markings', markings: markingsIn(reading) };
    case 'product':
    case 'contents':
      return productSeen(base, reading, known) ?? { ...base, kind: 'other' };
    case 'unknown':
      return productSeen(base, reading, known) ?? { ...base, kind: 'text', text: reading.text };
    case 'badge':
    case 'command':
    case 'order':
    case 'purchase_order':
    case 'faulty':
      return { ...base, kind: 'other' };
  }
}

function productSeen(
  base: Pick<Seen, 'scan' | 'thing'>,
  reading: SureReading,
  known: KnownThing | null,
): SeenOf<'product'> | null {
  const goods = goodsRead(reading, known);
  if (!goods) return null;
  const { code, product, marks } = goods;
  return { ...base, kind: 'product', code, product, marks };
}

/** What to call a scan when it has to be named to the operator. A container is named as the device knows it. */
function thingOf(reading: SureReading, known: KnownThing | null): Thing {
  if (known?.kind === 'container') return { kind: 'container', name: known.container.lpn };
  return known?.kind === 'user' ? codeThing(reading) : scannedThing(reading, known);
}
