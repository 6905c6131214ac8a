import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTask } from '../../../server/tasks/raise-tasks.ts';
import type { Task, TaskOf } from '../../../shared/domain/task.ts';
import { counts, nothingMore, reallyNone } from '../../../testing/count-scene.ts';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { siteId } from '../../../testing/pick-scene.ts';
import { products } from '../../../testing/picking-scene.ts';
import { gtin } from '../../../testing/pick-floor.ts';
import { floorOfSite as floorOf, sendAll } from '../../../testing/site-floor.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const milk = products.milk.barcodes[0]?.code ?? '';
/** All products of the scene bear one code; here the cheese has its own. */
const cheese = gtin(2);
const lot = (name: string, expiry: string) => `(01)${cheese}(17)${expiry}(10)${name}`;

async function aFloor() {
  const floor = await floorOf(site);
  const relabel = (productId: string) => [
    { code: productId === 'P2' ? cheese : milk, level: 'each' as const, quantity: 1 },
  ];
  floor.rows.products = floor.rows.products.map((one) => ({ ...one, barcodes: relabel(one.productId) }));
  return floor;
}

async function aCountTaken(
  place: `location:${string}`,
  productId: string | null,
): Promise<Task & TaskOf<'count'>> {
  const raised = { taskId: site.ports.ids.next(), now: '2026-11-21T08:00:00.000Z', zone: 'ambient' };
  const open = countTask(raised, { place, productId, reason: 'short' });
  await site.ports.store.write(siteId, async (tx) => {
    tx.tasks.put({ ...open, status: 'claimed', deviceId: 'D1', userId: 'U-1', lease: 'lease-2' });
  });
  return (await site.view.task(open.taskId)) as Task & TaskOf<'count'>;
}

const differences = async () =>
  (await site.view.open()).map(({ kind, place, productId, expected, actual }) => ({
    kind,
    place,
    productId,
    expected,
    actual,
  }));

describe('what the server makes of a count', () => {
  it('that agrees: the task is done, nothing is open', async () => {
    const task = await aCountTaken('location:A-02-01-1', null);
    const operator = await counts(await aFloor(), task);
    await operator.scan('A-02-01-1', lot('L1', '270131'));
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 10 });
    await operator.scan(lot('L2', '270331'));
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 10 }, nothingMore);
    expect(operator.step()).toBe('finished');
    const statuses = await sendAll(site, operator.floor, task);
    expect(new Set(statuses)).toEqual(new Set(['accepted']));
    expect(await differences()).toEqual([]);
    expect((await site.view.task(task.taskId))?.status).toBe('done');
  });

  it('that differs in one lot: a difference of that lot alone', async () => {
    const task = await aCountTaken('location:A-02-01-1', 'P2');
    const operator = await counts(await aFloor(), task);
    await operator.scan('A-02-01-1', lot('L1', '270131'));
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 10 }, nothingMore);
    expect(operator.step()).toBe('confirmingAbsent');
    await operator.tap(reallyNone);
    expect(await sendAll(site, operator.floor, task)).not.toContain('parked');
    expect(await differences()).toEqual([
      { kind: 'count_difference', place: 'location:A-02-01-1', productId: 'P2', expected: '10', actual: '0' },
    ]);
    expect((await site.view.task(task.taskId))?.status).toBe('done');
  });

  it('in free work that is taken back: its question is withdrawn', async () => {
    const operator = await counts(await aFloor());
    await operator.scan('B-01-01-1', milk);
    await operator.tap(nothingMore);
    await operator.scan(milk);
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('locating');
    expect(await sendAll(site, operator.floor, null)).toEqual(['discrepancy']);
    expect(await differences()).toMatchObject([{ expected: '2', actual: '1' }]);
    const sent = operator.floor.recorder.drafts.length;
    await operator.tap({ type: 'step.undone' });
    const undone = operator.floor.recorder.drafts.slice(sent);
    for (const { mid, type, body, compensates } of undone) {
      await site.device.does(type, body, { mid, compensates, task: null });
    }
    expect(await differences()).toEqual([]);
  });
});
