import type { Barcode, Product } from '../../shared/domain/product.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Tally } from './load-counts.ts';
import type { ReadSite } from './site-files.ts';
import { barcodeRow, productRow } from './site-rows.ts';

/** Codes of a product are added to those it has; a code that is given again gets the given packing. */
export function putProducts(tx: SiteTransaction, site: ReadSite, tally: Tally): void {
  const codes = codesByProduct(site);
  for (const [productId, given] of codes)
    countCodes(given, tx.products.get(productId)?.barcodes ?? [], tally);
  for (const { values } of site['products.csv']) {
    const before = tx.products.get(values.productId ?? '');
    const row = productRow(values, before?.barcodes ?? []);
    tally.put('products.csv', before, tx.products.put(withCodes(row, codes.get(row.productId) ?? [])));
    codes.delete(row.productId);
  }
  for (const [productId, given] of codes) {
    const before = tx.products.get(productId);
    if (before) tx.products.put(withCodes(before, given));
  }
}

function codesByProduct(site: ReadSite): Map<string, Barcode[]> {
  const codes = new Map<string, Barcode[]>();
  for (const { values } of site['barcodes.csv']) {
    const productId = values.productId ?? '';
    const given = codes.get(productId);
    if (given) given.push(barcodeRow(values));
    else codes.set(productId, [barcodeRow(values)]);
  }
  return codes;
}

function countCodes(given: readonly Barcode[], before: readonly Barcode[], tally: Tally): void {
  for (const { code, level, quantity } of given) {
    const same = before.find((barcode) => barcode.code === code);
    const isChanged = same?.level !== level || same.quantity !== quantity;
    tally.add('barcodes.csv', same === undefined ? 'added' : isChanged ? 'changed' : 'same', 1);
  }
}

const withCodes = (product: Product, given: readonly Barcode[]): Product => ({
  ...product,
  barcodes: [
    ...product.barcodes.filter(({ code }) => !given.some((one) => one.code === code)),
    ...given,
  ].toSorted((a, b) => a.quantity - b.quantity || (a.code < b.code ? -1 : 1)),
});
