import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelLines } from '../../../server/orders/cancel-lines.ts';
import type { Task, TaskOf } from '../../../shared/domain/task.ts';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { products, stops, takes, tote } from '../../../testing/picking-scene.ts';
import { sourceOf } from './find-goods.ts';
import { putsBack } from '../../../testing/put-back-scene.ts';
import { aContainer } from '../../../testing/work-floor.ts';
import { floorOfSite, sendAll } from '../../../testing/site-floor.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const [milk] = products.milk.barcodes;

/** Milk was picked, its list ended, then its line was cancelled: somebody is to bring it back. */
async function aReturnTaken(): Promise<Task & TaskOf<'put-back'>> {
  await site.device.does('pick', takes(stops.milk));
  await site.device.does('task', { taskStep: 'finished' });
  await site.ports.store.write(siteId, async (tx) => {
    const lines = await tx.orderLines.find({ orderId: 'SO-1' });
    await tx.orders.load(['SO-1']);
    await cancelLines(
      tx,
      site.ports.ids,
      lines.filter(({ orderLineId }) => orderLineId === 'SO-1/1'),
      'U-9',
    );
  });
  const [task] = await site.view.work('put-back');
  if (task?.work.kind !== 'put-back') throw new Error('nothing waits to be brought back');
  const taken = { ...task, status: 'claimed' as const, deviceId: 'D1', userId: 'U-1', lease: 'lease-2' };
  await site.ports.store.write(siteId, async (tx) => {
    await tx.tasks.load([task.taskId]);
    tx.tasks.put(taken);
  });
  return (await site.view.task(task.taskId)) as Task & TaskOf<'put-back'>;
}

const ofReturn = async () => (await site.view.open()).filter(({ kind }) => kind !== 'picked_after_cancel');

describe('what the server makes of a put-back', () => {
  it('of a task: the line has nothing any more, the task is done, nothing is open', async () => {
    const task = await aReturnTaken();
    const operator = await putsBack(await floorOfSite(site), task);
    await operator.scan(milk?.code ?? '', 'A-01-01-1');
    expect(operator.step()).toBe('finished');
    const statuses = await sendAll(site, operator.floor, task);
    expect(statuses).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await site.view.stock(tote)).toEqual([]);
    expect(await site.view.line('SO-1/1')).toMatchObject({ status: 'cancelled', picked: 0 });
    expect((await site.view.task(task.taskId))?.status).toBe('done');
    expect(await site.view.open()).toEqual([]);
  });

  it('with a piece damaged and one missing: quarantined, counted, and the rest is back', async () => {
    const task = await aReturnTaken();
    const operator = await putsBack(await floorOfSite(site), task);
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 4 });
    await operator.tap({ type: 'reason.chosen', reason: 'not_found' });
    await operator.tap(
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'quantity.entered', quantity: 1 },
    );
    await operator.scan(milk?.code ?? '', 'A-01-01-1', milk?.code ?? '', 'B-01-01-1');
    expect(operator.step()).toBe('finished');
    const statuses = await sendAll(site, operator.floor, task);
    expect(statuses).not.toContain('parked');
    expect((await ofReturn()).map(({ kind, expected, actual }) => [kind, expected, actual])).toEqual(
      expect.arrayContaining([
        ['count_difference', '5', '4'],
        ['damaged', null, '1'],
      ]),
    );
    expect((await site.view.task(task.taskId))?.status).toBe('done');
  });

  it('that was found without the task: the line has nothing any more, and nothing is open', async () => {
    await aReturnTaken();
    const floor = await floorOfSite(site);
    const lpn = tote.slice(4);
    const container = aContainer(lpn, { orderId: 'SO-1' });
    const reading = {
      kind: 'lpn',
      lpn,
      sscc: null,
      fields: {},
      doubt: null,
      raw: lpn,
      doubled: false,
    } as const;
    const known = { kind: 'container', container, contents: await floor.ports.lookup.stockAt(tote) } as const;
    const operator = await putsBack(floor);
    const scan = { raw: lpn, symbology: null, source: 'wedge' } as const;
    const source = await sourceOf(floor.ports, reading, known);
    await operator.tap({ type: 'barcode.scanned', scan, reading, known, source, stranger: null });
    await operator.scan('A-01-01-1');
    expect([operator.step(), operator.said()]).toEqual(['sourcing', 'put_back']);
    expect(await sendAll(site, floor, null)).toEqual(['accepted']);
    expect(await site.view.line('SO-1/1')).toMatchObject({ picked: 0 });
    expect(await site.view.open()).toEqual([]);
  });
});
