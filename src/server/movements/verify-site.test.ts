import { beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { aPurchaseOrder } from '../../testing/receiving-rows.ts';
import { aTask } from '../../testing/store-rows.ts';
import { stocks, stops, takes } from '../../testing/picking-scene.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
  await site.device.does('pick', takes(stops.milk));
});

const tamper = (work: (tx: SiteTransaction) => Promise<void>) => site.ports.store.write(siteId, work);

describe('checking a site', () => {
  it('finds nothing where all was done by movements', async () => {
    expect(await site.differences()).toEqual([]);
  });

  it('finds stock that no movement explains', async () => {
    await tamper(async (tx) => {
      await tx.stock.load([stocks.milk.stockId]);
      tx.stock.put({ ...stocks.milk, quantity: 16, allocated: 3 });
    });
    expect(await site.differences()).toEqual([
      {
        invariant: 'stock is the replay of the journal',
        subject: stocks.milk.stockId,
        expected: 15,
        actual: 16,
      },
      { invariant: 'places sum to zero', subject: 'P1', expected: 0, actual: 1 },
    ]);
  });

  it('finds orders that have what nobody received, and goods that wait twice', async () => {
    const work = { kind: 'putaway' as const, lpn: 'L1', from: 'location:PACK-1', goods: [], receiptId: null };
    await tamper(async (tx) => {
      const order = aPurchaseOrder('PO-1', { P1: 5 });
      tx.purchaseOrders.put({ ...order, lines: order.lines.map((line) => ({ ...line, received: 2 })) });
      for (const taskId of ['T8', 'T9']) tx.tasks.put(aTask(taskId, { work }));
    });
    expect(await site.differences()).toEqual([
      { invariant: 'orders have what was received', subject: 'PO-1 P1', expected: 0, actual: 2 },
      { invariant: 'goods are work once', subject: 'L1', expected: 1, actual: 2 },
    ]);
  });

  it('finds promises that do not add up, at the place and at the order line', async () => {
    await tamper(async (tx) => {
      await tx.allocations.load(['pl-3']);
      tx.allocations.remove('pl-3');
    });
    expect(await site.differences()).toEqual([
      { invariant: 'promises add up', subject: stocks.milk.stockId, expected: 0, actual: 3 },
      { invariant: 'promises add up', subject: 'SO-2/1', expected: 0, actual: 3 },
    ]);
  });
});
