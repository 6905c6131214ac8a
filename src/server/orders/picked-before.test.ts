import { expect, it } from 'vitest';
import { openPickingSite } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { tote } from '../../testing/picking-scene.ts';
import { textsOf } from '../../testing/load-files.ts';
import { loadSite } from '../loading/load-site.ts';
import { putOrder } from './put-order.ts';

const lines = [
  { lineNumber: 1, productId: 'P1', ordered: 3 },
  { lineNumber: 2, productId: 'P1', ordered: 2 },
];
const order = { orderId: 'SO-9', customer: 'C', priority: 5, shipBy: '2026-11-21T16:00:00.000Z', lines };
const pick = {
  productId: 'P1',
  from: 'location:A-01-01-1',
  to: tote,
  orderId: 'SO-9',
  orderLineId: 'SO-9/1',
};

it('what was picked for an order before it was told counts when it is told', async () => {
  const { ports, device, differences } = await openPickingSite();
  await device.does('pick', { ...pick, quantity: 3 });
  await device.does('put-back', { ...pick, from: tote, to: 'location:A-01-01-1', quantity: 1 });
  await ports.store.write(siteId, (tx) => putOrder(tx, ports.ids, order, 'api'));
  const told = await ports.store.read(siteId, (tx) => tx.orderLines.find({ orderId: 'SO-9' }));
  expect(told.map(({ picked, status }) => [picked, status])).toEqual([
    [2, 'open'],
    [0, 'open'],
  ]);
  expect(await differences()).toEqual([]);
});

it('counts as well when the order comes by a file', async () => {
  const { ports, device, differences } = await openPickingSite();
  await device.does('pick', { ...pick, quantity: 3 });
  const row = { orderId: 'SO-9', productId: 'P1', owner: '', lot: '' };
  const files = textsOf({
    'orders.csv': [
      { ...row, lineNumber: '1', quantity: '3' },
      { ...row, lineNumber: '2', quantity: '2' },
    ],
  });
  const { store, ids } = ports;
  const load = () => loadSite(files, { store, siteId, ids, userId: null, dryRun: false });
  expect(await load()).toMatchObject({ ok: true, value: { 'orders.csv': { added: 2 } } });
  const told = await store.read(siteId, (tx) => tx.orderLines.find({ orderId: 'SO-9' }));
  expect(told.map(({ picked, status }) => [picked, status])).toEqual([
    [3, 'picked'],
    [0, 'open'],
  ]);
  expect(await differences()).toEqual([]);
  expect(await load()).toMatchObject({ ok: true, value: { 'orders.csv': { same: 2 } } });
});
