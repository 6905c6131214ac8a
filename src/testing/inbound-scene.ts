import type pg from 'pg';
import { productCard } from '../shared/domain/product.ts';
import { type Condition, type Stock } from '../shared/domain/stock.ts';
import { sceneSite } from './board-scene.ts';
import { milk, sceneNow } from './board-scene-words.ts';
import { checkRecord, inboundMovements } from './inbound-scene-facts.ts';
import { checkId, inboundLot, inboundMids, milkState, photoIds, unit } from './inbound-scene-words.ts';
import { seedRows } from './seed-rows.ts';
import { aLocation, aStock, aUser } from './warehouse-rows.ts';

/**
 * On top of the board's scene: purchase order PO-7 received by two people on one pallet, what its check decided, and
 * where the goods went; another check still waits, and a notice announces two units.
 */
export async function seedInboundScene(pool: pg.Pool): Promise<void> {
  const seed = <Row extends object>(table: string, rows: readonly Row[]) =>
    seedRows(pool, sceneSite, table, rows);
  await seed('users', [aUser('U-2', { name: 'Ben Okafor' })]);
  await seed('locations', [
    aLocation('RECV-1', { type: 'receive_station' }),
    aLocation('Q-01', { type: 'quarantine', zone: 'Q' }),
  ]);
  await seed('purchase_orders', [purchaseOrder]);
  await seed('asns', [announcement]);
  await seed('receipts', [receipt('r-ada', 'U-1', 'D-1', null), receipt('r-ben', 'U-2', 'D-2', sceneNow)]);
  await seed('containers', [
    container(unit, 'location:Q-01'),
    container('340123450000000028', 'location:RECV-1'),
  ]);
  await seed('stock', stock);
  await seed('tasks', [waitingCheck]);
  await seed('movements', inboundMovements);
  await seed('checks', [decidedCheck]);
  await seed('inspection_plans', [
    { inspectionPlanId: 'food', name: 'Food', level: 'II', aql: '2.5', rev: 1 },
  ]);
  await seed('inspection_states', [inspectionState]);
  await seed('checklists', [checklist]);
  await seed('evidence', [photo]);
  await seed('discrepancies', [overReceipt]);
}

const purchaseOrder = {
  purchaseOrderId: 'PO-7',
  supplier: 'Dairy Union',
  expectedOn: '2026-11-21',
  status: 'receiving',
  rev: 1,
  lines: [
    { lineNumber: 1, productId: 'P-1', expected: 16, received: 20 },
    { lineNumber: 2, productId: 'P-2', expected: 5, received: 0 },
  ],
};

const announcement = {
  asnId: 'ASN-7',
  purchaseOrderId: 'PO-7',
  supplier: 'Dairy Union',
  deliveryNote: 'DN-77',
  expectedOn: '2026-11-21',
  status: 'receiving',
  rev: 1,
  units: [announced(unit, '2026-11-21T07:02:00.000Z'), announced('340123450000000035', null)],
};

function announced(sscc: string, receivedAt: string | null) {
  const contents = [{ productId: 'P-1', lot: inboundLot, expiry: null, serials: [], quantity: 16 }];
  return { sscc, receivedAt, contents };
}

const receipt = (receiptId: string, userId: string, deviceId: string, closedAt: string | null) => ({
  receiptId,
  purchaseOrderId: 'PO-7',
  asnId: null,
  supplier: 'Dairy Union',
  orderId: null,
  userId,
  deviceId,
  openedAt: receiptId === 'r-ada' ? '2026-11-21T07:01:00.000Z' : '2026-11-21T07:05:00.000Z',
  closedAt,
});

const container = (lpn: string, place: string) => ({
  lpn,
  kind: 'pallet',
  place,
  orderId: null,
  taskId: null,
  closed: true,
  arrival: {
    receiptId: 'r-ada',
    purchaseOrderId: lpn === unit ? 'PO-7' : null,
    asnId: null,
    supplier: 'Dairy Union',
    trackingNumber: lpn === unit ? '1Z-77' : null,
    firstReceivedAt: '2026-11-21T07:02:00.000Z',
  },
  rev: 1,
});

const lotAt = (place: string, quantity: number, condition: Condition = 'available'): Stock =>
  aStock('x', 'P-1', { place, lot: inboundLot, expiry: '2027-01-31', quantity, condition });
const stock = [
  lotAt('virtual:supplier', -20, 'inspection'),
  lotAt(`lpn:${unit}`, 6, 'quarantine'),
  lotAt('location:A-01-01-1', 9),
  lotAt('virtual:customer', 5),
  lotAt(`lpn:${unit}`, 0, 'inspection'),
  aStock('x', 'P-1', { place: 'lpn:340123450000000028', lot: 'L-10', quantity: 30, condition: 'inspection' }),
];

const waitingCheck = {
  taskId: 'task-check',
  status: 'claimed',
  priority: 3,
  shipBy: null,
  zone: null,
  userId: 'U-1',
  deviceId: 'D-1',
  lease: 'l',
  createdAt: '2026-11-21T08:00:00.000Z',
  rev: 1,
  work: {
    kind: 'quality-check',
    lpn: '340123450000000028',
    from: 'location:RECV-1',
    goods: [
      {
        product: productCard(milk),
        lot: 'L-10',
        expiry: null,
        serial: null,
        owner: 'own',
        condition: 'inspection',
        quantity: 30,
      },
    ],
    supplier: 'Dairy Union',
    purchaseOrderId: 'PO-7',
    receiptId: 'r-ada',
  },
};

const decidedCheck = {
  checkId,
  inspectionStateId: milkState,
  number: 1,
  mid: inboundMids.accepted,
  supplier: 'Dairy Union',
  productId: 'P-1',
  lpn: unit,
  userId: 'U-1',
  deviceId: 'D-1',
  checkedAt: '2026-11-21T07:08:00.000Z',
  record: checkRecord,
  standing: 2,
};

const inspectionState = {
  inspectionStateId: milkState,
  supplier: 'Dairy Union',
  productId: 'P-1',
  mode: 'discontinued',
  recent: [false],
  rejectedOnTightened: 5,
  score: 0,
  rev: 1,
};

const checklist = {
  productClass: milk.productClass,
  rev: 1,
  items: [
    {
      itemId: 'cold',
      kind: 'temperature',
      label: { en: 'Core temperature', de: 'Kerntemperatur' },
      unit: null,
      minimum: 1,
      maximum: 7,
      required: true,
    },
  ],
};

const photo = {
  evidenceId: photoIds.arrived,
  deviceId: 'D-1',
  mediaType: 'image/jpeg',
  size: 3,
  sha256: 'x',
  receivedAt: sceneNow,
  bytes: String.raw`\xffd8ff`,
};

const overReceipt = {
  discrepancyId: 'd-over',
  kind: 'over_receipt',
  severity: 'warning',
  ownerRole: 'receiving',
  status: 'open',
  mid: inboundMids.benReceives,
  deviceId: 'D-2',
  userId: 'U-2',
  productId: 'P-1',
  place: `lpn:${unit}`,
  expected: '16',
  actual: 'Ada Lindqvist 12, Ben Okafor 8',
  suggested: 'accept',
  openedAt: sceneNow,
  rev: 1,
};
