import type { Barcode, Product } from '../../shared/domain/product.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Tally } from './load-counts.ts';
import type { ReadSite } from './site-files.ts';
import { barcodeRow, locationRow, productRow, purchaseOrderRow, siteRow, userRow } from './site-rows.ts';

/** Puts the master data of a checked load. Everything it touches was loaded by `knownSite`. */
export function putMasterData(
  tx: SiteTransaction,
  site: ReadSite,
  pinHashes: ReadonlyMap<string, string>,
  tally: Tally,
): void {
  for (const { values } of site['site.csv']) {
    const row = siteRow(values);
    tally.put('site.csv', tx.sites.get(row.siteId), tx.sites.put(row));
  }
  putProducts(tx, site, tally);
  for (const { values } of site['locations.csv']) {
    const row = locationRow(values);
    tally.put('locations.csv', tx.locations.get(row.locationId), tx.locations.put(row));
  }
  putPurchaseOrders(tx, site, tally);
  putUsers(tx, site, pinHashes, tally);
}

/** Codes of a product are added to those it has; a code that is given again gets the given packing. */
function putProducts(tx: SiteTransaction, site: ReadSite, tally: Tally): void {
  const codes = new Map<string, Barcode[]>();
  for (const { values } of site['barcodes.csv']) {
    const productId = values.productId ?? '';
    codes.set(productId, [...(codes.get(productId) ?? []), barcodeRow(values)]);
  }
  for (const { values } of site['products.csv']) {
    const before = tx.products.get(values.productId ?? '');
    const row = productRow(values, before?.barcodes ?? []);
    tally.put('products.csv', before, tx.products.put(withCodes(row, codes.get(row.productId) ?? [])));
  }
  const inProducts = new Set(site['products.csv'].map(({ values }) => values.productId));
  for (const [productId, barcodes] of codes) {
    const before = tx.products.get(productId);
    if (!before) continue;
    const after = inProducts.has(productId) ? before : tx.products.put(withCodes(before, barcodes));
    tally.put('barcodes.csv', before, after, barcodes.length);
  }
}

const withCodes = (product: Product, given: readonly Barcode[]): Product => ({
  ...product,
  barcodes: [
    ...product.barcodes.filter(({ code }) => !given.some((one) => one.code === code)),
    ...given,
  ].toSorted((a, b) => a.quantity - b.quantity || (a.code < b.code ? -1 : 1)),
});

/** What was received meanwhile stays: a purchase order loaded again changes what is expected. */
function putPurchaseOrders(tx: SiteTransaction, site: ReadSite, tally: Tally): void {
  const rows = site['purchase-orders.csv'].map(({ values }) => values);
  for (const id of new Set(rows.map(({ purchaseOrderId = '' }) => purchaseOrderId))) {
    const lines = rows.filter(({ purchaseOrderId }) => purchaseOrderId === id);
    const before = tx.purchaseOrders.get(id);
    const given = purchaseOrderRow(lines);
    const received = new Map(before?.lines.map((line) => [line.lineNumber, line.received]));
    const row = {
      ...given,
      status: before?.status ?? given.status,
      lines: given.lines.map((line) => ({ ...line, received: received.get(line.lineNumber) ?? 0 })),
    };
    tally.put('purchase-orders.csv', before, tx.purchaseOrders.put(row), lines.length);
  }
}

/** The PIN of a file is a person's first one; whoever has a PIN keeps it. */
function putUsers(
  tx: SiteTransaction,
  site: ReadSite,
  pinHashes: ReadonlyMap<string, string>,
  tally: Tally,
): void {
  for (const { values } of site['users.csv']) {
    const row = userRow(values);
    tally.put('users.csv', tx.users.get(row.userId), tx.users.put(row));
    const hash = pinHashes.get(row.userId);
    if (hash !== undefined && !tx.credentials.get(row.userId)) {
      tx.credentials.put({ userId: row.userId, hash, changedAt: tx.now });
    }
  }
}
