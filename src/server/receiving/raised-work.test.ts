import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/domain/movement.ts';
import type { Task } from '../../shared/domain/task.ts';
import {
  aCheck,
  openReceivingSite,
  pallet,
  plate,
  quarantine,
  receiptOf,
  type ReceivingSite,
  reserve,
  shelf,
  station,
} from '../../testing/receiving-scene.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { anOrder, anOrderLine } from '../../testing/warehouse-rows.ts';
import { putOrder } from '../orders/put-order.ts';
import { claimTask } from '../tasks/claim-task.ts';

let site: ReceivingSite;
let receipt: ReturnType<typeof receiptOf>;
beforeEach(async () => {
  site = await openReceivingSite();
  receipt = receiptOf(site.anna, 'R-1');
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const milk = { productId: 'P1', quantity: 16 };
const drills = { productId: 'P3', quantity: 2, serials: ['S1', 'S2'], condition: 'inspection' as const };

async function receiveUnit(...contents: { productId: string; quantity: number; condition?: 'inspection' }[]) {
  await receipt.open();
  await receipt.arrive(plate);
  for (const { productId, quantity, ...more } of contents) await receipt.take(productId, quantity, more);
  return receipt.closeUnit(plate);
}

/** Takes the only task of a kind into Ben's hands: what his movements say of it. */
async function claimed(kind: Task['work']['kind']): Promise<NonNullable<Movement['task']>> {
  const [task] = await site.view.work(kind);
  const request = { taskId: task?.taskId ?? '', deviceId: 'D2', userId: 'U-2' };
  const answer = await site.ports.store.write(siteId, (tx) => claimTask(tx, site.ports.ids, request));
  if (answer.kind !== 'claimed') throw new Error(`${kind} is ${answer.kind}`);
  return { id: answer.task.taskId, rev: answer.task.rev, lease: answer.task.lease };
}

const accept = {
  disposition: 'accept' as const,
  condition: 'inspection' as const,
  toCondition: 'available' as const,
};

describe('a unit that nothing more goes into', () => {
  it('waits to be put away from the place where it stands', async () => {
    await receipt.arrive(plate);
    await receipt.take('P1', 16);
    expect(await site.view.raised()).toEqual([]);
    await receipt.closeUnit(plate);
    expect(await site.view.work('putaway')).toMatchObject([
      { status: 'open', priority: 5, zone: 'dock', work: { lpn: plate, from: station, receiptId: 'R-1' } },
    ]);
    expect(await site.view.raised()).toEqual([`put away 16 P1 from ${plate}`]);
  });

  it('is one task, whatever else closes it', async () => {
    await receiveUnit(milk);
    await receipt.closeUnit(plate);
    await receipt.close();
    expect(await site.view.raised()).toHaveLength(1);
  });

  it('is called off when the unit is opened again, and comes back when it is full', async () => {
    const closed = await receiveUnit(milk);
    const body = { receiptId: 'R-1', receiptStep: 'unit_closed' as const, lpn: plate };
    await site.anna.does('receipt', body, { compensates: closed.mid });
    expect(await site.view.raised()).toEqual([]);
    await receipt.take('P1', 4);
    await receipt.closeUnit(plate);
    expect(await site.view.raised()).toEqual([`put away 20 P1 from ${plate}`]);
  });

  it('with anything held for inspection is checked before any of it is put away', async () => {
    await receiveUnit(milk, drills);
    expect(await site.view.work('quality-check')).toMatchObject([
      {
        priority: 5,
        work: {
          lpn: plate,
          from: station,
          supplier: 'Dairy Ltd',
          purchaseOrderId: 'PO-1',
          goods: [{ serial: 'S1' }, { serial: 'S2' }],
        },
      },
    ]);
    expect(await site.view.work('putaway')).toEqual([]);
  });

  it('goes on to be put away whole when all of it is decided, also what nobody took as a task', async () => {
    await receiveUnit(milk, drills);
    const decided = { ...drills, ...accept, from: pallet, to: pallet, lpn: plate, check: aCheck('C-1') };
    await site.ben.does('quality', { ...decided, serials: ['S1'], quantity: 1 });
    expect(await site.view.raised()).toEqual([`check 1 P3 inspection from ${plate}`]);
    await site.ben.does('quality', { ...decided, serials: ['S2'], quantity: 1 });
    expect(await site.view.raised()).toEqual([`put away 16 P1, 1 P3, 1 P3 from ${plate}`]);
  });

  it('comes late to what is closed, and is added to the work waiting there', async () => {
    await receiveUnit(milk);
    await receiptOf(site.ben, 'R-2').take('P1', 2);
    expect(await site.view.raised()).toEqual([`put away 18 P1 from ${plate}`]);
  });

  it('is looked for where it was moved to', async () => {
    await receiveUnit(milk);
    await site.ben.does('move', { lpn: plate, from: station, to: reserve });
    expect(await site.view.container(plate)).toMatchObject({ place: reserve, closed: true });
    expect(await site.view.work('putaway')).toMatchObject([{ zone: 'ambient', work: { from: reserve } }]);
  });
});

describe('loose goods', () => {
  it('wait from the end of their receipt, one task for each product and lot', async () => {
    await receipt.take('P1', 3, { to: station });
    await receipt.take('P1', 2, { to: station });
    await receipt.take('P2', 2, { to: station, lot: 'L1', expiry: '2027-06-30' });
    await receipt.take('P2', 1, { to: station, lot: 'L2', expiry: '2027-06-30' });
    expect(await site.view.raised()).toEqual([]);
    await receipt.close();
    expect((await site.view.raised()).toSorted()).toEqual([
      `put away 1 P2 L2 from ${station}`,
      `put away 2 P2 L1 from ${station}`,
      `put away 5 P1 from ${station}`,
    ]);
  });

  it('of a receipt that goes on are left alone when others at the station are put away', async () => {
    await receipt.take('P1', 3, { to: station });
    await receipt.close();
    await receiptOf(site.ben, 'R-2').take('P4', 1, { to: station });
    await site.ben.does('putaway', { productId: 'P1', quantity: 2, from: station, to: shelf });
    expect(await site.view.raised()).toEqual([`put away 1 P1 from ${station}`]);
  });

  it('wait again when their putaway is undone', async () => {
    await receipt.take('P1', 3, { to: station });
    await receipt.close();
    const away = { productId: 'P1', quantity: 3, from: station, to: shelf };
    const { mid } = await site.ben.does('putaway', away);
    expect(await site.view.raised()).toEqual([]);
    await site.ben.does('putaway', { ...away, from: shelf, to: station }, { compensates: mid });
    expect(await site.view.raised()).toEqual([`put away 3 P1 from ${station}`]);
  });

  it('wait where they were moved to, for what they waited for', async () => {
    await receipt.take('P1', 3, { to: station, condition: 'inspection' });
    await receipt.take('P4', 2, { to: station });
    await receipt.close();
    const on = { from: station, to: 'location:RECV-2' as const };
    await site.ben.does('move', { productId: 'P1', quantity: 3, condition: 'inspection', ...on });
    await site.ben.does('move', { productId: 'P4', quantity: 2, ...on });
    expect((await site.view.raised()).toSorted()).toEqual([
      'check 3 P1 inspection from location:RECV-2',
      'put away 2 P4 from location:RECV-2',
    ]);
    await site.ben.does('move', { productId: 'P4', quantity: 2, from: on.to, to: shelf });
    expect(await site.view.raised()).toEqual(['check 3 P1 inspection from location:RECV-2']);
  });

  it('damaged go to quarantine, and are at home there', async () => {
    await receipt.take('P1', 3, { to: station, condition: 'damaged' });
    await receipt.close();
    expect(await site.view.raised()).toEqual([`put away 3 P1 damaged from ${station}`]);
    const away = { productId: 'P1', quantity: 3, condition: 'damaged' as const };
    await site.ben.does('putaway', { ...away, from: station, to: quarantine });
    expect(await site.view.raised()).toEqual([]);
  });
});

describe('how urgent work is', () => {
  it('cold goods are put away before those that keep', async () => {
    await receipt.take('P2', 6, { to: station, lot: 'L1', expiry: '2027-06-30' });
    await receipt.close();
    expect(await site.view.work('putaway')).toMatchObject([{ priority: 3 }]);
  });

  it('a check that an order waits for comes first, by the hour at which that order leaves', async () => {
    await site.change(async (tx) => {
      tx.orders.put(anOrder('SO-1', { shipBy: '2026-11-21T15:00:00.000Z' }));
      tx.orders.put(anOrder('SO-2', { shipBy: '2026-11-21T14:00:00.000Z' }));
      tx.orderLines.put(anOrderLine('SO-1', 1, { productId: 'P3', ordered: 1 }));
      tx.orderLines.put(anOrderLine('SO-2', 1, { productId: 'P3', ordered: 1 }));
    });
    await receiveUnit(drills);
    expect(await site.view.work('quality-check')).toMatchObject([
      { priority: 3, shipBy: '2026-11-21T14:00:00.000Z' },
    ]);
  });

  it('a check becomes urgent when an order comes that waits for it', async () => {
    await receiveUnit(drills);
    const order = { orderId: 'SO-7', customer: 'Nordic Foods', priority: 2, shipBy: '2026-11-21T13:00:00Z' };
    const lines = [{ lineNumber: 1, productId: 'P3', ordered: 1 }];
    await site.ports.store.write(siteId, (tx) => putOrder(tx, site.ports.ids, { ...order, lines }, 'api'));
    expect(await site.view.work('quality-check')).toMatchObject([
      { priority: 3, shipBy: '2026-11-21T13:00:00.000Z' },
    ]);
  });
});

describe('a putaway', () => {
  const away = (quantity: number) => ({ ...milk, quantity, from: pallet, to: reserve, lpn: plate });

  it('shrinks with every part, and ends with the last, though nobody had claimed it', async () => {
    await receiveUnit(milk);
    await site.ben.does('putaway', away(10));
    expect(await site.view.raised()).toEqual([`put away 6 P1 from ${plate}`]);
    await site.ben.does('putaway', away(6));
    expect(await site.view.raised()).toEqual([]);
    expect(await site.view.stock(reserve)).toEqual(['P1: 16']);
    expect(await site.view.container(plate)).toMatchObject({ place: null, closed: true });
  });

  it('is left as it is while it is in the hands of who does it, and done when he says so', async () => {
    await receiveUnit(milk);
    const task = await claimed('putaway');
    await site.ben.does('putaway', away(16), { task });
    expect(await site.view.task(task.id)).toMatchObject({ status: 'claimed', rev: task.rev });
    await site.ben.does('task', { taskStep: 'finished' }, { task });
    expect(await site.view.task(task.id)).toMatchObject({ status: 'done' });
    expect(await site.view.raised()).toEqual([]);
  });

  it('of goods that wait for a check leaves them waiting for it', async () => {
    const held = { ...milk, condition: 'inspection' as const };
    await receiveUnit(held);
    await site.ben.does('putaway', { ...held, from: pallet, to: reserve, lpn: plate });
    expect(await site.view.raised()).toEqual([`check 16 P1 inspection from ${reserve}`]);
  });

  it('that ends with goods left over leaves new work on them', async () => {
    await receiveUnit(milk);
    const task = await claimed('putaway');
    await site.ben.does('putaway', away(10), { task });
    await site.ben.does('task', { taskStep: 'finished' }, { task });
    expect(await site.view.raised()).toEqual([`put away 6 P1 from ${plate}`]);
  });

  it('sends nobody again for goods that were not found', async () => {
    await receiveUnit(milk);
    const task = await claimed('putaway');
    await site.ben.does('putaway', away(10), { task });
    await site.ben.does('count', { productId: 'P1', quantity: 0, expected: 6, from: pallet }, { task });
    await site.ben.does('task', { taskStep: 'finished' }, { task });
    expect(await site.view.raised()).toEqual([]);
  });

  it('handed over says what is left', async () => {
    await receiveUnit(milk);
    const task = await claimed('putaway');
    await site.ben.does('putaway', away(10), { task });
    await site.ben.does('task', { taskStep: 'handed_over' }, { task });
    expect(await site.view.task(task.id)).toMatchObject({ status: 'open' });
    expect(await site.view.raised()).toEqual([`put away 6 P1 from ${plate}`]);
  });

  it('done by somebody else is told to who has it in hand', async () => {
    await receiveUnit(milk);
    const task = await claimed('putaway');
    await site.anna.does('putaway', away(10));
    expect(await site.view.task(task.id)).toMatchObject({
      status: 'claimed',
      work: { goods: [{ quantity: 6 }] },
    });
    await site.anna.does('putaway', away(6));
    expect(await site.view.task(task.id)).toMatchObject({ status: 'cancelled', deviceId: 'D2' });
  });

  it('undone brings unit, place and work back', async () => {
    await receiveUnit(milk);
    const { mid } = await site.ben.does('putaway', away(16));
    const back = { ...milk, from: reserve, to: pallet, lpn: plate };
    await site.ben.does('putaway', back, { compensates: mid });
    expect(await site.view.container(plate)).toMatchObject({ place: station, closed: true });
    expect(await site.view.raised()).toEqual([`put away 16 P1 from ${plate}`]);
    expect(await site.view.stock(reserve)).toEqual([]);
  });

  it('against a rule of the place is put before a manager until it is undone', async () => {
    await receiveUnit({ productId: 'P2', quantity: 6 }, { productId: 'P4', quantity: 1 });
    const cold = { productId: 'P2', quantity: 6, from: pallet, to: reserve, brokenRules: ['volume'] };
    const { mid } = await site.ben.does('putaway', cold);
    await site.ben.does('putaway', { productId: 'P4', quantity: 1, from: pallet, to: reserve });
    const rules = async () => (await site.view.open()).filter(({ kind }) => kind === 'place_rule');
    expect(await rules()).toMatchObject([
      { place: reserve, productId: 'P2', expected: 'volume, temperature' },
      { place: reserve, productId: 'P4', expected: 'hazard' },
    ]);
    const back = { productId: 'P2', quantity: 6, from: reserve, to: pallet };
    await site.ben.does('putaway', back, { compensates: mid });
    expect(await rules()).toMatchObject([{ productId: 'P4' }]);
  });
});
