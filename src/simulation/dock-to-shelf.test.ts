import { beforeEach, describe, expect, it } from 'vitest';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { proposed } from '../shared/domain/putaway/putaway-state.ts';
import { isTaskOf, type Task, type TaskOf } from '../shared/domain/task.ts';
import { claimTask } from '../server/tasks/claim-task.ts';
import { type Floor, storagePlaces } from '../testing/carrying-floor.ts';
import {
  aNotice,
  aNoticedOrder,
  aPurchaseOrder,
  aStation,
  caseCode,
  inboundProduct,
  plate,
  sscc,
  ssccLabel,
} from '../testing/inbound-floor.ts';
import { anInboundOperator } from '../testing/inbound-operator.ts';
import { gs1, gtin } from '../testing/pick-floor.ts';
import { siteId } from '../testing/pick-scene.ts';
import { aPutawayOperator } from '../testing/putaway-operator.ts';
import { openReceivingSite, type ReceivingSite } from '../testing/receiving-scene.ts';

/*
 * The workflows as they run on a device and the server as it runs, without a network between them: what one records
 * offline is what the other raises work for, and that work is what the next operator does.
 */

let site: ReceivingSite;
beforeEach(async () => {
  site = await openReceivingSite();
  await site.change(async (tx) => {
    await tx.locations.load(['RECV-1', 'RECV-2', ...storagePlaces.map(({ locationId }) => locationId)]);
    for (const n of [1, 2, 3, 4, 5, 6]) tx.products.put(inboundProduct(n));
    for (const row of [aStation(1), aStation(2), ...storagePlaces]) tx.locations.put(row);
    tx.purchaseOrders.put(aPurchaseOrder());
    tx.purchaseOrders.put(aNoticedOrder);
    tx.asns.put(aNotice());
  });
});

/** One delivery of all that was recorded; the receipts must say that all of it took effect. */
async function send(device: ReceivingSite['anna'], drafts: readonly MovementDraft[]): Promise<void> {
  const entries = drafts.map(({ mid, type, compensates, body }) =>
    device.record(type, body, { mid, compensates }),
  );
  const { results } = await device.send(entries);
  expect(results.filter(({ status }) => status === 'parked')).toEqual([]);
  expect(results).toHaveLength(drafts.length);
}

/** What a device holds of the site after a pull. */
const floor = (): Promise<Floor> =>
  site.ports.store.read(siteId, async (tx) => ({
    products: await tx.products.find({}),
    locations: await tx.locations.find({}),
    containers: await tx.containers.find({}),
    stock: (await tx.stock.find({ holds: true })).filter(({ place }) => !place.startsWith('virtual:')),
  }));

async function claimed(): Promise<Task & TaskOf<'putaway'>> {
  const [task] = await site.view.work('putaway');
  const wish = { taskId: task?.taskId ?? '', deviceId: 'D2', userId: 'U-2' };
  const answer = await site.ports.store.write(siteId, (tx) => claimTask(tx, site.ports.ids, wish));
  if (answer.kind !== 'claimed' || !isTaskOf(answer.task, 'putaway')) throw new Error('no putaway to claim');
  return answer.task;
}

describe('from the dock to the shelf', () => {
  it('what an operator receives offline is checked or put away by the next one', async () => {
    const operator = await anInboundOperator().scan('PO-100001', plate(1), 'RECV-1', caseCode(1), plate(1));
    operator.tap({ type: 'unit.closed' });
    await operator.scan(plate(2), gtin(4), plate(2));
    operator.tap({ type: 'closing.asked' }).tap({ type: 'receipt.closed' });
    await send(site.anna, operator.driven.drafts);
    expect(await site.view.purchaseOrder('PO-100001')).toBe(
      'receiving: P-1001 12/16, P-1002 0/24, P-1003 0/3, P-1004 1/12',
    );
    expect((await site.view.raised()).toSorted()).toEqual([
      `check 1 P-1004 inspection from ${plate(2)}`,
      `put away 12 P-1001 from ${plate(1)}`,
    ]);

    const task = await claimed();
    const carrier = aPutawayOperator(await floor(), task).scan(plate(1));
    const place = proposed(carrier.state)?.locationId ?? '';
    carrier.scan(place);
    expect([carrier.step, carrier.scans]).toEqual(['finished', 2]);
    site.ben.settings.task = { id: task.taskId, rev: task.rev, lease: task.lease };
    await send(site.ben, carrier.drafts);
    expect(await site.view.stock(`location:${place}`)).toEqual(['P-1001: 12']);
    expect(await site.view.task(task.taskId)).toMatchObject({ status: 'done' });
    expect(await site.view.work('putaway')).toEqual([]);
    expect(await site.differences()).toEqual([]);
  });

  it('a pallet of a notice is received whole with two scans, serials included', async () => {
    const operator = await anInboundOperator().scan(ssccLabel(1), 'RECV-1');
    await send(site.anna, operator.driven.drafts);
    expect(await site.view.asn('ASN-1')).toMatchObject({
      status: 'receiving',
      units: [
        { sscc: sscc(1), receivedAt: expect.any(String) },
        { sscc: sscc(2), receivedAt: null },
      ],
    });
    expect(await site.view.purchaseOrder('PO-100002')).toBe(
      'receiving: P-1001 24/24, P-1003 2/2, P-1004 0/12',
    );
    expect(await site.view.raised()).toContain(`put away 24 P-1001, 1 P-1003, 1 P-1003 from ${sscc(1)}`);
    expect(await site.differences()).toEqual([]);
  });

  it('what is undone on the device is undone on the server', async () => {
    const operator = await anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');
    await operator.scan(gs1(2, { lot: 'L1', expiry: '270101' }), plate(1));
    const before = operator.driven.drafts.length;
    operator.tap({ type: 'step.undone' });
    expect(operator.driven.drafts.length).toBeGreaterThan(before);
    await send(site.anna, operator.driven.drafts);
    expect(await site.view.stock(`lpn:${plate(1)}`)).toEqual([]);
    expect(await site.view.purchaseOrder('PO-100001')).toContain('P-1002 0/24');
    expect(await site.differences()).toEqual([]);
  });
});
