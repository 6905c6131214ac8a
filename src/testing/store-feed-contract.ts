import { describe, expect, it } from 'vitest';
import type { Task } from '../shared/domain/task.ts';
import type { SiteNews } from '../server/db/site-store.ts';
import { aNotice, aTask, storeInstant } from './store-rows.ts';
import type { StoreScene } from './store-scene.ts';
import { anOrder, aStock } from './warehouse-rows.ts';

/** What devices and listeners are told. */
export function describeFeed(site: StoreScene): void {
  describe('feed', () => {
    it('rows come in commit order at their latest state', async () => {
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-1')));
      await site.store.write(site.siteId, async (tx) => tx.orders.put(anOrder('SO-2')));
      await site.store.write(site.siteId, async (tx) => {
        await tx.orders.load(['SO-1']);
        tx.orders.put(anOrder('SO-1', { priority: 1 }));
      });
      expect(await site.told('D1')).toEqual(['order SO-2 1', 'order SO-1 2']);
      expect(await site.feedOf('D1', 2)).toEqual([
        { type: 'order', id: 'SO-1', rev: 2, row: anOrder('SO-1', { priority: 1, rev: 2 }) },
      ]);
    });

    it('pages end at their limit and say whether there is more', async () => {
      await site.store.write(site.siteId, async (tx) =>
        ['SO-1', 'SO-2', 'SO-3'].forEach((id) => tx.orders.put(anOrder(id))),
      );
      const first = await site.store.feedAfter(site.siteId, 'D1', 0, 2);
      expect(first).toMatchObject({ cursor: 2, more: true, head: 3 });
      expect(await site.store.feedAfter(site.siteId, 'D1', first.cursor, 2)).toMatchObject({
        cursor: 3,
        more: false,
        head: 3,
      });
      expect(await site.store.feedAfter(site.siteId, 'D1', 3, 2)).toMatchObject({
        changes: [],
        cursor: 3,
        more: false,
      });
    });

    it('virtual places are not shown, and an emptied place is gone', async () => {
      const shelf = aStock('A-01-01-1', 'P1');
      await site.store.write(site.siteId, async (tx) => {
        tx.stock.put(shelf);
        tx.stock.put(aStock('', 'P1', { place: 'virtual:supplier', quantity: -10 }));
      });
      await site.store.write(site.siteId, async (tx) => {
        await tx.stock.load([shelf.stockId]);
        tx.stock.put({ ...shelf, quantity: 0 });
      });
      expect(await site.told('D1')).toEqual([`stock ${shelf.stockId} 2 gone`]);
      expect(await site.store.read(site.siteId, (tx) => tx.stock.find({ place: shelf.place }))).toMatchObject(
        [{ quantity: 0, rev: 2 }],
      );
    });

    it('open work is for everybody; claimed, it is gone for the others and there for its device', async () => {
      await site.store.write(site.siteId, async (tx) => tx.tasks.put(aTask('T1')));
      await change(aTask('T1', { status: 'claimed', deviceId: 'D1', lease: 'l1' }));
      expect(await site.told('D1')).toEqual(['task T1 2 gone', 'task T1 2']);
      expect(await site.told('D2')).toEqual(['task T1 2 gone']);
    });

    it('a list taken over is told to the one who had it and the one who has it', async () => {
      await site.store.write(site.siteId, async (tx) =>
        tx.tasks.put(aTask('T1', { status: 'claimed', deviceId: 'D1', lease: 'l1' })),
      );
      const { head } = await site.store.feedAfter(site.siteId, 'D1', 0, 10);
      await change(aTask('T1', { status: 'claimed', deviceId: 'D2', lease: 'l2' }));
      expect((await site.feedOf('D1', head))[0]?.row).toMatchObject({ deviceId: 'D2', lease: 'l2', rev: 2 });
      expect((await site.feedOf('D2', head))[0]?.row).toMatchObject({ deviceId: 'D2' });
      expect(await site.told('D3')).toEqual([]);
    });

    it('a list given back is told to the one who had it and open to all', async () => {
      await site.store.write(site.siteId, async (tx) =>
        tx.tasks.put(aTask('T1', { status: 'claimed', deviceId: 'D1', lease: 'l1' })),
      );
      await change(aTask('T1'));
      expect(await site.told('D1')).toEqual(['task T1 2', 'task T1 2']);
      expect(await site.told('D2')).toEqual(['task T1 2']);
    });

    const change = (task: Task) =>
      site.store.write(site.siteId, async (tx) => {
        await tx.tasks.load([task.taskId]);
        tx.tasks.put(task);
      });
  });

  describe('after the commit', () => {
    it('listeners hear the new head and what an operator must know at once', async () => {
      await site.store.write(site.siteId, async (tx) =>
        tx.tasks.put(aTask('T1', { status: 'claimed', deviceId: 'D1' })),
      );
      site.published.length = 0;
      const news: SiteNews[] = [];
      await site.store.write(
        site.siteId,
        async (tx) => {
          await tx.tasks.load(['T1']);
          tx.tasks.put(aTask('T1', { status: 'claimed', deviceId: 'D1', priority: 1 }));
          tx.tell({ deviceId: 'D1', type: 'cancel', taskId: 'T1', orderLineId: 'SO-1/1' });
        },
        (committed) => news.push(committed),
      );
      const inline = [{ deviceId: 'D1', type: 'cancel', taskId: 'T1', orderLineId: 'SO-1/1', rev: 2 }];
      expect(site.published).toEqual([{ siteId: site.siteId, gen: await site.store.gen(), head: 2, inline }]);
      expect(news).toEqual(site.published);
    });

    it('a notice gets the position of its commit and is seen when the device has passed it', async () => {
      await site.store.write(site.siteId, async (tx) => {
        tx.orders.put(anOrder('SO-1'));
        tx.notices.put(aNotice('N1', 'D1'));
        tx.notices.put(aNotice('N2', 'D2'));
        tx.orders.put(anOrder('SO-2'));
      });
      expect(await site.store.markSeen(site.siteId, 'D1', 1, storeInstant)).toEqual([]);
      const seen = { ...aNotice('N1', 'D1'), pos: 2, seenAt: storeInstant };
      expect(await site.store.markSeen(site.siteId, 'D1', 2, storeInstant)).toEqual([seen]);
      expect(await site.store.markSeen(site.siteId, 'D1', 5, storeInstant)).toEqual([]);
      expect(await site.store.read(site.siteId, (tx) => tx.notices.find({ deviceId: 'D1' }))).toEqual([seen]);
    });

    it('writers of a site run one after another', async () => {
      const add = () =>
        site.store.write(site.siteId, async (tx) => {
          const row = aStock('A-01-01-1', 'P1', { quantity: 0 });
          await tx.stock.load([row.stockId]);
          const before = tx.stock.get(row.stockId)?.quantity ?? 0;
          await Promise.resolve();
          tx.stock.put({ ...row, quantity: before + 1 });
        });
      await Promise.all(Array.from({ length: 50 }, add));
      expect(await site.store.read(site.siteId, (tx) => tx.stock.find({}))).toMatchObject([
        { quantity: 50, rev: 50 },
      ]);
      expect(site.published.map(({ head }) => head)).toEqual(
        Array.from({ length: 50 }, (_, index) => index + 1),
      );
    });
  });
}
