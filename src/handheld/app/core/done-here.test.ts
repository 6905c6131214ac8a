import { expect, test } from 'vitest';
import type { Work, WorkGoods } from '../../../shared/domain/task.ts';
import { createLookupScene } from '../../../testing/lookup-scene.ts';
import { unwrap } from '../../../testing/journal-contract.ts';
import { aProduct } from '../../../testing/warehouse-rows.ts';
import { isDoneHere } from './done-here.ts';

const goods = (productId: string, quantity: number, given: Partial<WorkGoods> = {}): WorkGoods => ({
  ...{ product: aProduct({ productId }), lot: null, expiry: null, serial: null, owner: 'own', quantity },
  condition: 'available',
  ...given,
});
const putaway = (...all: WorkGoods[]): Work => ({
  ...{ kind: 'putaway', lpn: 'L1', from: 'location:RECV-1', goods: all, receiptId: null },
});
const put = (productId: string, quantity: number, lpn = 'L1') => ({
  ...{ productId, quantity, from: `lpn:${lpn}`, to: 'location:A-01-02-3', lpn },
});

async function afterPutting(...bodies: ReturnType<typeof put>[]) {
  const { bench, record } = await createLookupScene();
  for (const body of bodies) await record('putaway', body);
  const overlay = unwrap(await bench.journal.read((tx) => tx.overlay()));
  return (work: Work) => isDoneHere(work, overlay);
}

test('a unit is done once all that it holds was put away here', async () => {
  const work = putaway(goods('P-1', 5), goods('P-2', 3));
  expect((await afterPutting(put('P-1', 5)))(work)).toBe(false);
  expect((await afterPutting(put('P-1', 2), put('P-1', 3), put('P-2', 3)))(work)).toBe(true);
});

test('goods of another unit, another lot or another condition do not count', async () => {
  const isDone = await afterPutting(put('P-1', 5, 'L2'), put('P-1', 4));
  expect(isDone(putaway(goods('P-1', 5)))).toBe(false);
  expect(isDone(putaway(goods('P-1', 4, { lot: 'A' })))).toBe(false);
  expect(isDone(putaway(goods('P-1', 4, { condition: 'damaged' })))).toBe(false);
  expect(isDone(putaway(goods('P-1', 4)))).toBe(true);
});

test('a unit without goods, and other work, is never done by itself', async () => {
  const isDone = await afterPutting(put('P-1', 5));
  expect(isDone(putaway())).toBe(false);
  expect(isDone({ kind: 'count', place: 'lpn:L1', productId: null, reason: 'short' })).toBe(false);
});
