import type { Container } from '../container.ts';
import type { KnownThing } from '../known-thing.ts';
import type { Location } from '../location.ts';
import type { Product } from '../product.ts';
import type { ScanMeaning, ScanReading } from '../scan-reading.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { Stock } from '../stock.ts';
import type { Thing, ThingKind } from '../turn/message.ts';

/** Lot, expiry and serial as far as a code says them. */
export type Markings = { lot: string | null; expiry: string | null; serial: string | null };
export const unmarked: Markings = { lot: null, expiry: null, serial: null };

/** A scan in the words of carrying goods from place to place. */
export type Seen = { scan: ScanRecord; thing: Thing } & (
  | { kind: 'place'; locationId: string; location: Location | null; contents: readonly Stock[] }
  | { kind: 'digits'; digits: string }
  | { kind: 'unit'; lpn: string; container: Container | null; contents: readonly Stock[] }
  /** `readings`: more than one where a separator may have been lost; any of them may be meant. */
  | { kind: 'product'; code: string; product: Product | null; readings: readonly Markings[] }
  | { kind: 'markings'; markings: Markings }
  /** No pattern fits: a serial, or a lot. */
  | { kind: 'text'; text: string }
  | { kind: 'other' }
);
export type SeenOf<K extends Seen['kind']> = Extract<Seen, { kind: K }>;

export type ScanEvent = { scan: ScanRecord; reading: ScanReading; known: KnownThing | null };

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
      return { ...base, kind: 'markings', markings: markingsOf(reading) };
    case 'product':
    case 'contents':
    case 'doubtful':
      return productSeen(base, reading, known);
    case 'unknown':
      return known?.kind === 'product'
        ? { ...base, kind: 'product', code: reading.text, product: known.product, readings: [unmarked] }
        : { ...base, kind: 'text', text: reading.text };
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
  reading: Extract<ScanMeaning, { kind: 'product' | 'contents' | 'doubtful' }>,
  known: KnownThing | null,
): Seen {
  const meanings = reading.kind === 'doubtful' ? [reading.asRead, reading.asSplit] : [reading];
  const products = meanings.filter((one) => one?.kind === 'product' || one?.kind === 'contents');
  const code = products[0]?.gtin;
  if (code === undefined) return { ...base, kind: 'other' };
  const product = known?.kind === 'product' ? known.product : null;
  return { ...base, kind: 'product', code, product, readings: products.map(markingsOf) };
}

const markingsOf = ({ fields }: Extract<ScanMeaning, { fields: unknown }>): Markings => ({
  lot: fields.lot ?? null,
  expiry: fields.expiry ?? fields.bestBefore ?? null,
  serial: fields.serial ?? null,
});

const kinds: Record<ScanMeaning['kind'], ThingKind> = {
  product: 'product',
  contents: 'product',
  attributes: 'lot',
  lpn: 'container',
  place: 'place',
  check_digits: 'check_digits',
  badge: 'badge',
  command: 'command',
  order: 'order',
  purchase_order: 'purchase_order',
  doubtful: 'product',
  faulty: 'faulty',
  unknown: 'code',
};

/** What to call a scan when it has to be named to the operator. */
export function thingOf(reading: ScanReading, known: KnownThing | null): Thing {
  if (known?.kind === 'product') return { kind: 'product', name: known.product.name };
  if (known?.kind === 'location') return { kind: 'place', name: known.location.locationId };
  if (known?.kind === 'container') return { kind: 'container', name: known.container.lpn };
  return { kind: kinds[reading.kind], name: nameOf(reading) };
}

function nameOf(reading: ScanReading): string {
  switch (reading.kind) {
    case 'product':
    case 'contents':
      return reading.gtin;
    case 'attributes':
      return reading.fields.lot ?? reading.fields.serial ?? reading.raw;
    case 'lpn':
      return reading.lpn;
    case 'place':
      return reading.placeCode;
    case 'check_digits':
      return reading.digits;
    case 'faulty':
      return reading.said;
    case 'badge':
    case 'command':
    case 'order':
    case 'purchase_order':
    case 'doubtful':
    case 'unknown':
      return reading.raw;
  }
}
