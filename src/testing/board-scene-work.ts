import type { Allocation } from '../server/db/rows/allocation.ts';
import { locationPlace, lpnPlace } from '../shared/domain/place.ts';
import { productCard } from '../shared/domain/product.ts';
import { stockId } from '../shared/domain/stock.ts';
import type { Task } from '../shared/domain/task.ts';
import { milk, sceneNow } from './board-scene-words.ts';
import { anOrder, anOrderLine, aStock } from './warehouse-rows.ts';

export const sceneStock = [
  aStock('A-01-01-1', 'P-1', { lot: 'L-7', quantity: 40, allocated: 6 }),
  aStock('B-02-01-1', 'P-2', { quantity: 5 }),
  ...[aStock('x', 'P-1', { place: lpnPlace('T00000121K'), lot: 'L-7', quantity: 4 })],
  aStock('x', 'P-1', { place: 'virtual:supplier', lot: 'L-7', quantity: -44 }),
  aStock('A-01-01-1', 'P-2', { quantity: 0 }),
];

export const sceneOrders = [
  anOrder('SO-1', {
    customer: 'Nordic Foods',
    shipBy: '2026-11-21T11:00:00.000Z',
    status: 'picking',
    priority: 2,
  }),
  anOrder('SO-2', { customer: 'Harbour Kiosk', shipBy: '2026-11-21T09:00:00.000Z' }),
  anOrder('SO-3', { customer: 'Nordic Hotels', shipBy: '2026-11-20T09:00:00.000Z', status: 'shipped' }),
];

export const sceneLines = [
  anOrderLine('SO-1', 1, { productId: 'P-1', ordered: 10, allocated: 6, picked: 4, status: 'allocated' }),
  anOrderLine('SO-1', 2, {
    productId: 'P-2',
    ordered: 3,
    status: 'cancelled',
    cancelledAt: sceneNow,
    cancelledBy: 'U-9',
  }),
  anOrderLine('SO-2', 1, { productId: 'P-2', ordered: 2 }),
  anOrderLine('SO-3', 1, { productId: 'P-1', ordered: 1, picked: 1, status: 'picked' }),
];

const ofNobody = { zone: null, userId: null, deviceId: null, lease: null, createdAt: sceneNow, rev: 1 };
export const pickTask: Task = {
  ...ofNobody,
  taskId: 'task-pick',
  status: 'claimed',
  priority: 2,
  shipBy: '2026-11-21T11:00:00.000Z',
  userId: 'U-1',
  deviceId: 'D-1',
  work: { kind: 'pick', slots: [], lines: [], metres: 84.5 },
};
export const putBackTask: Task = {
  ...ofNobody,
  taskId: 'task-put-back',
  status: 'open',
  priority: 4,
  shipBy: null,
  work: {
    kind: 'put-back',
    product: productCard(milk),
    lot: 'L-7',
    expiry: null,
    serial: null,
    owner: 'own',
    condition: 'available',
    quantity: 4,
    from: lpnPlace('T00000121K'),
    home: locationPlace('A-01-01-1'),
    orderLineId: 'SO-1/1',
  },
};

const promise = (given: Partial<Allocation> & { allocationId: string; orderLineId: string }): Allocation => ({
  taskId: 'task-pick',
  stockId: stockId(sceneStock[0] as (typeof sceneStock)[number]),
  quantity: 10,
  picked: 0,
  short: 0,
  status: 'open',
  ...given,
});
export const sceneAllocations = [
  promise({ allocationId: 'a-1', orderLineId: 'SO-1/1', picked: 4 }),
  promise({ allocationId: 'a-2', orderLineId: 'SO-1/2', quantity: 3, status: 'cancelled' }),
];
