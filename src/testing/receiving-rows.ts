import type { Asn } from '../shared/domain/asn.ts';
import type { Container } from '../shared/domain/container.ts';
import type { PurchaseOrder } from '../shared/domain/purchase-order.ts';
import type { Checklist } from '../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../shared/domain/quality/inspection-plan.ts';
import { inspectionStateId, type InspectionState } from '../shared/domain/quality/inspection-state.ts';
import type { ReceiptRow } from '../server/db/rows/receipt.ts';

/** An order with one line per product: `aPurchaseOrder('PO-1', { P1: 16 })`. */
export const aPurchaseOrder = (
  purchaseOrderId: string,
  expected: Readonly<Record<string, number>>,
  given: Partial<PurchaseOrder> = {},
): PurchaseOrder => ({
  purchaseOrderId,
  supplier: 'Dairy Ltd',
  expectedOn: '2026-11-21',
  status: 'open',
  lines: Object.entries(expected).map(([productId, quantity], index) => ({
    lineNumber: index + 1,
    productId,
    expected: quantity,
    received: 0,
  })),
  rev: 0,
  ...given,
});

export const anAsn = (asnId: string, given: Partial<Asn> = {}): Asn => ({
  asnId,
  purchaseOrderId: 'PO-1',
  supplier: 'Dairy Ltd',
  deliveryNote: null,
  expectedOn: '2026-11-21',
  status: 'announced',
  units: [
    {
      sscc: '340123450000000017',
      contents: [{ productId: 'P1', lot: 'L1', expiry: '2027-01-31', serials: [], quantity: 16 }],
      receivedAt: null,
    },
  ],
  rev: 0,
  ...given,
});

export const anInspectionPlan = (inspectionPlanId: string): InspectionPlan => ({
  inspectionPlanId,
  name: `Plan ${inspectionPlanId}`,
  level: 'II',
  aql: '1.0',
  rev: 0,
});

export const aChecklist = (productClass: string): Checklist => ({
  productClass,
  items: [
    {
      itemId: 'packaging',
      kind: 'yes_no',
      label: { en: 'Packaging intact?', de: 'Verpackung unversehrt?' },
      unit: null,
      minimum: null,
      maximum: null,
      required: true,
    },
  ],
  rev: 0,
});

export const anInspectionState = (
  supplier: string,
  productId: string,
  given: Partial<InspectionState> = {},
): InspectionState => ({
  inspectionStateId: inspectionStateId(supplier, productId),
  supplier,
  productId,
  mode: 'normal',
  recent: [],
  rejectedOnTightened: 0,
  score: 0,
  rev: 0,
  ...given,
});

export const aReceipt = (receiptId: string, given: Partial<ReceiptRow> = {}): ReceiptRow => ({
  receiptId,
  purchaseOrderId: 'PO-1',
  asnId: null,
  supplier: 'Dairy Ltd',
  orderId: null,
  userId: 'U-1',
  deviceId: 'D1',
  openedAt: '2026-11-21T09:00:00.000Z',
  closedAt: null,
  ...given,
});

/** A unit that arrived under `receiptId` and stands at the first receive station. */
export const anArrivedUnit = (lpn: string, receiptId: string): Container => ({
  lpn,
  kind: 'pallet',
  place: 'location:RECV-1',
  orderId: null,
  taskId: null,
  closed: false,
  arrival: {
    receiptId,
    purchaseOrderId: 'PO-1',
    asnId: null,
    supplier: 'Dairy Ltd',
    trackingNumber: null,
    firstReceivedAt: '2026-11-21T09:00:00.000Z',
  },
  rev: 0,
});
