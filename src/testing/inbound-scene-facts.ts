import type { JournalEntry } from '../server/db/rows/journal-entry.ts';
import type { MovementBody, MovementType } from '../shared/domain/movement.ts';
import type { CheckRecord } from '../shared/domain/quality/check-record.ts';
import { checkId, inboundLot, inboundMids, photoIds, unit } from './inbound-scene-words.ts';

export const checkRecord: CheckRecord = {
  checkId,
  inspectionPlanId: 'food',
  level: 'II',
  aql: '2.5',
  mode: 'tightened',
  lotSize: 20,
  sampleSize: 5,
  accept: 0,
  reject: 1,
  defects: 1,
  passed: false,
  answers: [
    { itemId: 'cold', value: '9.5', passed: false },
    { itemId: 'gone', value: 'yes', passed: true },
  ],
};

/** An entry of the journal as the server keeps it, from what the device sent. */
function fact(
  seq: number,
  [mid, type, userId]: [mid: string, type: MovementType, userId: 'U-1' | 'U-2'],
  body: MovementBody,
  compensates: string | null = null,
): JournalEntry {
  const raw = { mid, type, v: 1, userId, sessionId: null, task: null, compensates, body };
  const workflow = { id: 'w', machine: 'w', version: 1, step: 's' };
  return {
    mid,
    deviceId: userId === 'U-1' ? 'D-1' : 'D-2',
    epoch: 'e-inbound',
    seq,
    type,
    version: 1,
    userId,
    sessionId: null,
    taskId: null,
    orderId: body.orderId ?? null,
    orderLineId: body.orderLineId ?? null,
    pickLineId: null,
    productId: body.productId ?? null,
    fromPlace: body.from ?? null,
    toPlace: body.to ?? null,
    lpn: body.lpn ?? null,
    lot: body.lot ?? null,
    purchaseOrderId: body.purchaseOrderId ?? null,
    receiptId: body.receiptId ?? null,
    checkId: body.check?.checkId ?? null,
    quantity: body.quantity ?? null,
    compensates,
    deviceWall: null,
    receivedAt: `2026-11-21T07:${String(seq).padStart(2, '0')}:00.000Z`,
    appliedAt: `2026-11-21T07:${String(seq).padStart(2, '0')}:00.000Z`,
    status: 'accepted',
    outcome: { mid, status: 'accepted' },
    raw: JSON.stringify({ ...raw, workflow, time: { wall: 1, mono: 1, boot: 'b', offset: 0 } }),
    traceId: null,
  };
}

const ofAda = { receiptId: 'r-ada', purchaseOrderId: 'PO-7', supplier: 'Dairy Union' };
const ofBen = { ...ofAda, receiptId: 'r-ben' };
const milkLot = { productId: 'P-1', lot: inboundLot, expiry: '2027-01-31', condition: 'inspection' as const };
const fromSupplier = { from: 'virtual:supplier', to: `lpn:${unit}` };
const checked = {
  check: checkRecord,
  supplier: 'Dairy Union',
  lpn: unit,
  from: `lpn:${unit}`,
  to: `lpn:${unit}`,
};
const m = inboundMids;

/**
 * A pallet is received by two people (Ada takes one of her receipts back), checked in two parts, one part put away,
 * picked and shipped; the pallet itself then moves to quarantine with what is left on it.
 */
export const inboundMovements: JournalEntry[] = [
  fact(1, [m.opened, 'receipt', 'U-1'], { ...ofAda, receiptStep: 'opened' }),
  fact(2, [m.arrived, 'receipt', 'U-1'], {
    ...ofAda,
    receiptStep: 'arrived',
    lpn: unit,
    trackingNumber: '1Z-77',
    to: 'location:RECV-1',
  }),
  fact(3, [m.adaReceives, 'receive', 'U-1'], {
    ...ofAda,
    ...milkLot,
    ...fromSupplier,
    quantity: 15,
    evidenceIds: [photoIds.arrived],
    note: 'corner crushed',
  }),
  fact(
    4,
    [m.adaUndoes, 'receive', 'U-1'],
    { ...ofAda, ...milkLot, from: fromSupplier.to, to: fromSupplier.from, quantity: 15 },
    m.adaReceives,
  ),
  fact(5, [m.adaAgain, 'receive', 'U-1'], { ...ofAda, ...milkLot, ...fromSupplier, quantity: 12 }),
  fact(6, [m.benReceives, 'receive', 'U-2'], { ...ofBen, ...milkLot, ...fromSupplier, quantity: 8 }),
  fact(7, [m.stranger, 'receive', 'U-2'], { ...ofBen, ...fromSupplier, productId: 'P-9', quantity: 3 }),
  fact(8, [m.accepted, 'quality', 'U-1'], {
    ...milkLot,
    ...checked,
    quantity: 14,
    toCondition: 'available',
    disposition: 'accept',
    evidenceIds: [photoIds.arrived, photoIds.onDevice],
  }),
  fact(9, [m.quarantined, 'quality', 'U-1'], {
    ...milkLot,
    ...checked,
    quantity: 6,
    toCondition: 'quarantine',
    disposition: 'quarantine',
    approvedBy: 'U-9',
    reason: 'too warm',
  }),
  fact(10, [m.putAway, 'putaway', 'U-1'], {
    ...milkLot,
    condition: 'available',
    quantity: 14,
    from: `lpn:${unit}`,
    to: 'location:A-01-01-1',
    lpn: unit,
  }),
  fact(11, [m.picked, 'pick', 'U-2'], {
    ...milkLot,
    condition: 'available',
    quantity: 5,
    from: 'location:A-01-01-1',
    to: 'lpn:T00000122M',
    orderId: 'SO-3',
    orderLineId: 'SO-3/1',
  }),
  fact(12, [m.shipped, 'move', 'U-2'], {
    ...milkLot,
    condition: 'available',
    quantity: 5,
    from: 'lpn:T00000122M',
    to: 'virtual:customer',
    orderId: 'SO-3',
    orderLineId: 'SO-3/1',
  }),
  fact(13, [m.unitMoves, 'move', 'U-1'], { lpn: unit, from: 'location:RECV-1', to: 'location:Q-01' }),
];
