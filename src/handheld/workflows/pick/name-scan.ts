import { slotOfTote } from '../../../shared/domain/pick/cart.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { current } from '../../../shared/domain/pick/run-facts.ts';
import type { KnownThing } from '../../../shared/domain/pick/seen.ts';
import { locationPlace } from '../../../shared/domain/place.ts';
import { barcodeOf } from '../../../shared/domain/product.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import type { PickPorts } from './ports.ts';

type Lookup = PickPorts['lookup'];

/**
 * What the device knows of a scanned code. What the list knows by itself is not looked up, so that the right scan
 * never waits for the database; a database that cannot answer knows nothing.
 */
export async function nameScan(
  lookup: Lookup,
  run: PickRun,
  reading: SureReading,
): Promise<KnownThing | null> {
  try {
    return await knownThing(lookup, run, reading);
  } catch {
    return null;
  }
}

async function knownThing(lookup: Lookup, run: PickRun, reading: SureReading): Promise<KnownThing | null> {
  switch (reading.kind) {
    case 'product':
    case 'contents':
      return isOnLine(run, reading.gtin) ? null : productKnown(lookup, reading.gtin);
    case 'lpn':
      return slotOfTote(run.slots, reading.lpn) ? null : toteKnown(lookup, reading.lpn);
    case 'unknown':
      return textKnown(lookup, run, reading.text);
    default:
      return null;
  }
}

const isOnLine = (run: PickRun, code: string): boolean => {
  const on = current(run);
  return on !== null && barcodeOf(on.line.product, code) !== undefined;
};

async function productKnown(lookup: Lookup, code: string): Promise<KnownThing | null> {
  const product = await lookup.productByCode(code);
  return product ? { kind: 'product', productId: product.productId, name: product.name } : null;
}

async function toteKnown(lookup: Lookup, lpn: string): Promise<KnownThing | null> {
  const container = await lookup.container(lpn);
  return container ? { kind: 'tote', orderId: container.orderId, closed: container.closed } : null;
}

/** A text without a pattern: a lot that lies at the place of the line, a location with a name of its own, an alias. */
async function textKnown(lookup: Lookup, run: PickRun, text: string): Promise<KnownThing | null> {
  const on = current(run);
  if (on && isOnLine(run, text)) return null;
  // Asked side by side: an operator waits for the answer.
  const [here, location, product] = await Promise.all([
    on ? lookup.stockAt(locationPlace(on.line.locationId)) : [],
    lookup.location(text),
    productKnown(lookup, text),
  ]);
  const lot = here.find((row) => row.productId === on?.line.product.productId && row.lot === text);
  if (lot) return { kind: 'lot', expiry: lot.expiry };
  if (location) return { kind: 'location', locationId: location.locationId, type: location.type };
  return product;
}
