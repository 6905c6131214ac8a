import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Movement, MovementBody, MovementType } from '../../shared/domain/movement.ts';
import { isTaskOf } from '../../shared/domain/task.ts';
import { siteId } from '../../testing/pick-scene.ts';
import {
  aCheck,
  openReceivingSite,
  pallet,
  plate,
  type ReceivingSite,
  reserve,
  station,
} from '../../testing/receiving-scene.ts';
import { atSite, createServerPorts, memoryStoreOf, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { anOrder, anOrderLine } from '../../testing/warehouse-rows.ts';
import type { SiteStore } from '../db/site-store.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { giveWork } from '../tasks/give-work.ts';

const ports = createServerPorts();
const milk = { productId: 'P1' };
const papers = { receiptId: 'R-1', purchaseOrderId: 'PO-1', supplier: 'Dairy Ltd' };
const tote = 'lpn:T00010001A';

/** Everything Anna did while her device was out of reach, in one delivery: received, checked and put away. */
const offline: [MovementType, MovementBody][] = [
  ['receipt', { ...papers, receiptStep: 'opened' }],
  ['receipt', { ...papers, receiptStep: 'arrived', lpn: plate, to: station, containerKind: 'pallet' }],
  [
    'receive',
    { ...papers, ...milk, quantity: 16, condition: 'inspection', from: 'virtual:supplier', to: pallet },
  ],
  ['receipt', { ...papers, receiptStep: 'unit_closed', lpn: plate }],
  ['receipt', { ...papers, receiptStep: 'closed' }],
  [
    'quality',
    {
      ...milk,
      quantity: 14,
      condition: 'inspection',
      toCondition: 'available',
      disposition: 'accept',
      from: pallet,
      to: pallet,
      lpn: plate,
      check: aCheck('C-1'),
    },
  ],
  [
    'quality',
    {
      ...milk,
      quantity: 2,
      condition: 'inspection',
      toCondition: 'inspection',
      disposition: 'reject',
      from: pallet,
      to: 'virtual:supplier',
      lpn: plate,
      check: aCheck('C-1'),
    },
  ],
  ['putaway', { ...milk, quantity: 14, from: pallet, to: reserve, lpn: plate }],
];

async function giveList(site: ReceivingSite) {
  const wish = { deviceId: 'D2', userId: 'U-2', zone: null, slots: 1, ahead: false };
  const answer = await site.ports.store.write(siteId, (tx) =>
    giveWork(tx, site.ports.ids, { ...wish, requestId: site.ports.ids.opaque() }),
  );
  if (answer.kind !== 'work' || !isTaskOf(answer.task, 'pick')) throw new Error('nothing to pick');
  const [line] = answer.task.work.lines;
  if (!line) throw new Error('a list without lines');
  const task: Movement['task'] = { id: answer.task.taskId, rev: answer.task.rev, lease: answer.task.lease };
  return { line, task };
}

async function liveThrough(site: ReceivingSite): Promise<void> {
  await site.anna.send(offline.map(([type, body]) => site.anna.record(type, body)));
  expect(await site.view.stock(reserve)).toEqual(['P1: 14']);
  expect(await site.view.container(plate)).toMatchObject({ place: null, closed: true });
  expect(await site.view.raised()).toEqual([]);
  expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 16/16, P2 0/6');

  await site.change(async (tx) => {
    tx.orders.put(anOrder('SO-1'));
    tx.orderLines.put(anOrderLine('SO-1', 1, { productId: 'P1', ordered: 5 }));
  });
  const { line, task } = await giveList(site);
  const { pickLineId, orderLineId } = line;
  const named = { ...milk, quantity: 5, orderLineId };
  await site.ben.does('pick', { ...named, pickLineId, from: reserve, to: tote }, { task });
  await site.ben.does('task', { taskStep: 'finished' }, { task });
  await site.ports.store.write(siteId, (tx) =>
    cancelOrder(tx, site.ports.ids, 'SO-1', { by: 'U-9', reason: 'The customer changed his mind' }),
  );
  expect(await site.view.raised()).toEqual([`bring 5 P1 from ${tote} to ${reserve}`]);
  await site.ben.does('put-back', { ...named, from: tote, to: reserve });
  await site.ben.does('count', { ...milk, quantity: 14, from: reserve });
}

async function expectAllAtRest(site: ReceivingSite): Promise<void> {
  expect(await site.view.stock(reserve)).toEqual(['P1: 14']);
  expect(await site.view.stock('virtual:supplier')).toEqual(['P1 inspection: -14']);
  expect(await site.view.raised()).toEqual([]);
  expect((await site.view.open()).map(({ kind }) => kind)).toEqual(['under_receipt']);
  expect(await site.differences()).toEqual([]);
}

describe('a pallet is received, checked and put away offline, picked, called off, put back and counted', () => {
  it('and every place sums to zero (in memory)', async () => {
    const site = await openReceivingSite(memoryStoreOf(ports), ports);
    await liveThrough(site);
    await expectAllAtRest(site);
  });

  describe('in PostgreSQL', () => {
    let database: TestDatabase;
    let store: SiteStore;
    beforeAll(async () => {
      database = await createTestDatabase();
      store = await postgresStoreOf(ports, database.pool);
    });
    afterAll(() => database.drop());

    it('and every place sums to zero', async () => {
      const site = await openReceivingSite(atSite(store, 'pallet'), ports);
      await liveThrough(site);
      await expectAllAtRest(site);
    });
  });
});
