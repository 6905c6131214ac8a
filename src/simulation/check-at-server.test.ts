import { beforeEach, describe, expect, it } from 'vitest';
import type { Container } from '../shared/domain/container.ts';
import type { Task } from '../shared/domain/task.ts';
import { claimTask } from '../server/tasks/claim-task.ts';
import { siteId } from '../testing/pick-scene.ts';
import { aQualityFloor, plate, products } from '../testing/quality-floor.ts';
import { type Checker, checksGoods } from '../testing/quality-scene.ts';
import { openReceivingSite, type ReceivingSite, station } from '../testing/receiving-scene.ts';

/*
 * A check from the task that the server raised to what it makes of the movements that the workflow records.
 */

const unit: Container = {
  lpn: plate(1),
  kind: 'pallet',
  place: station,
  orderId: null,
  taskId: null,
  closed: true,
  arrival: {
    receiptId: null,
    purchaseOrderId: null,
    asnId: null,
    supplier: 'Acme',
    trackingNumber: null,
    firstReceivedAt: '2026-11-21T07:00:00.000Z',
  },
  rev: 0,
};

let site: ReceivingSite;
let task: Task;
beforeEach(async () => {
  site = await openReceivingSite();
  await site.change(async (tx) => {
    for (const product of products) tx.products.put(product);
    tx.containers.put(unit);
  });
  const held = { lot: 'L1', expiry: '2027-01-31', condition: 'inspection' } as const;
  const oatMilk = { productId: 'P-1001', quantity: 500, ...held };
  await site.anna.does('adjust', { ...oatMilk, from: 'virtual:adjustment', to: `lpn:${plate(1)}` });
  const [raised] = await site.view.work('quality-check');
  const wish = { taskId: raised?.taskId ?? '', deviceId: 'D2', userId: 'U-2' };
  const answer = await site.ports.store.write(siteId, (tx) => claimTask(tx, site.ports.ids, wish));
  if (answer.kind !== 'claimed') throw new Error('no check to claim');
  task = answer.task;
});

/** Somebody checks the task on his device; what is said of him there does not matter here. */
const checks = (): Promise<Checker> =>
  checksGoods(aQualityFloor(), { ...task, deviceId: 'device-1', userId: 'U-0001' });

async function send({ floor }: Checker): Promise<void> {
  const named = { id: task.taskId, rev: task.rev, lease: task.lease };
  const entries = floor.recorder.drafts.map(({ mid, type, compensates, body }) =>
    site.ben.record(type, body, { mid, compensates, task: named }),
  );
  const { results } = await site.ben.send(entries);
  expect(results.filter(({ status }) => status === 'parked')).toEqual([]);
}

describe('a check of the task that the server raised', () => {
  it('accepted, makes the goods available, counts for the supplier, and sends them on to be put away', async () => {
    const checker = await checks();
    await checker.scan(plate(1));
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(3);
    await send(checker);
    expect(await site.view.task(task.taskId)).toMatchObject({ status: 'done', userId: 'U-2' });
    expect(await site.view.raised()).toEqual([`put away 500 P-1001 L1 from ${plate(1)}`]);
    expect(await site.view.stock(`lpn:${plate(1)}`)).toEqual(['P-1001 L1: 500']);
    expect(await site.view.inspectionState('Acme|P-1001')).toMatchObject({ mode: 'normal', recent: [true] });
    expect(await site.view.open()).toEqual([]);
    expect(await site.differences()).toEqual([]);
  });

  it('not passed, is a question for a manager, and the goods wait in quarantine', async () => {
    const checker = await checks();
    await checker.scan(plate(1));
    await checker.confirm();
    await checker.answer('no');
    await checker.tap({ type: 'defects.entered', defects: 9 });
    await checker.confirm();
    await checker.decide('quarantine', 'defects');
    await checker.scan('QUAR-1');
    await checker.confirm();
    await send(checker);
    expect((await site.view.open()).map(({ kind }) => kind)).toEqual(['quality_failed']);
    expect(await site.view.stock('location:QUAR-1')).toEqual(['P-1001 L1 quarantine: 500']);
    expect(await site.view.container(plate(1))).toMatchObject({ place: null });
    expect(await site.view.inspectionState('Acme|P-1001')).toMatchObject({ recent: [false] });
    expect(await site.view.raised()).toEqual([]);
    expect(await site.differences()).toEqual([]);
  });
});
