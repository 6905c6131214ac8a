import { afterEach, beforeEach, expect, it } from 'vitest';
import { siteId } from '../../testing/pick-scene.ts';
import {
  openReceivingSite,
  pallet,
  plate,
  receiptOf,
  type ReceivingSite,
  reserve,
  station,
} from '../../testing/receiving-scene.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { revokeDevice } from '../devices/revoke-device.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { manageReassign, manageRelease } from '../tasks/manage-task.ts';

let site: ReceivingSite;
let taskId = '';
beforeEach(async () => {
  site = await openReceivingSite();
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.arrive(plate);
  await receipt.take('P1', 16);
  await receipt.closeUnit(plate);
  const [task] = await site.view.work('putaway');
  taskId = task?.taskId ?? '';
  await write((tx) => claimTask(tx, site.ports.ids, { taskId, deviceId: 'D2', userId: 'U-2' }));
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const write = <T>(work: (tx: SiteTransaction) => Promise<T>): Promise<T> =>
  site.ports.store.write(siteId, work);

/** Ben puts some of it away under his task, whose row does not follow. */
const ben = async (quantity: number) => {
  const task = await site.view.task(taskId);
  const named = { id: taskId, rev: task?.rev ?? 0, lease: task?.lease ?? null };
  const body = { productId: 'P1', quantity, from: pallet, to: reserve, lpn: plate };
  await site.ben.does('putaway', body, { task: named });
};
const left = (quantity: number) => ({ work: { goods: [{ quantity }] } });

it('is claimed by one, and the other is told who has it', async () => {
  const claim = (deviceId: string) =>
    write((tx) => claimTask(tx, site.ports.ids, { taskId, deviceId, userId: 'U-1' }));
  expect(await claim('D1')).toEqual({ kind: 'taken', by: 'Device 2' });
  expect(await claim('D2')).toMatchObject({ kind: 'claimed' });
});

it('taken away by a manager says what is left', async () => {
  await ben(10);
  expect(await site.view.task(taskId)).toMatchObject(left(16));
  await write((tx) => manageRelease(tx, site.ports.ids, taskId));
  expect(await site.view.task(taskId)).toMatchObject({ status: 'open', deviceId: null, ...left(6) });
});

it('given to another device is given as it stands', async () => {
  await ben(10);
  await write((tx) => manageReassign(tx, site.ports.ids, taskId, 'D1'));
  expect(await site.view.task(taskId)).toMatchObject({ status: 'held', deviceId: 'D1', ...left(6) });
});

it('of which nothing is left is not given to anybody', async () => {
  await ben(16);
  const given = await write((tx) => manageReassign(tx, site.ports.ids, taskId, 'D1'));
  expect(given).toEqual({ ok: false, failure: { kind: 'task_ended', taskId } });
});

it('a receipt of a lost device is over, and its unit waits to be put away', async () => {
  const receipt = receiptOf(site.anna, 'R-2');
  await receipt.open();
  await receipt.arrive('L00020001Y');
  await receipt.take('P2', 2, { lot: 'L1', expiry: '2027-06-30', to: 'lpn:L00020001Y' });
  await receipt.take('P4', 1, { to: station });
  await write((tx) => revokeDevice(tx, site.ports.ids, 'D1', 'U-9'));
  expect(await site.view.raised()).toContain(`put away 1 P4 from ${station}`);
  expect(await site.view.raised()).toContain('put away 2 P2 L1 from L00020001Y');
  expect(await site.view.purchaseOrder('PO-1')).toBe('receiving: P1 16/16, P2 2/6');
  const receipts = await site.view.receipts();
  expect(receipts.every(({ closedAt }) => closedAt !== null)).toBe(true);
  await receipt.take('P2', 4, { lot: 'L1', expiry: '2027-06-30', to: 'lpn:L00020001Y' });
  expect(await site.view.raised()).toContain('put away 6 P2 L1 from L00020001Y');
});

it('of a lost device is free for others, with what is left', async () => {
  await ben(10);
  await write((tx) => revokeDevice(tx, site.ports.ids, 'D2', 'U-9'));
  expect(await site.view.task(taskId)).toMatchObject({ status: 'open', ...left(6) });
});
