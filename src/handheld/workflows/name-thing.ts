import type { Asn } from '../../shared/domain/asn.ts';
import type { KnownThing } from '../../shared/domain/known-thing.ts';
import { type Place, locationPlace, lpnPlace } from '../../shared/domain/place.ts';
import { barcodeOf } from '../../shared/domain/product.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { SureReading } from '../../shared/domain/scan-reading.ts';
import type { Stock } from '../../shared/domain/stock.ts';
import type { User } from '../../shared/domain/user.ts';
import type { Lookup } from './lookup.ts';

/** What scanned codes stand for, as far as the device knows. */
export interface NamingLookup extends Lookup {
  purchaseOrder(purchaseOrderId: string): Promise<PurchaseOrder | undefined>;
  userByBadge(badge: string): Promise<User | undefined>;
  /** The notice that announces a unit, or that bears this number or delivery note; live ones first. */
  asnBySscc(sscc: string): Promise<Asn | undefined>;
  asnByNumber(number: string): Promise<Asn | undefined>;
}

/**
 * What the device knows of a scanned code; null for a thing it does not know. A database that cannot answer knows
 * nothing: a scan is answered all the same.
 */
export async function nameThing(lookup: NamingLookup, reading: SureReading): Promise<KnownThing | null> {
  try {
    return await knownThing(lookup, reading);
  } catch {
    return null;
  }
}

async function knownThing(lookup: NamingLookup, reading: SureReading): Promise<KnownThing | null> {
  switch (reading.kind) {
    case 'product':
    case 'contents':
      return productKnown(lookup, reading.gtin);
    case 'lpn':
      return plateKnown(lookup, reading.lpn, reading.sscc);
    case 'place':
      return locationKnown(lookup, reading.placeCode);
    case 'badge':
      return userKnown(lookup, reading.badge);
    case 'order':
      return orderKnown(lookup, reading.orderNumber);
    case 'purchase_order':
      return purchaseOrderKnown(lookup, reading.purchaseOrderNumber);
    case 'unknown':
      return textKnown(lookup, reading.text);
    case 'attributes':
    case 'check_digits':
    case 'command':
    case 'faulty':
      return null;
  }
}

async function productKnown(lookup: NamingLookup, code: string): Promise<KnownThing | null> {
  const product = await lookup.productByCode(code);
  return product ? { kind: 'product', product, barcode: barcodeOf(product, code) ?? null } : null;
}

/** A unit that is announced is known by its notice until it has been received. */
async function plateKnown(
  lookup: NamingLookup,
  lpn: string,
  sscc: string | null,
): Promise<KnownThing | null> {
  const container = await lookup.container(lpn);
  if (container) return { kind: 'container', container, contents: await contentsOf(lookup, lpnPlace(lpn)) };
  const asn = sscc === null ? undefined : await lookup.asnBySscc(sscc);
  return asn ? { kind: 'asn', asn, sscc } : null;
}

const contentsOf = (lookup: NamingLookup, place: Place): Promise<Stock[]> => lookup.stockAt(place);

async function locationKnown(lookup: NamingLookup, locationId: string): Promise<KnownThing | null> {
  const location = await lookup.location(locationId);
  return location
    ? { kind: 'location', location, contents: await contentsOf(lookup, locationPlace(locationId)) }
    : null;
}

async function userKnown(lookup: NamingLookup, badge: string): Promise<KnownThing | null> {
  const user = await lookup.userByBadge(badge);
  return user ? { kind: 'user', user } : null;
}

async function orderKnown(lookup: NamingLookup, orderId: string): Promise<KnownThing | null> {
  const found = await lookup.order(orderId);
  return found ? { kind: 'order', ...found } : null;
}

async function purchaseOrderKnown(lookup: NamingLookup, id: string): Promise<KnownThing | null> {
  const purchaseOrder = await lookup.purchaseOrder(id);
  return purchaseOrder ? { kind: 'purchase_order', purchaseOrder } : null;
}

/** A text without a pattern: a location with a name of its own, an alias, the number of a notice or delivery note. */
async function textKnown(lookup: NamingLookup, text: string): Promise<KnownThing | null> {
  // Asked side by side: an operator waits for the answer.
  const [place, product, asn] = await Promise.all([
    locationKnown(lookup, text),
    productKnown(lookup, text),
    lookup.asnByNumber(text),
  ]);
  const named = place ?? product;
  if (named) return named;
  return asn ? { kind: 'asn', asn, sscc: null } : purchaseOrderKnown(lookup, text);
}
