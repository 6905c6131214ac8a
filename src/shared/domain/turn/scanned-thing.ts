import { printedGtin } from '../gs1/gtin.ts';
import type { KnownThing } from '../known-thing.ts';
import type { SureMeaning, SureReading } from '../scan-reading.ts';
import type { Thing, ThingKind } from './message.ts';

const kinds: Record<SureMeaning['kind'], ThingKind> = {
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
  faulty: 'faulty',
  unknown: 'code',
};

/** What to call a scan when it has to be named to the operator: what it is known as, else by its code. */
export function scannedThing(reading: SureReading, known: KnownThing | null): Thing {
  switch (known?.kind) {
    case 'product':
      return { kind: 'product', name: known.product.name };
    case 'location':
      return { kind: 'place', name: known.location.locationId };
    case 'user':
      return { kind: 'badge', name: known.user.name };
    case 'container':
    case 'order':
    case 'purchase_order':
    case 'asn':
    case undefined:
      return codeThing(reading);
  }
}

/** What to call a scan by its code alone. */
export const codeThing = (reading: SureReading): Thing => ({
  kind: kinds[reading.kind],
  name: codeOf(reading),
  ...(reading.kind === 'faulty' ? { fault: { reason: reading.reason, ai: reading.ai } } : {}),
});

function codeOf(reading: SureReading): string {
  switch (reading.kind) {
    case 'product':
    case 'contents':
      return /^\d+$/.test(reading.raw) ? reading.raw : printedGtin(reading.gtin);
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
    case 'unknown':
      return reading.raw;
  }
}
