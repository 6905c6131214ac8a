import { describe, expect, it } from 'vitest';
import { anAllocation, anEntry } from './store-rows.ts';
import type { StoreScene } from './store-scene.ts';
import { anOrder, anOrderLine, aProduct } from './warehouse-rows.ts';

/** What one transaction reads and changes. */
export function describeRows(site: StoreScene): void {
  describe('rows', () => {
    it('a row put in one transaction is found in the next, with its first rev', async () => {
      await site.store.write(site.siteId, async (tx) =>
        tx.products.put(aProduct({ productId: 'P1', rev: 0 })),
      );
      const found = await site.store.read(site.siteId, async (tx) => {
        await tx.products.load(['P1', 'P2']);
        return [tx.products.get('P1'), tx.products.get('P2')];
      });
      expect(found).toEqual([aProduct({ productId: 'P1', rev: 1 }), undefined]);
    });

    it('asking for a row that was never loaded is refused as a bug', async () => {
      await expect(site.store.read(site.siteId, async (tx) => tx.stock.get('nothing'))).rejects.toThrow(
        'was not loaded',
      );
    });

    it('a change raises rev once, however often it is put', async () => {
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-1')));
      const changed = await site.store.write(site.siteId, async (tx) => {
        await tx.orders.load(['SO-1']);
        tx.orders.put(anOrder('SO-1', { priority: 2 }));
        return tx.orders.put(anOrder('SO-1', { priority: 1, rev: 77 }));
      });
      expect(changed).toEqual(anOrder('SO-1', { priority: 1, rev: 2 }));
    });

    it('equal content changes nothing and tells nobody', async () => {
      await site.store.write(site.siteId, async (tx) => tx.products.put(aProduct({ productId: 'P1' })));
      const head = await site.store.head(site.siteId);
      site.published.length = 0;
      await site.store.write(site.siteId, async (tx) => {
        await tx.products.load(['P1']);
        tx.products.put(aProduct({ productId: 'P1', rev: 0 }));
      });
      expect(await site.store.head(site.siteId)).toBe(head);
      expect(site.published).toEqual([]);
    });

    it('what work throws leaves nothing behind', async () => {
      const failing = site.store.write(site.siteId, async (tx) => {
        tx.products.put(aProduct({ productId: 'P1' }));
        await tx.products.find({ active: true });
        throw new Error('halfway');
      });
      await expect(failing).rejects.toThrow('halfway');
      expect(await site.store.read(site.siteId, (tx) => tx.products.find({}))).toEqual([]);
      expect(await site.store.head(site.siteId)).toBe(0);
      expect(site.published).toEqual([]);
    });

    it('a row that exists but was not loaded cannot be overwritten as new', async () => {
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-1')));
      const blind = site.store.write(site.siteId, async (tx) =>
        tx.orders.put(anOrder('SO-1', { customer: 'Somebody else' })),
      );
      await expect(blind).rejects.toThrow(/duplicate|is there/);
    });

    it('a removed row is gone', async () => {
      await site.store.write(site.siteId, async (tx) => tx.allocations.put(anAllocation('A1')));
      await site.store.write(site.siteId, async (tx) => {
        await tx.allocations.load(['A1']);
        tx.allocations.remove('A1');
      });
      expect(await site.store.read(site.siteId, (tx) => tx.allocations.find({}))).toEqual([]);
    });

    it('several tables are loaded at once', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.orders.put(anOrder('SO-1'));
        tx.orderLines.put(anOrderLine('SO-1', 1));
      });
      await site.store.read(site.siteId, async (tx) => {
        await tx.load({ orders: ['SO-1'], orderLines: ['SO-1/1', 'SO-1/2'] });
        expect(tx.orders.get('SO-1')?.customer).toBe('Customer of SO-1');
        expect(tx.orderLines.get('SO-1/1')?.ordered).toBe(1);
        expect(tx.orderLines.get('SO-1/2')).toBeUndefined();
      });
    });

    it('sites do not see each other', async () => {
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-1')));
      expect(await site.store.read(`${site.siteId}-other`, (tx) => tx.orders.find({}))).toEqual([]);
    });
  });

  describe('going back', () => {
    it('a checkpoint takes back rows, journal and news, also what a find has already written', async () => {
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-1')));
      const result = await site.store.write(site.siteId, async (tx) => {
        await tx.orders.load(['SO-1']);
        await tx.journal.loadStreams([{ deviceId: 'D1', epoch: 'e' }]);
        const goBack = tx.checkpoint();
        tx.orders.put(anOrder('SO-1', { priority: 1 }));
        tx.orders.put(anOrder('SO-2'));
        tx.journal.append(anEntry('m1', 1));
        tx.tell({ deviceId: 'D1', type: 'cancel', taskId: 'T1', orderLineId: 'SO-1/1' });
        await tx.orders.find({ status: 'open' });
        goBack();
        return { last: tx.journal.last('D1', 'e'), orders: await tx.orders.find({}) };
      });
      expect(result).toEqual({ last: 0, orders: [anOrder('SO-1')] });
      expect(await site.store.read(site.siteId, (tx) => tx.orders.find({}))).toEqual([anOrder('SO-1')]);
      expect(await site.told('D1')).toEqual(['order SO-1 1']);
    });

    it('what was put before the checkpoint stays', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.orders.put(anOrder('SO-1', { priority: 3 }));
        const goBack = tx.checkpoint();
        tx.orders.put(anOrder('SO-1', { priority: 1 }));
        goBack();
      });
      expect(await site.store.read(site.siteId, (tx) => tx.orders.find({}))).toEqual([
        anOrder('SO-1', { priority: 3 }),
      ]);
    });
  });
}
