import type pg from 'pg';
import { locationPlace } from '../shared/domain/place.ts';
import { sceneDiscrepancies, sceneMovements } from './board-scene-facts.ts';
import { milk, sceneNow, soap } from './board-scene-words.ts';
import {
  pickTask,
  putBackTask,
  sceneAllocations,
  sceneLines,
  sceneOrders,
  sceneStock,
} from './board-scene-work.ts';
import { seedRows } from './seed-rows.ts';
import { aLocation, aUser } from './warehouse-rows.ts';

export const sceneSite = 'main';

/**
 * One morning for the board's reading tests: SO-1 is being picked on Device 1 (line 1 half done, line 2 cancelled and
 * not yet seen), SO-2 waits, SO-3 has shipped; one pick undone, one movement parked, three open discrepancies.
 */
export async function seedBoardScene(pool: pg.Pool): Promise<void> {
  const seed = <Row extends object>(table: string, rows: readonly Row[]) =>
    seedRows(pool, sceneSite, table, rows);
  await seed('site_heads', [{ head: 3 }]);
  await seed('users', [
    aUser('U-1', { name: 'Ada Lindqvist' }),
    aUser('U-9', { name: 'Marta Manager', roles: ['manager'] }),
  ]);
  await seed('products', [milk, soap]);
  await seed('locations', [
    aLocation('A-01-01-1'),
    aLocation('B-02-01-1', { blocked: true, type: 'reserve' }),
  ]);
  await seed('containers', [tote('T00000121K', locationPlace('B-02-01-1')), tote('T00000122M', null)]);
  await seed('stock', sceneStock);
  await seed('orders', sceneOrders);
  await seed('order_lines', sceneLines);
  await seed('tasks', [pickTask, putBackTask]);
  await seed('allocations', sceneAllocations);
  await seed('devices', [device('D-1', 1), device('D-2', 2), { ...device('D-3', 3), revokedAt: sceneNow }]);
  await seed('device_contacts', sceneContacts);
  await seed('feed', sceneFeed);
  await seed('notices', [sceneNotice]);
  await seed('discrepancies', sceneDiscrepancies);
  await seed('movements', sceneMovements);
  await seed('purchase_orders', [purchaseOrder('PO-2', '2026-11-23'), purchaseOrder('PO-1', '2026-11-22')]);
}

const tote = (lpn: string, place: string | null) => ({
  lpn,
  kind: 'tote',
  place,
  orderId: 'SO-1',
  taskId: null,
  closed: false,
  rev: 1,
});

const device = (deviceId: string, lpnBlock: number) => ({
  deviceId,
  name: `Device ${lpnBlock}`,
  lpnBlock,
  tokenHash: `hash-${deviceId}`,
  model: 'TC52',
  enrolledAt: sceneNow,
  enrolledBy: 'U-9',
  revokedAt: null as string | null,
  revokedBy: null,
});

const sceneContacts = [
  {
    deviceId: 'D-1',
    lastContact: '2026-11-21T09:59:30.000Z',
    cursor: 1,
    unsent: 9,
    parked: 1,
    userId: 'U-1',
    build: '0.1.0',
    storagePersisted: true,
    battery: 0.64,
    scanning: { wedge: { count: 212, p50: 24, p95: 71 }, camera: { count: 30, p50: 88, p95: 141 } },
  },
  {
    deviceId: 'D-3',
    lastContact: '2026-11-20T09:00:00.000Z',
    cursor: 0,
    unsent: 5,
    parked: 0,
    userId: null,
    build: null,
    storagePersisted: null,
    battery: null,
    scanning: null,
  },
];

const sceneFeed = [1, 2, 3].map((pos) => ({
  type: 'order',
  id: `SO-${pos}`,
  audience: pos === 3 ? 'D-2' : '',
  pos,
  rev: 1,
  deleted: false,
}));

const sceneNotice = {
  noticeId: 'n-1',
  orderLineId: 'SO-1/2',
  taskId: 'task-pick',
  deviceId: 'D-1',
  pos: 3,
  cancelledAt: sceneNow,
  seenAt: null,
};

const purchaseOrder = (purchaseOrderId: string, expectedOn: string) => ({
  purchaseOrderId,
  supplier: 'Dairy Union',
  expectedOn,
  status: 'open',
  rev: 1,
  lines: [{ lineNumber: 1, productId: 'P-1', expected: 120, received: 0 }],
});
