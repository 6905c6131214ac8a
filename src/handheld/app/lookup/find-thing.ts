import type { Asn } from '../../../shared/domain/asn.ts';
import type { Container } from '../../../shared/domain/container.ts';
import { isWebAddress } from '../../../shared/domain/gs1/digital-link.ts';
import type { Gs1Fields } from '../../../shared/domain/gs1/gs1-fields.ts';
import type { Location } from '../../../shared/domain/location.ts';
import type { Order, OrderLine } from '../../../shared/domain/order.ts';
import { locationPlace, lpnPlace } from '../../../shared/domain/place.ts';
import { type Barcode, barcodeOf, type Product } from '../../../shared/domain/product.ts';
import type { PurchaseOrder } from '../../../shared/domain/purchase-order.ts';
import type { ScanMeaning, SureMeaning } from '../../../shared/domain/scan-reading.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import type { HandheldLookup } from '../core/handheld-lookup.ts';

/** What a scanned code turned out to be, with what the device knows of it. */
export type Thing =
  /** `barcode`: the packing whose code was scanned; null where the product was found by another name. */
  | { kind: 'product'; product: Product; barcode: Barcode | null; stock: Stock[]; fields: Gs1Fields }
  | { kind: 'place'; location: Location; stock: Stock[]; containers: Container[] }
  | { kind: 'container'; lpn: string; container: Container | undefined; stock: Stock[] }
  | { kind: 'order'; order: Order; lines: OrderLine[] }
  | { kind: 'purchaseOrder'; purchaseOrder: PurchaseOrder }
  /** `sscc`: the unit of the notice that was scanned; null where the notice itself was. */
  | { kind: 'asn'; asn: Asn; sscc: string | null }
  /** Well read, but this device knows nothing of that name. */
  | { kind: 'notFound'; text: string }
  /** Claims to be a code of some standard and is not valid. */
  | Extract<SureMeaning, { kind: 'faulty' }>
  /** May be read in two ways, the likelier first; `product`: the name of what is meant in both. */
  | { kind: 'doubtful'; readings: readonly SureMeaning[]; product: string | null }
  /** The second code of a label: it names no product. */
  | { kind: 'labelPart' }
  /** A web address without a key of GS1: of a shop, or a shortened one. */
  | { kind: 'webAddress' }
  /** Badges, commands and the like: there is nothing behind them. */
  | { kind: 'noLookup'; text: string };

/** Looks up what a scan means. Works without network: everything comes from the device. */
export async function findThing(meaning: ScanMeaning, raw: string, lookup: HandheldLookup): Promise<Thing> {
  switch (meaning.kind) {
    case 'product':
    case 'contents':
      return findProduct(await lookup.productByCode(meaning.gtin), meaning.fields, meaning.gtin, lookup);
    case 'place':
      return findPlace(meaning.placeCode, lookup);
    case 'lpn':
      return findContainer(meaning, lookup);
    case 'order':
      return findOrder(meaning.orderNumber, lookup);
    case 'purchase_order':
      return findPurchaseOrder(meaning.purchaseOrderNumber, lookup);
    case 'unknown':
      return findByName(meaning.text, lookup);
    case 'faulty':
      return meaning;
    case 'doubtful':
      return findDoubtful(meaning, lookup);
    case 'attributes':
      return { kind: 'labelPart' };
    case 'check_digits':
    case 'badge':
    case 'command':
      return { kind: 'noLookup', text: raw };
  }
}

async function findProduct(
  product: Product | undefined,
  fields: Gs1Fields,
  text: string,
  lookup: HandheldLookup,
): Promise<Thing> {
  if (!product) return { kind: 'notFound', text };
  const stock = await lookup.stockOf(product.productId);
  return { kind: 'product', product, barcode: barcodeOf(product, text) ?? null, fields, stock };
}

async function findDoubtful(
  { asSplit, asRead }: Extract<ScanMeaning, { kind: 'doubtful' }>,
  lookup: HandheldLookup,
): Promise<Thing> {
  const product = 'gtin' in asSplit ? await lookup.productByCode(asSplit.gtin) : undefined;
  const readings = asRead ? [asSplit, asRead] : [asSplit];
  return { kind: 'doubtful', readings, product: product?.name ?? null };
}

async function findPlace(placeCode: string, lookup: HandheldLookup): Promise<Thing> {
  const location = await lookup.location(placeCode);
  if (!location) return { kind: 'notFound', text: placeCode };
  const place = locationPlace(placeCode);
  const [stock, containers] = await Promise.all([lookup.stockAt(place), lookup.containersAt(place)]);
  return { kind: 'place', location, stock, containers };
}

/** A unit that is announced is known by its notice until it is there. */
async function findContainer(
  { lpn, sscc }: { lpn: string; sscc: string | null },
  lookup: HandheldLookup,
): Promise<Thing> {
  const [container, stock] = await Promise.all([lookup.container(lpn), lookup.stockAt(lpnPlace(lpn))]);
  if (container || stock.length > 0) return { kind: 'container', lpn, container, stock };
  const asn = sscc === null ? undefined : await lookup.asnBySscc(sscc);
  return asn ? { kind: 'asn', asn, sscc } : { kind: 'notFound', text: lpn };
}

async function findOrder(orderId: string, lookup: HandheldLookup): Promise<Thing> {
  const found = await lookup.order(orderId);
  return found ? { kind: 'order', ...found } : { kind: 'notFound', text: orderId };
}

async function findPurchaseOrder(purchaseOrderId: string, lookup: HandheldLookup): Promise<Thing> {
  const purchaseOrder = await lookup.purchaseOrder(purchaseOrderId);
  return purchaseOrder
    ? { kind: 'purchaseOrder', purchaseOrder }
    : { kind: 'notFound', text: purchaseOrderId };
}

/** An alias or number of a product, a place whose name follows no pattern, the number of a notice or an order. */
async function findByName(text: string, lookup: HandheldLookup): Promise<Thing> {
  const product = (await lookup.productByCode(text)) ?? (await lookup.product(text));
  if (product) return findProduct(product, {}, text, lookup);
  const place = await findPlace(text, lookup);
  if (place.kind !== 'notFound') return place;
  if (isWebAddress(text)) return { kind: 'webAddress' };
  const asn = await lookup.asnByNumber(text);
  return asn ? { kind: 'asn', asn, sscc: null } : findPurchaseOrder(text, lookup);
}
