import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { returns, stops, takes, tote } from '../../../testing/picking-scene.ts';
import { cancelLines } from '../../orders/cancel-lines.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const kinds = async () => (await site.view.open()).map(({ kind }) => kind).sort();

const cancel = (orderLineId: string) =>
  site.ports.store.write(siteId, async (tx) => {
    const lines = await tx.orderLines.find({ orderId: orderLineId.split('/')[0] ?? '' });
    await tx.orders.load(lines.map(({ orderId }) => orderId));
    await cancelLines(
      tx,
      site.ports.ids,
      lines.filter((line) => line.orderLineId === orderLineId),
      'U-9',
    );
  });

/** Somebody takes the one put-back that waits and does it as told. */
const bringBack = async (quantity?: number) => {
  const [task] = await site.ports.store.read(siteId, (tx) =>
    tx.tasks.find({ kind: 'put-back', status: 'open' }),
  );
  if (task?.work.kind !== 'put-back') throw new Error('nothing waits to be brought back');
  const { work, taskId } = task;
  await site.ports.store.write(siteId, async (tx) => {
    await tx.tasks.load([taskId]);
    tx.tasks.put({ ...task, status: 'claimed', deviceId: 'D1', userId: 'U-1', lease: 'lease-2' });
  });
  const body = {
    productId: work.product.productId,
    lot: work.lot,
    expiry: work.expiry,
    quantity: quantity ?? work.quantity,
  };
  const more = { orderLineId: work.orderLineId ?? undefined, from: work.from, to: work.home ?? undefined };
  const { mid } = await site.device.does(
    'put-back',
    { ...body, ...more },
    { task: { id: taskId, rev: 2, lease: 'lease-2' } },
  );
  return { taskId, mid, ...(await site.view.task(taskId)) };
};

describe('a put-back', () => {
  it('that undoes a pick promises the goods again', async () => {
    const pick = await site.device.does('pick', takes(stops.milk));
    const undo = await site.device.does('put-back', returns(stops.milk), { compensates: pick.mid });
    expect(undo.status).toBe('accepted');
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20 (8 promised)']);
    expect(await site.view.line('SO-1/1')).toEqual({
      status: 'allocated',
      allocated: 5,
      picked: 0,
      short: 0,
    });
    expect(await site.view.order('SO-1')).toBe('picking');
  });

  it('that undoes a pick of a list that is over promises nothing', async () => {
    const pick = await site.device.does('pick', takes(stops.milk));
    await site.device.does('task', { taskStep: 'finished' });
    await site.device.does('put-back', returns(stops.milk), { compensates: pick.mid });
    expect(await site.view.line('SO-1/1')).toEqual({ status: 'open', allocated: 0, picked: 0, short: 0 });
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20']);
  });

  it('that undoes a surplus answers its question and calls the waiting work off', async () => {
    const pick = await site.device.does('pick', takes(stops.milk, { quantity: 7 }));
    expect(await kinds()).toEqual(['over_quantity']);
    await site.device.does('put-back', returns(stops.milk, { quantity: 7 }), { compensates: pick.mid });
    expect(await kinds()).toEqual([]);
    expect(await site.view.raised()).toEqual([]);
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'allocated', allocated: 5, picked: 0 });
  });

  it('at the end of the list closes the question of a line cancelled after its pick', async () => {
    await site.device.does('pick', takes(stops.milk));
    await cancel('SO-1/1');
    expect(await kinds()).toEqual(['cancelled_after_pick']);
    await site.device.does('put-back', returns(stops.milk, { reason: 'cancelled' }));
    expect(await kinds()).toEqual([]);
    expect(await site.view.line('SO-1/1')).toEqual({
      status: 'cancelled',
      allocated: 0,
      picked: 0,
      short: 0,
    });
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20 (3 promised)']);
    await site.device.does('task', { taskStep: 'finished' });
    expect(await site.view.raised()).toEqual([]);
  });

  it('of a part leaves the question open until all is back', async () => {
    await site.device.does('pick', takes(stops.milk));
    await cancel('SO-1/1');
    await site.device.does('put-back', returns(stops.milk, { quantity: 2 }));
    expect(await kinds()).toEqual(['cancelled_after_pick']);
    await site.device.does('put-back', returns(stops.milk, { quantity: 3 }));
    expect(await kinds()).toEqual([]);
  });

  it('of goods that were only in hand changes nothing', async () => {
    await cancel('SO-1/1');
    const body = returns(stops.milk, { from: stops.milk.stock.place, reason: 'cancelled' });
    expect(await site.device.does('put-back', body)).toMatchObject({ status: 'accepted' });
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20 (3 promised)']);
    expect(await site.view.line('SO-1/1')).toMatchObject({ picked: 0 });
  });

  it('of goods in hand to another place moves them', async () => {
    await cancel('SO-1/1');
    await site.device.does(
      'put-back',
      returns(stops.milk, { from: stops.milk.stock.place, to: 'location:B-01-01-1' }),
    );
    expect(await site.view.stock('location:B-01-01-1')).toEqual(['P1: 7']);
    expect(await site.view.line('SO-1/1')).toMatchObject({ picked: 0 });
  });

  it('as work of its own ends that work and the question', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 7 }));
    expect(await bringBack()).toMatchObject({ status: 'done' });
    expect(await kinds()).toEqual([]);
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'picked', picked: 5 });
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
  });

  it('of a part leaves the rest of the work', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 8 }));
    expect(await bringBack(1)).toMatchObject({ status: 'claimed', work: { quantity: 2 } });
    expect(await kinds()).toEqual(['over_quantity']);
  });

  it('of a part that was a mistake is to be brought back again', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 8 }));
    const { taskId, mid } = await bringBack(1);
    await site.device.does('move', takes(stops.milk, { quantity: 1 }), {
      compensates: mid,
      task: { id: taskId, rev: 3, lease: 'lease-2' },
    });
    expect(await site.view.task(taskId)).toMatchObject({
      status: 'claimed',
      work: { quantity: 3 },
    });
  });

  it('that was a mistake is undone: the goods lie in the tote again and the question is asked again', async () => {
    await site.device.does('pick', takes(stops.milk));
    await cancel('SO-1/1');
    const back = await site.device.does('put-back', returns(stops.milk));
    await site.device.does('move', takes(stops.milk), { compensates: back.mid });
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'cancelled', picked: 5 });
    expect(await kinds()).toEqual(['cancelled_after_pick']);
  });
});
