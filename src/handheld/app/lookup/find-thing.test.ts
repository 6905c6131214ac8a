import { describe, expect, test } from 'vitest';
import type { Location } from '../../../shared/domain/location.ts';
import type { Product } from '../../../shared/domain/product.ts';
import { parseScan } from '../../../shared/domain/parse-scan.ts';
import type { HandheldLookup } from '../core/handheld-lookup.ts';
import { findThing } from './find-thing.ts';

const product = { productId: 'P-1001', name: 'Oat milk', barcodes: [] as Product['barcodes'] } as Product;
const known: Record<string, Product> = { '04012345678901': product, 'OAT-OLD': product };
const ask = <T>(answer: T | undefined) => Promise.resolve(answer);

/** Knows one product by two codes, one place, one tote that only own work has filled, and one order. */
const lookup = {
  productByCode: (code: string) => ask(known[code]),
  product: (productId: string) => ask(productId === 'P-1001' ? product : undefined),
  location: (locationId: string) =>
    ask(['A-01-02-3', 'MEZZANINE'].includes(locationId) ? ({ locationId } as Location) : undefined),
  container: () => ask(undefined),
  order: (orderId: string) => ask(orderId === 'SO-100123' ? { order: { orderId }, lines: [] } : undefined),
  purchaseOrder: () => ask(undefined),
  asnBySscc: (sscc: string) =>
    ask(sscc === '106141412345678908' ? { asnId: 'ASN-1', units: [{ sscc }] } : undefined),
  asnByNumber: (number: string) => ask(number === 'LS-4711' ? { asnId: 'ASN-1', units: [] } : undefined),
  stockAt: (place: string) => Promise.resolve(place === 'lpn:340123450000000017' ? [{ place }] : []),
  containersAt: () => Promise.resolve([]),
  stockOf: () => Promise.resolve([]),
} as unknown as HandheldLookup;

const find = (raw: string) => findThing(parseScan(raw, null, { today: '2026-01-15' }), raw, lookup);

describe('looking up a scanned code', () => {
  test.each([
    ['a bare GTIN', '4012345678901', 'product'],
    ['a GS1 code with a lot', ']C101040123456789011090L', 'product'],
    ['an alias of a product', 'OAT-OLD', 'product'],
    ['the number of a product', 'P-1001', 'product'],
    ['a place', 'A-01-02-3', 'place'],
    ['a unit that is announced', '00106141412345678908', 'asn'],
    ['the number of a delivery note', 'LS-4711', 'asn'],
    ['a place whose name follows no pattern', 'MEZZANINE', 'place'],
    ['a container known from own work only', '00340123450000000017', 'container'],
    ['an order', 'SO-100123', 'order'],
    ['an order the device does not hold', 'SO-100999', 'notFound'],
    ['a place there is not', 'A-09-09-9', 'notFound'],
    ['a purchase order the device does not hold', 'PO-200045', 'notFound'],
    ['anything else', 'HELLO', 'notFound'],
    ['a badge', 'U-0042', 'noLookup'],
    ['a GTIN with a wrong check digit', ']E04012345678902', 'faulty'],
    ['a label that may have lost a separator', ']C1020401234567890110A773748', 'doubtful'],
    ['the second code of a label', ']C11727063010A77', 'labelPart'],
    ['a Digital Link', 'https://id.gs1.org/01/04012345678901', 'product'],
    ['a web address that names nothing', 'https://shop.example/oat', 'webAddress'],
  ])('%s (%s) gives %s', async (_, raw, kind) => {
    expect((await find(raw)).kind).toBe(kind);
  });

  test('what else a product’s label says comes along', async () => {
    expect(await find(']C101040123456789011090L')).toMatchObject({ product, fields: { lot: '90L' } });
  });

  test('a faulty code says why and where, a doubtful one what it may mean', async () => {
    expect(await find(']C1010401234567890117270431')).toMatchObject({
      reason: 'not_a_date',
      ai: '17',
      position: 25,
    });
    expect(await find(']C1020401234567890110A773748')).toMatchObject({
      product: 'Oat milk',
      readings: [{ count: 48, fields: { lot: 'A77' } }, { fields: { lot: 'A773748' } }],
    });
  });
});
