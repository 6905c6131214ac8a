import { describe, expect, it } from 'vitest';
import { aTask } from './store-rows.ts';
import type { StoreScene } from './store-scene.ts';
import { aLocation, anOrder, anOrderLine, aStock } from './warehouse-rows.ts';

/** What is found by what. */
export function describeFinding(site: StoreScene): void {
  describe('finding', () => {
    it('rows are found by values and by lists of values, in the order of their ids', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.stock.put(aStock('B-01-01-1', 'P1'));
        tx.stock.put(aStock('A-01-01-1', 'P1'));
        tx.stock.put(aStock('A-01-01-1', 'P2', { quantity: 0 }));
        tx.stock.put(aStock('A-01-01-1', 'P3', { lot: 'L1' }));
      });
      const places = (filter: Parameters<typeof find>[0]) => find(filter);
      const find = (filter: {
        productId?: string | string[];
        holds?: boolean;
        lot?: string | null;
        place?: string;
      }) =>
        site.store.read(site.siteId, async (tx) =>
          (await tx.stock.find(filter)).map(({ place, productId }) => `${place} ${productId}`),
        );
      expect(await places({ productId: ['P1', 'P2'], holds: true })).toEqual([
        'location:A-01-01-1 P1',
        'location:B-01-01-1 P1',
      ]);
      expect(await places({ place: 'location:A-01-01-1', lot: null })).toEqual([
        'location:A-01-01-1 P1',
        'location:A-01-01-1 P2',
      ]);
      expect(await places({ holds: false })).toEqual(['location:A-01-01-1 P2']);
      expect(await places({ lot: 'L1' })).toEqual(['location:A-01-01-1 P3']);
      expect(await places({ productId: [] })).toEqual([]);
    });

    it('a transaction finds what it has just put, and not what it has just changed away', async () => {
      await site.store.write(site.siteId, async (tx) =>
        tx.orderLines.put(anOrderLine('SO-1', 1, { ordered: 3 })),
      );
      const found = await site.store.write(site.siteId, async (tx) => {
        await tx.orderLines.load(['SO-1/1']);
        tx.orderLines.put(anOrderLine('SO-1', 1, { ordered: 3, picked: 3, status: 'picked' }));
        tx.orderLines.put(anOrderLine('SO-1', 2, { ordered: 2 }));
        return tx.orderLines.find({ orderId: 'SO-1', waits: true });
      });
      expect(found.map(({ orderLineId }) => orderLineId)).toEqual(['SO-1/2']);
      expect(await site.told('D1')).toEqual(['orderLine SO-1/1 2', 'orderLine SO-1/2 1']);
    });

    it('tasks are found by what their work is for', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.tasks.put(aTask('T1'));
        tx.tasks.put(
          aTask('T2', { work: { kind: 'count', place: 'location:A', productId: null, reason: 'short' } }),
        );
      });
      const counts = await site.store.read(site.siteId, (tx) =>
        tx.tasks.find({ kind: 'count', status: ['open', 'claimed'] }),
      );
      expect(counts.map(({ taskId }) => taskId)).toEqual(['T2']);
    });

    it('among looks only at what is here already', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.stock.put(aStock('A-01-01-1', 'P1'));
        tx.stock.put(aStock('B-01-01-1', 'P1'));
      });
      await site.store.read(site.siteId, async (tx) => {
        await tx.stock.load([aStock('A-01-01-1', 'P1').stockId]);
        expect(tx.stock.among({ productId: 'P1', holds: true })).toHaveLength(1);
      });
    });

    it('orders that wait for stock come the most urgent first, and by zone where their stock lies', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.locations.put(aLocation('A-01-01-1', { zone: 'dry' }));
        tx.locations.put(aLocation('B-01-01-1', { zone: 'cold' }));
        tx.stock.put(aStock('A-01-01-1', 'P1'));
        tx.stock.put(aStock('B-01-01-1', 'P2', { quantity: 5, allocated: 5 }));
        for (const [id, priority, productId] of [
          ['SO-1', 5, 'P1'],
          ['SO-2', 1, 'P2'],
          ['SO-3', 3, 'P1'],
        ] as const) {
          tx.orders.put(anOrder(id, { priority }));
          tx.orderLines.put(anOrderLine(id, 1, { productId }));
        }
        tx.orders.put(anOrder('SO-4', { priority: 1 }));
        tx.orderLines.put(anOrderLine('SO-4', 1, { allocated: 1, status: 'allocated' }));
      });
      const waiting = (zone: string | null, limit = 10) =>
        site.store.read(site.siteId, async (tx) =>
          (await tx.ordersToAllocate({ zone, limit })).map(({ orderId }) => orderId),
        );
      expect(await waiting(null)).toEqual(['SO-2', 'SO-3', 'SO-1']);
      expect(await waiting(null, 1)).toEqual(['SO-2']);
      expect(await waiting('dry')).toEqual(['SO-3', 'SO-1']);
      expect(await waiting('cold')).toEqual([]);
    });
  });
}
