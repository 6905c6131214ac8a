import { expect, test } from 'vitest';
import type { Stock } from '../../shared/domain/stock.ts';
import { createLookupScene } from '../../testing/lookup-scene.ts';
import { aLocation, aProduct, aStock } from '../../testing/warehouse-rows.ts';

const container = (lpn: string, place: string | null) => ({
  ...{ lpn, kind: 'pallet', place, orderId: null, taskId: null, closed: false, rev: 1 },
});
const stock = (place: string, quantity: number): [string, string, Stock] => {
  const row = aStock('X', 'P-1', { place, quantity });
  return ['stock', row.stockId, row];
};
const scene = () =>
  createLookupScene([
    ['product', 'P-1', aProduct({ productId: 'P-1' })],
    ['location', 'A-01-01-1', aLocation('A-01-01-1', { type: 'reserve' })],
    ['location', 'A-01-02-1', aLocation('A-01-02-1', { type: 'quarantine' })],
    ['location', 'RECV-1', aLocation('RECV-1', { type: 'receive_station' })],
    ['container', 'L1', container('L1', 'location:A-01-01-1')],
    ['container', 'L2', container('L2', 'lpn:L1')],
    ['container', 'L3', container('L3', 'location:RECV-1')],
    stock('location:A-01-01-1', 5),
    stock('lpn:L2', 7),
    stock('lpn:L3', 9),
  ]);
const figures = (rows: readonly Stock[]) =>
  rows.map(({ place, quantity }) => `${place} ${quantity}`).toSorted();

test('the storage is its places, what lies there, and what stands there in containers within containers', async () => {
  const { lookup } = await scene();
  const storage = await lookup.storage();
  expect(storage.locations.map(({ locationId }) => locationId)).toEqual(['A-01-01-1', 'A-01-02-1']);
  expect(figures(storage.stock)).toEqual(['location:A-01-01-1 5', 'lpn:L2 7']);
  expect(storage.standing).toEqual([{ lpn: 'L2', locationId: 'A-01-01-1' }]);
  expect(storage.products.map(({ productId }) => productId)).toEqual(['P-1']);
});

test('own unsent work is in it, and what the server tells later too', async () => {
  const { lookup, record, tell } = await scene();
  await lookup.storage();
  const put = { productId: 'P-1', from: 'lpn:L3', to: 'location:A-01-02-1', quantity: 4 };
  await record('putaway', put);
  await record('move', { lpn: 'L1', from: 'location:A-01-01-1', to: 'location:A-01-02-1' });
  const after = await lookup.storage();
  expect(figures(after.stock)).toEqual(['location:A-01-01-1 5', 'location:A-01-02-1 4', 'lpn:L2 7']);
  expect(after.standing).toEqual([{ lpn: 'L2', locationId: 'A-01-02-1' }]);
  await tell([stock('location:A-01-01-1', 30)]);
  expect(figures((await lookup.storage()).stock)).toContain('location:A-01-01-1 30');
});
