import { openPutBack } from '../handheld/workflows/put-back/open-put-back.ts';
import type { PutBackFact } from '../handheld/workflows/put-back/put-back-fact.ts';
import type { PutBackStep } from '../handheld/workflows/put-back/put-back-step.ts';
import type { Order, OrderLine } from '../shared/domain/order.ts';
import { productCardSchema } from '../shared/domain/product.ts';
import type { ReturnState } from '../shared/domain/returning/return-state.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { type DeskOperator, operateDesk } from './desk-operator.ts';
import { tote } from './pick-floor.ts';
import { aClaimedTask } from './task-rows.ts';
import { aContainer, aFullProduct, aLocation, aWorkFloor, someStock, type WorkFloor } from './work-floor.ts';

/* A small house after a cancellation: totes with goods that nobody wants any more. */

const byLot = { lot: true, expiry: true, serial: false };
const bySerial = { lot: false, expiry: false, serial: true };

export const goodsOfHouse = [
  aFullProduct(1, { name: 'Oat milk' }),
  aFullProduct(2, { name: 'Yoghurt', tracking: byLot }),
  aFullProduct(3, { name: 'Radio', tracking: bySerial }),
  aFullProduct(4, { name: 'Tea' }),
  aFullProduct(5, { name: 'Cleaner', hazardClass: '8' }),
];

const places = [
  aLocation('A-01-01-1', { checkDigits: '11', homeProductId: 'P-1001' }),
  aLocation('A-02-01-1', { checkDigits: '12', pickSequence: 2 }),
  aLocation('A-03-01-1', { checkDigits: '13', pickSequence: 3 }),
  aLocation('A-04-01-1', { checkDigits: '14', pickSequence: 4, blocked: true }),
  aLocation('B-01-01-1', { checkDigits: '21', type: 'reserve', pickSequence: 9 }),
  aLocation('QUAR-1', { checkDigits: '91', type: 'quarantine' }),
  aLocation('PACK-1', { checkDigits: '71', type: 'pack_station' }),
];

const order: Order = {
  orderId: 'SO-100001',
  customer: 'Customer 1',
  priority: 3,
  shipBy: '2026-11-21T16:00:00.000Z',
  status: 'picking',
  rev: 1,
};
const aLine = (n: number, given: Partial<OrderLine>): OrderLine => ({
  orderLineId: `SO-100001/${n}`,
  orderId: 'SO-100001',
  lineNumber: n,
  productId: `P-${1000 + n}`,
  owner: 'own',
  lot: null,
  ordered: 3,
  allocated: 0,
  picked: 3,
  short: 0,
  status: 'picked',
  cancelledAt: null,
  cancelledBy: null,
  rev: 1,
  ...given,
});

/** Tote 1: three of product 1 alone; 2: several, one of them wanted; 3: wanted; 4: two lots; 5: by serial; 9: unknown. */
export const aHouseToPutBack = (): WorkFloor =>
  aWorkFloor({
    products: goodsOfHouse,
    locations: places,
    containers: [
      aContainer(tote(1)),
      aContainer(tote(2), { orderId: 'SO-100001' }),
      aContainer(tote(3), { orderId: 'SO-100001' }),
      aContainer(tote(4)),
      aContainer(tote(5)),
      aContainer(tote(6)),
    ],
    stock: [
      someStock(`lpn:${tote(1)}`, 1, 3),
      someStock(`lpn:${tote(2)}`, 1, 3),
      someStock(`lpn:${tote(2)}`, 4, 3),
      someStock(`lpn:${tote(3)}`, 4, 3),
      someStock(`lpn:${tote(4)}`, 2, 2, { lot: 'L77', expiry: '2026-12-31' }),
      someStock(`lpn:${tote(4)}`, 2, 1, { lot: 'L88', expiry: '2027-01-31' }),
      someStock(`lpn:${tote(5)}`, 3, 1, { serial: 'S1' }),
      someStock(`lpn:${tote(5)}`, 3, 1, { serial: 'S2' }),
      someStock('location:A-01-01-1', 1, 24),
      someStock('location:A-02-01-1', 2, 10, { lot: 'L77', expiry: '2026-12-31' }),
      someStock('location:A-04-01-1', 1, 5),
      someStock('location:B-01-01-1', 1, 48),
      someStock('location:PACK-1', 4, 6, { allocated: 2 }),
    ],
    orders: [{ order, lines: [aLine(1, { status: 'cancelled' }), aLine(4, {})] }],
  });

export const aPutBackTask = (given: Partial<TaskOf<'put-back'>['work']> = {}): TaskOf<'put-back'> =>
  aClaimedTask({
    kind: 'put-back',
    lot: null,
    expiry: null,
    serial: null,
    owner: 'own',
    condition: 'available',
    quantity: 3,
    from: `lpn:${tote(1)}`,
    home: 'location:A-03-01-1',
    orderLineId: 'SO-100001/1',
    ...given,
    product: productCardSchema.parse(given.product ?? goodsOfHouse[0]),
  });

/** Somebody who puts back. */
export type PutBackOperator = DeskOperator<WorkFloor, ReturnState, PutBackStep, PutBackFact>;

export async function putsBack(
  floor: WorkFloor,
  task: TaskOf<'put-back'> | null = null,
): Promise<PutBackOperator> {
  if (task) floor.pulls(task);
  return operateDesk(floor, openPutBack(floor.ports, task?.taskId ?? null));
}

/** The page was killed; the run is opened again from what is stored. */
export const putsBackAgain = ({ floor, run }: PutBackOperator): Promise<PutBackOperator> =>
  operateDesk(floor, openPutBack(floor.ports, run().task?.taskId ?? null));
