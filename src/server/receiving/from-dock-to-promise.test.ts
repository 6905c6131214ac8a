import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Condition } from '../../shared/domain/stock.ts';
import { siteId } from '../../testing/pick-scene.ts';
import {
  aCheck,
  openReceivingSite,
  pallet,
  plate,
  receiptOf,
  type ReceivingSite,
  reserve,
  shelf,
  station,
} from '../../testing/receiving-scene.ts';
import { anOrder, anOrderLine } from '../../testing/warehouse-rows.ts';
import { giveWork } from '../tasks/give-work.ts';

let site: ReceivingSite;
beforeEach(async () => {
  site = await openReceivingSite();
  await site.change(async (tx) => {
    tx.orders.put(anOrder('SO-1'));
    tx.orderLines.put(anOrderLine('SO-1', 1, { productId: 'P1', ordered: 5 }));
  });
});
afterEach(async () => expect(await site.differences()).toEqual([]));

/** What a device that asks for work is given: places and quantities. */
const promised = () =>
  site.ports.store.write(siteId, async (tx) => {
    const wish = { deviceId: 'D1', userId: 'U-1', zone: null, slots: 1, ahead: false };
    const answer = await giveWork(tx, site.ports.ids, { ...wish, requestId: site.ports.ids.opaque() });
    if (answer.kind !== 'work' || answer.task.work.kind !== 'pick') return answer.kind;
    return answer.task.work.lines.map(({ locationId, quantity }) => `${quantity} at ${locationId}`);
  });
const onShelf = (condition: Condition) =>
  site.anna.does('adjust', {
    productId: 'P1',
    quantity: 5,
    condition,
    from: 'virtual:adjustment',
    to: shelf,
  });

it('what is received, checked and put away can be promised, and not a step before', async () => {
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.arrive(plate);
  await receipt.take('P1', 5, { condition: 'inspection' });
  await receipt.close();
  expect(await promised()).toBe('nothing');
  const milk = { productId: 'P1', quantity: 5 };
  const accepted = { condition: 'inspection', toCondition: 'available', disposition: 'accept' } as const;
  const check = { ...milk, ...accepted, from: pallet, to: pallet, lpn: plate, check: aCheck('C-1') };
  await site.ben.does('quality', check);
  expect(await promised()).toBe('nothing');
  await site.ben.does('putaway', { ...milk, from: pallet, to: reserve, lpn: plate });
  expect(await promised()).toEqual(['5 at A-02-01-1']);
});

it.each(['inspection', 'quarantine', 'damaged'] as const)('stock in %s is never promised', async (held) => {
  await onShelf(held);
  expect(await promised()).toBe('nothing');
  await onShelf('available');
  expect(await promised()).toEqual(['5 at A-01-01-1']);
});

it('goods that lie loose at the dock are not promised', async () => {
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.take('P1', 5, { to: station });
  await receipt.close();
  expect(await promised()).toBe('nothing');
});
