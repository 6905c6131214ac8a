import { beforeEach, describe, expect, it } from 'vitest';
import type { PullRequest } from '../../shared/protocol/pull.ts';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { stops, takes } from '../../testing/picking-scene.ts';
import { cancelLines } from '../orders/cancel-lines.ts';
import { pull } from './pull.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});

const ask = (given: Partial<PullRequest> = {}, deviceId = 'D1') =>
  pull(
    site.ports,
    { siteId, deviceId, deviceName: deviceId, traceId: 'trace-1' },
    { proto: 1, deviceId, gen: 'gen-1', cursor: 0, ...given },
  );
const cancelMilk = () =>
  site.ports.store.write(siteId, async (tx) => {
    const lines = await tx.orderLines.find({ orderId: 'SO-1' });
    await tx.orders.load(['SO-1']);
    await cancelLines(tx, site.ports.ids, lines.slice(0, 1), 'U-9');
  });
const notices = () => site.ports.store.read(siteId, (tx) => tx.notices.find({}));

describe('a pull', () => {
  it('brings everything in pages, and then only what has changed', async () => {
    let cursor = 0;
    const seen: string[] = [];
    for (let more = true; more; ) {
      const page = await ask({ gen: cursor === 0 ? null : 'gen-1', cursor, limit: 4 });
      expect(page).toMatchObject({ from: cursor, gen: 'gen-1' });
      expect(page.reset).toBeUndefined();
      seen.push(...page.changes.map(({ type, id }) => `${type} ${id}`));
      ({ cursor, more } = page);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['site main', 'task T1', 'orderLine SO-1/1', 'product P1']));
    await site.device.does('pick', takes(stops.milk));
    const { changes } = await ask({ cursor });
    expect(changes.map(({ type }) => type).sort()).toEqual(['container', 'orderLine', 'stock', 'stock']);
  });

  it('shows a list only to the device that has it', async () => {
    const tasks = async (deviceId: string) =>
      (await ask({ gen: null }, deviceId)).changes.filter(({ type }) => type === 'task').map(({ id }) => id);
    expect(await tasks('D1')).toEqual(['T1']);
    expect(await tasks('D2')).toEqual([]);
  });

  it.each([
    ['of another generation', { gen: 'gen-0', cursor: 3 }],
    ['beyond what this database has', { cursor: 99_999 }],
    ['without a generation in the middle', { gen: null, cursor: 3 }],
  ])('from a cursor %s begins anew', async (_, given) => {
    const page = await ask(given);
    expect(page).toMatchObject({ reset: true, from: given.cursor, gen: 'gen-1' });
    expect(page.changes.map(({ type }) => type)).toContain('site');
  });

  it('from behind a cancellation proves that it was seen, and managers hear of it', async () => {
    const { cursor } = await ask();
    await cancelMilk();
    const brought = await ask({ cursor });
    expect(brought.changes.find(({ type }) => type === 'task')?.row).toMatchObject({
      work: { lines: [{ status: 'cancelled' }, {}, {}] },
    });
    expect((await notices()).map(({ seenAt }) => seenAt)).toEqual([null]);
    site.ports.news.length = 0;
    site.ports.clock.pass(7000);
    await ask({ cursor: brought.cursor });
    expect((await notices()).map(({ seenAt }) => seenAt)).toEqual(['2026-11-21T10:00:07.000Z']);
    expect(site.ports.news).toMatchObject([{ siteId, inline: [] }]);
  });

  it('of another device proves nothing, nor does a cursor of another generation', async () => {
    await cancelMilk();
    const head = await site.ports.store.head(siteId);
    await ask({ cursor: head }, 'D2');
    await ask({ gen: 'gen-0', cursor: head });
    expect((await notices()).map(({ seenAt }) => seenAt)).toEqual([null]);
  });

  it('tells how the device stands', async () => {
    await ask({ cursor: 5, condition: { unsent: 12, parked: 1, userId: 'U-2' } });
    const contacts = await site.ports.store.read(siteId, (tx) => tx.contacts(['D1']));
    expect(contacts.get('D1')).toMatchObject({ cursor: 5, unsent: 12, parked: 1, userId: 'U-2' });
  });
});
