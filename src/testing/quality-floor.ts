import type { QualityCheckPorts } from '../handheld/workflows/quality-check/ports.ts';
import { makeLpn } from '../shared/domain/lpn.ts';
import { productCard } from '../shared/domain/product.ts';
import type { CheckItem, Checklist } from '../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../shared/domain/quality/inspection-plan.ts';
import type { InspectionMode } from '../shared/domain/quality/inspection-state.ts';
import type { Condition, Stock } from '../shared/domain/stock.ts';
import type { QualityCheckWork, Task } from '../shared/domain/task.ts';
import type { User } from '../shared/domain/user.ts';
import type { MemoryRecorder } from './memory-recorder.ts';
import { aClaimedTask } from './task-rows.ts';
import { aContainer, aFullProduct, aLocation, aWorkFloor, someStock, type WorkFloor } from './work-floor.ts';

/* A small house with goods that are held: pallets to be checked, loose goods, and some in quarantine. */

/** The `n`th pallet of the site's printed block. */
export const plate = (n: number): string => makeLpn('container', 1, n + 200) ?? plate(n + 20);

const anItem = (itemId: string, kind: CheckItem['kind'], given: Partial<CheckItem> = {}): CheckItem => ({
  itemId,
  kind,
  label: { en: `About ${itemId}`, de: `Zu ${itemId}` },
  unit: null,
  minimum: null,
  maximum: null,
  required: true,
  ...given,
});

const checklists: Checklist[] = [
  { productClass: '*', items: [anItem('label', 'yes_no')], rev: 1 },
  {
    productClass: 'dairy',
    items: [
      anItem('packaging', 'yes_no'),
      anItem('pieces', 'count', { minimum: 6, maximum: 6 }),
      anItem('height', 'measurement', { unit: 'MMT', minimum: 98, maximum: 102, required: false }),
      anItem('core', 'temperature', { minimum: 2, maximum: 7 }),
      anItem('date', 'expiry', { minimum: 10 }),
      anItem('picture', 'photo'),
    ],
    rev: 1,
  },
  { productClass: 'electronics', items: [], rev: 1 },
];

const plans: InspectionPlan[] = [{ inspectionPlanId: 'food', name: 'Food', level: 'II', aql: '2.5', rev: 1 }];

const byLot = { lot: true, expiry: true, serial: false };
export const products = [
  aFullProduct(1, { name: 'Oat milk', tracking: byLot, inspectionPlanId: 'food' }),
  aFullProduct(2, { name: 'Yoghurt', tracking: byLot, productClass: 'dairy', inspectionPlanId: 'food' }),
  aFullProduct(3, {
    name: 'Radio',
    tracking: { lot: false, expiry: false, serial: true },
    productClass: 'electronics',
  }),
  aFullProduct(4, { name: 'Tea' }),
];

const locations = [
  aLocation('RECV-1', { type: 'receive_station', checkDigits: '51' }),
  aLocation('RECV-2', { type: 'receive_station', checkDigits: '52' }),
  aLocation('QUAR-1', { type: 'quarantine', checkDigits: '91' }),
  aLocation('QUAR-2', { type: 'quarantine', checkDigits: '92' }),
  aLocation('A-01-01-1', { checkDigits: '11' }),
];

const aUser = (userId: string, name: string, active = true): User => ({
  userId,
  name,
  badge: userId,
  roles: ['operator'],
  active,
  rev: 1,
});
const users = [aUser('U-0001', 'Otto'), aUser('U-0002', 'Ann'), aUser('U-0003', 'Gone', false)];

const held = { condition: 'inspection' } as const;
const lotL1 = { ...held, lot: 'L1', expiry: '2027-01-31' };

/**
 * Pallet 1: 500 oat milk of one lot; 2: yoghurt, tea and more tea of quarantine; 3: three radios; 4: two lots of oat
 * milk; 5: nothing that is held. RECV-2: loose tea. QUAR-1: tea in quarantine.
 */
const stock = (): Stock[] => [
  someStock(`lpn:${plate(1)}`, 1, 500, lotL1),
  someStock(`lpn:${plate(2)}`, 2, 40, lotL1),
  someStock(`lpn:${plate(2)}`, 4, 12, held),
  ...['S1', 'S2', 'S3'].map((serial) => someStock(`lpn:${plate(3)}`, 3, 1, { ...held, serial })),
  someStock(`lpn:${plate(4)}`, 1, 20, lotL1),
  someStock(`lpn:${plate(4)}`, 1, 30, { ...lotL1, lot: 'L2' }),
  someStock(`lpn:${plate(5)}`, 4, 10),
  someStock('location:RECV-2', 4, 20, held),
  someStock('location:QUAR-1', 4, 5, { condition: 'quarantine' }),
];

const arrival = {
  receiptId: 'receipt-1',
  purchaseOrderId: 'PO-100001',
  asnId: null,
  supplier: 'Acme',
  trackingNumber: null,
  firstReceivedAt: '2026-11-21T07:00:00.000Z',
};

export interface QualityFloor extends Omit<WorkFloor, 'ports'> {
  ports: QualityCheckPorts;
}

export type QualityFloorGiven = { mode?: InspectionMode; recorder?: MemoryRecorder; userId?: string };

export function aQualityFloor({ mode, recorder, userId = 'U-0001' }: QualityFloorGiven = {}): QualityFloor {
  const containers = [1, 2, 3, 4, 5].map((n) =>
    aContainer(plate(n), { kind: 'pallet', place: 'location:RECV-1', closed: true, arrival }),
  );
  const floor = aWorkFloor({ products, locations, containers, stock: stock() }, recorder);
  const { ports } = floor;
  const find = <T>(value: T): Promise<T> => ports.lookup.product('any').then(() => value);
  return {
    ...floor,
    ports: {
      ...ports,
      userId,
      lookup: {
        ...ports.lookup,
        userByBadge: (badge) => find(users.find((user) => user.badge === badge)),
      },
      plan: (id) => find(plans.find(({ inspectionPlanId }) => inspectionPlanId === id)),
      checklist: (name) => find(checklists.find(({ productClass }) => productClass === name)),
      inspectionState: (supplier, productId) =>
        find(
          mode && {
            inspectionStateId: `${supplier}|${productId}`,
            supplier,
            productId,
            mode,
            recent: [],
            rejectedOnTightened: 0,
            score: 0,
            rev: 1,
          },
        ),
    },
  };
}

/** Goods of the `n`th product as a task names them. */
export const someGoods = (
  n: number,
  quantity: number,
  given: Partial<QualityCheckWork['goods'][number]> = {},
): QualityCheckWork['goods'][number] => {
  const product = products[n - 1];
  if (!product) throw new Error(`no product ${n}`);
  const condition: Condition = 'inspection';
  const plain = { lot: null, expiry: null, serial: null, owner: 'own', condition, quantity };
  return { product: productCard(product), ...plain, ...given };
};

/** A task for pallet 1, unless another unit is given. */
export function aCheckTask(
  work: Partial<QualityCheckWork> = {},
  given: Partial<Omit<Task, 'work'>> = {},
): Task {
  return aClaimedTask<QualityCheckWork>(
    {
      kind: 'quality-check',
      lpn: plate(1),
      from: 'location:RECV-1',
      goods: [someGoods(1, 500, { lot: 'L1', expiry: '2027-01-31' })],
      supplier: 'Acme',
      purchaseOrderId: 'PO-100001',
      receiptId: 'receipt-1',
      ...work,
    },
    given,
  );
}
