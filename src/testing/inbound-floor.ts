import { checkDigit } from '../shared/domain/gs1/check-digit.ts';
import type { Asn } from '../shared/domain/asn.ts';
import type { Container } from '../shared/domain/container.ts';
import type { Location } from '../shared/domain/location.ts';
import { makeLpn } from '../shared/domain/lpn.ts';
import type { Product } from '../shared/domain/product.ts';
import type { PurchaseOrder } from '../shared/domain/purchase-order.ts';
import { aProduct, gtin } from './pick-floor.ts';

/* A dock with a few purchase orders, a notice, and the codes that are printed there. */

const none = { lot: false, expiry: false, serial: false };

/** Product 1 plain, 2 by lot and expiry, 3 by serial, 4 with an inspection plan, 5 with 30 days of shelf life. */
export const inboundProduct = (n: number): Product => ({
  ...aProduct(n),
  tracking: { ...none, ...(n === 2 || n === 5 ? { lot: n === 2, expiry: true } : {}), serial: n === 3 },
  baseUnit: n === 6 ? 'GRM' : 'EA',
  lengthMm: 100,
  widthMm: 100,
  heightMm: 100,
  weightG: 500,
  temperature: 'ambient',
  productClass: 'grocery',
  minimumShelfLifeDays: n === 5 ? 30 : null,
  inspectionPlanId: n === 4 ? 'plan-1' : null,
  active: true,
  rev: 1,
});

/** A pre-printed plate, the `n`th of the site. */
export const plate = (n: number): string => makeLpn('container', 7, n) ?? plate(n + 50);

/** The `n`th pallet of the test supplier. */
export function sscc(n: number): string {
  const body = `3400000${String(n).padStart(10, '0')}`;
  return body + checkDigit(body);
}

/** The label of a pallet: (00) and what stands behind it. */
export const ssccLabel = (n: number, rest = ''): string => `]C100${sscc(n)}${rest}`;

/** (02)(37): `count` pieces of what product `n`'s code stands for. */
export const contentLabel = (code: string, count: number): string => `]C102${code}37${count}`;

export const caseCode = (n: number): string => gtin(n + 500);

const line = (lineNumber: number, n: number, expected: number) => ({
  lineNumber,
  productId: `P-${1000 + n}`,
  expected,
  received: 0,
});

export const aPurchaseOrder = (given: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  purchaseOrderId: 'PO-100001',
  supplier: 'Nordmilch',
  expectedOn: '2026-11-21',
  status: 'open',
  lines: [line(1, 1, 16), line(2, 2, 24), line(3, 3, 3), line(4, 4, 12)],
  rev: 1,
  ...given,
});

/** Pallet 1: 24 of product 1 and 2 of product 3 by serial; pallet 2: 12 of product 4. */
export const aNotice = (given: Partial<Asn> = {}): Asn => ({
  asnId: 'ASN-1',
  purchaseOrderId: 'PO-100002',
  supplier: 'Nordmilch',
  deliveryNote: 'DN-77',
  expectedOn: '2026-11-21',
  status: 'announced',
  units: [
    {
      sscc: sscc(1),
      receivedAt: null,
      contents: [
        { productId: 'P-1001', lot: null, expiry: null, serials: [], quantity: 24 },
        { productId: 'P-1003', lot: null, expiry: null, serials: ['S1', 'S2'], quantity: 2 },
      ],
    },
    {
      sscc: sscc(2),
      receivedAt: null,
      contents: [{ productId: 'P-1004', lot: null, expiry: null, serials: [], quantity: 12 }],
    },
  ],
  rev: 1,
  ...given,
});

export const aNoticedOrder = aPurchaseOrder({
  purchaseOrderId: 'PO-100002',
  lines: [line(1, 1, 24), line(2, 3, 2), line(3, 4, 12)],
});

export const aStation = (n: number, given: Partial<Location> = {}): Location => ({
  locationId: `RECV-${n}`,
  type: 'receive_station',
  zone: 'dock',
  aisle: 0,
  aisleMetres: 0,
  x: 0,
  y: 0,
  level: 0,
  pickSequence: n,
  capacityLitres: 10_000,
  capacityKg: 10_000,
  temperature: 'ambient',
  hazardClasses: [],
  checkDigits: String(40 + n),
  homeProductId: null,
  minimumQuantity: null,
  blocked: false,
  rev: 1,
  ...given,
});

/** A unit that another operator began, or that came before (`closed`). */
export const aUnit = (lpn: string, given: Partial<Container> = {}): Container => ({
  lpn,
  kind: 'pallet',
  place: 'location:RECV-1',
  orderId: null,
  taskId: null,
  closed: false,
  arrival: {
    receiptId: 'receipt-of-another',
    purchaseOrderId: 'PO-100001',
    asnId: null,
    supplier: 'Nordmilch',
    trackingNumber: null,
    firstReceivedAt: '2026-11-20T09:00:00.000Z',
  },
  rev: 1,
  ...given,
});
