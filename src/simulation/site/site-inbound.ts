import type { Checklist } from '../../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../../shared/domain/quality/inspection-plan.ts';
import type { Supplier } from '../../shared/domain/supplier.ts';
import { ssccOf } from '../../shared/domain/gs1/sscc.ts';
import type { AsnInput, PurchaseOrderInput } from '../../shared/protocol/board/purchase-order-actions.ts';
import { firstDay } from './site-goods.ts';
import { products } from './site-products.ts';

export const suppliers: readonly Supplier[] = [
  { supplier: 'Northwind Imports', inspects: false, rev: 0 },
  { supplier: 'Alpine Dairy', inspects: false, rev: 0 },
  { supplier: 'New Works', inspects: true, rev: 0 },
];

export const inspectionPlans: readonly InspectionPlan[] = [
  { inspectionPlanId: 'GROCERY-I', name: 'Groceries, level I', level: 'I', aql: '4.0', rev: 0 },
  { inspectionPlanId: 'DAIRY-II', name: 'Dairy, level II', level: 'II', aql: '1.0', rev: 0 },
];

const yesNo = (itemId: string, en: string) => ({
  itemId,
  kind: 'yes_no' as const,
  label: { en },
  unit: null,
  minimum: null,
  maximum: null,
  required: true,
});

export const checklists: readonly Checklist[] = [
  { productClass: '*', items: [yesNo('packaging', 'Is the packaging intact?')], rev: 0 },
  {
    productClass: 'dairy',
    items: [
      {
        itemId: 'temperature',
        kind: 'temperature',
        label: { en: 'Temperature between two packs' },
        unit: null,
        minimum: 1,
        maximum: 7,
        required: true,
      },
      yesNo('packaging', 'Is the packaging intact?'),
    ],
    rev: 0,
  },
];

/** A purchase order of three products; `index` says which of endlessly many. */
export function aPurchaseOrder(index: number): PurchaseOrderInput {
  const lines = [0, 1, 2].flatMap((line) => products[(index * 7 + line * 11) % products.length] ?? []);
  return {
    purchaseOrderId: `PO-${700_001 + index}`,
    supplier: suppliers[index % suppliers.length]?.supplier ?? '',
    expectedOn: firstDay,
    lines: lines.map(({ productId, tracking }, line) => ({
      lineNumber: line + 1,
      productId,
      expected: tracking.serial ? 4 : 12 + ((index + line) % 3) * 12,
    })),
  };
}

export const firstPurchaseOrders: readonly PurchaseOrderInput[] = Array.from({ length: 6 }, (_, index) =>
  aPurchaseOrder(index),
);

/** The first three orders are announced with their units: lots, dates and serials are known before they come. */
export const firstNotices: readonly AsnInput[] = firstPurchaseOrders
  .slice(0, 3)
  .map(({ purchaseOrderId, supplier, expectedOn, lines }, index) => ({
    asnId: `ASN-${700_001 + index}`,
    purchaseOrderId,
    supplier,
    deliveryNote: `DN-${70_001 + index}`,
    expectedOn,
    units: [
      {
        sscc: ssccOf(`39521001${String(index + 1).padStart(9, '0')}`),
        contents: lines.map(({ productId, expected }) => contentOf(productId, expected, index)),
      },
    ],
  }));

function contentOf(
  productId: string,
  quantity: number,
  index: number,
): AsnInput['units'][number]['contents'][number] {
  const tracking = products.find((product) => product.productId === productId)?.tracking;
  const serials = tracking?.serial
    ? Array.from({ length: quantity }, (_, piece) => `N${index}${productId.slice(2)}S${piece + 1}`)
    : [];
  return {
    productId,
    lot: tracking?.lot ? `N${index}-${productId.slice(2)}` : null,
    expiry: tracking?.expiry ? '2027-10-31' : null,
    serials,
    quantity,
  };
}
