import { describe, expect, it } from 'vitest';
import { isTaskOf, type Task, taskSchema } from '../../shared/domain/task.ts';
import type { WorkResponse } from '../../shared/protocol/claim.ts';
import { siteId, type Scene, setScene } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { claimTask } from './claim-task.ts';
import { giveWork, type WorkWish } from './give-work.ts';
import { manageRelease } from './manage-task.ts';
import { countTask } from './raise-tasks.ts';

const minutes = 60_000;

async function warehouse(scene: Scene) {
  const ports = createServerPorts();
  const store = memoryStoreOf(ports);
  await setScene(store, { devices: ['D1', 'D2'], products: [aProduct({ productId: 'P1' })], ...scene });
  const ask = (wish: Partial<WorkWish> = {}): Promise<WorkResponse> =>
    store.write(siteId, (tx) =>
      giveWork(tx, ports.ids, {
        deviceId: 'D1',
        userId: 'U-0001',
        requestId: ports.ids.opaque(),
        zone: null,
        slots: 4,
        ahead: false,
        ...wish,
      }),
    );
  return {
    ...ports,
    store,
    ask,
    claim: (taskId: string, deviceId: string) =>
      store.write(siteId, (tx) => claimTask(tx, ports.ids, { taskId, deviceId, userId: 'U-0002' })),
  };
}

function listOf(answer: WorkResponse) {
  if (answer.kind !== 'work' || !isTaskOf(answer.task, 'pick'))
    throw new Error(`no list: ${JSON.stringify(answer)}`);
  return answer.task;
}

const stops = (task: ReturnType<typeof listOf>) =>
  task.work.lines.map(({ locationId, quantity }) => `${quantity} at ${locationId}`);

const twoOrders: Scene = {
  locations: ['A-02-01-1', 'B-05-01-1', 'C-01-01-1'].map((id) => aLocation(id)),
  products: ['P1', 'P2', 'P3'].map((productId) => aProduct({ productId })),
  stock: [aStock('C-01-01-1', 'P1'), aStock('A-02-01-1', 'P2'), aStock('B-05-01-1', 'P3')],
  orders: [anOrder('SO-1', { priority: 2 }), anOrder('SO-2', { priority: 1 })],
  lines: [
    anOrderLine('SO-1', 1, { productId: 'P1', ordered: 4 }),
    anOrderLine('SO-1', 2, { productId: 'P2', ordered: 2 }),
    anOrderLine('SO-2', 1, { productId: 'P3', ordered: 3 }),
  ],
};

describe('give me work', () => {
  it('makes a task of the fields of a task: nothing of the request stays in it', async () => {
    const { ask } = await warehouse(twoOrders);
    expect(Object.keys(listOf(await ask())).toSorted()).toEqual(Object.keys(taskSchema.shape).toSorted());
  });

  it('makes one list of several orders in walking order and promises its stock', async () => {
    const { ask, store } = await warehouse(twoOrders);
    const list = listOf(await ask());
    expect(list.work.slots.map(({ slot, orderId }) => `${slot} ${orderId}`)).toEqual(['1 SO-2', '2 SO-1']);
    expect(stops(list)).toEqual(['2 at A-02-01-1', '3 at B-05-01-1', '4 at C-01-01-1']);
    expect(list).toMatchObject({ status: 'claimed', deviceId: 'D1', userId: 'U-0001', priority: 1 });
    expect(list.work.lines[0]?.metres).toBe(6);
    await store.read(siteId, async (tx) => {
      expect((await tx.stock.find({ productId: 'P1' }))[0]).toMatchObject({ quantity: 10, allocated: 4 });
      expect((await tx.orderLines.find({ orderId: 'SO-1' })).map(({ status }) => status)).toEqual([
        'allocated',
        'allocated',
      ]);
      expect((await tx.orders.find({})).map(({ status }) => status)).toEqual(['picking', 'picking']);
    });
  });

  it('the most urgent order gets the only cart slot', async () => {
    const { ask } = await warehouse(twoOrders);
    expect(listOf(await ask({ slots: 1 })).work.slots.map(({ orderId }) => orderId)).toEqual(['SO-2']);
  });

  it('the last pieces are kept for the more urgent order even when it is not on this list', async () => {
    const { ask } = await warehouse({
      locations: [aLocation('A-01-01-1', { zone: 'ambient' }), aLocation('B-01-01-1', { zone: 'chilled' })],
      products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
      stock: [aStock('A-01-01-1', 'P1', { quantity: 5 }), aStock('B-01-01-1', 'P2')],
      orders: [
        anOrder('SO-1', { priority: 1 }),
        anOrder('SO-2', { priority: 3 }),
        anOrder('SO-3', { priority: 3 }),
      ],
      lines: [
        anOrderLine('SO-1', 1, { ordered: 5 }),
        anOrderLine('SO-2', 1, { ordered: 5 }),
        anOrderLine('SO-3', 1, { productId: 'P2' }),
      ],
    });
    expect(
      listOf(await ask())
        .work.lines.map(({ orderId }) => orderId)
        .toSorted(),
    ).toEqual(['SO-1', 'SO-3']);
  });

  it('an order with lines in two zones is split into a list of each', async () => {
    const { ask } = await warehouse({
      locations: [aLocation('A-01-01-1'), aLocation('B-01-01-1', { zone: 'chilled' })],
      products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
      stock: [aStock('A-01-01-1', 'P1'), aStock('B-01-01-1', 'P2')],
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1), anOrderLine('SO-1', 2, { productId: 'P2' })],
    });
    expect(stops(listOf(await ask({ zone: 'chilled' })))).toEqual(['1 at B-01-01-1']);
    expect(stops(listOf(await ask({ zone: 'ambient', deviceId: 'D2' })))).toEqual(['1 at A-01-01-1']);
    expect(await ask({ zone: 'chilled', userId: 'U-0003' })).toEqual({ kind: 'nothing', waiting: 0 });
  });

  it('the older goods in another zone are waited for, never passed over', async () => {
    const { ask } = await warehouse({
      locations: [aLocation('A-01-01-1'), aLocation('B-01-01-1', { zone: 'chilled' })],
      stock: [
        aStock('A-01-01-1', 'P1', { expiry: '2027-01-01' }),
        aStock('B-01-01-1', 'P1', { expiry: '2026-12-01', quantity: 6 }),
      ],
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1, { ordered: 8 })],
    });
    expect(stops(listOf(await ask({ zone: 'ambient' })))).toEqual(['2 at A-01-01-1']);
    expect(stops(listOf(await ask({ zone: 'chilled', deviceId: 'D2' })))).toEqual(['6 at B-01-01-1']);
  });

  it('a line with a neighbour of the same product in its aisle wants the place scanned', async () => {
    const { ask } = await warehouse({
      locations: ['A-01-01-1', 'A-04-01-1', 'C-01-01-1'].map((id) => aLocation(id)),
      products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
      stock: [
        aStock('A-01-01-1', 'P1', { quantity: 3 }),
        aStock('A-04-01-1', 'P1'),
        aStock('C-01-01-1', 'P2'),
      ],
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1, { ordered: 2 }), anOrderLine('SO-1', 2, { productId: 'P2' })],
    });
    const { lines } = listOf(await ask()).work;
    expect(lines.map(({ locationId, placeMustBeScanned }) => [locationId, placeMustBeScanned])).toEqual([
      ['A-01-01-1', true],
      ['C-01-01-1', false],
    ]);
  });

  it('a place that waits to be counted is not promised from', async () => {
    const { ask, store, ids } = await warehouse({
      locations: [aLocation('A-01-01-1')],
      stock: [aStock('A-01-01-1', 'P1')],
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1)],
    });
    await store.write(siteId, async (tx) => {
      const raised = { taskId: ids.next(), now: tx.now, zone: null };
      tx.tasks.put(countTask(raised, { place: 'location:A-01-01-1', productId: 'P1', reason: 'short' }));
    });
    expect(await ask()).toEqual({ kind: 'nothing', waiting: 1 });
  });

  it('says how many lines wait when nothing can be promised', async () => {
    const { ask } = await warehouse({
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1), anOrderLine('SO-1', 2)],
    });
    expect(await ask()).toEqual({ kind: 'nothing', waiting: 2 });
  });

  it('looks past orders it cannot serve until the cart is full', async () => {
    const urgent = Array.from({ length: 60 }, (_, n) => anOrder(`SO-${100 + n}`, { priority: 1 }));
    const { ask } = await warehouse({
      locations: [aLocation('A-01-01-1')],
      products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
      stock: [aStock('A-01-01-1', 'P1')],
      orders: [...urgent, anOrder('SO-900', { priority: 9 })],
      lines: [
        ...urgent.map(({ orderId }) => anOrderLine(orderId, 1, { productId: 'P2' })),
        anOrderLine('SO-900', 1),
      ],
    });
    expect(listOf(await ask()).work.slots.map(({ orderId }) => orderId)).toEqual(['SO-900']);
  });
});

describe('asking again', () => {
  it('a repeated request gets the same list, a late twin too', async () => {
    const { ask, ids } = await warehouse(twoOrders);
    const requestId = ids.opaque();
    const first = listOf(await ask({ requestId, slots: 1 }));
    expect(listOf(await ask({ requestId, slots: 1 }))).toEqual(first);
    expect(listOf(await ask({ requestId, slots: 1 })).lease).toBe(first.lease);
  });

  it('a request repeated after its list went to somebody else gets nothing new', async () => {
    const { ask, ids, store, claim } = await warehouse(twoOrders);
    const requestId = ids.opaque();
    const { taskId } = listOf(await ask({ requestId, slots: 1 }));
    await store.write(siteId, (tx) => manageRelease(tx, ids, taskId));
    expect(await claim(taskId, 'D2')).toMatchObject({ kind: 'claimed' });
    expect(await ask({ requestId, slots: 1 })).toEqual({ kind: 'nothing', waiting: 0 });
  });

  it('whoever has begun nothing gets his list again, another person gets the next', async () => {
    const { ask } = await warehouse(twoOrders);
    const first = listOf(await ask({ slots: 1 }));
    expect(listOf(await ask({ slots: 1 })).taskId).toBe(first.taskId);
    expect(listOf(await ask({ slots: 1, userId: 'U-0002' })).taskId).not.toBe(first.taskId);
  });
});

describe('the list held ahead', () => {
  it('lies on the device until it is asked for, with the same lease', async () => {
    const { ask } = await warehouse(twoOrders);
    const held = listOf(await ask({ slots: 1, ahead: true }));
    expect(held.status).toBe('held');
    expect(listOf(await ask({ slots: 1, ahead: true })).taskId).toBe(held.taskId);
    const started = listOf(await ask({ slots: 1 }));
    expect(started).toMatchObject({ taskId: held.taskId, status: 'claimed', lease: held.lease });
  });

  it('of another zone or for a larger cart it is dissolved, and its stock is free', async () => {
    const { ask, store } = await warehouse(twoOrders);
    const held = listOf(await ask({ slots: 2, ahead: true }));
    const smaller = listOf(await ask({ slots: 1 }));
    expect(smaller.taskId).not.toBe(held.taskId);
    await store.read(siteId, async (tx) => {
      expect((await tx.tasks.find({ taskId: held.taskId }))[0]?.status).toBe('cancelled');
      expect((await tx.stock.find({})).map(({ allocated }) => allocated)).toEqual([0, 3, 0]);
      expect((await tx.orders.find({ orderId: 'SO-1' }))[0]?.status).toBe('open');
    });
  });

  it('of a device unheard of for half an hour it goes to others on demand', async () => {
    const { ask, clock, store } = await warehouse(twoOrders);
    listOf(await ask({ slots: 4, ahead: true }));
    clock.pass(20 * minutes);
    await store.noteContact(siteId, { deviceId: 'D1', lastContact: new Date(clock.wall()).toISOString() });
    clock.pass(29 * minutes);
    expect(await ask({ deviceId: 'D2' })).toMatchObject({ kind: 'nothing' });
    clock.pass(1 * minutes);
    expect(listOf(await ask({ deviceId: 'D2' })).work.lines).toHaveLength(3);
  });

  it('a claimed list is never taken away from a silent device', async () => {
    const { ask, clock } = await warehouse(twoOrders);
    listOf(await ask());
    clock.pass(24 * 60 * minutes);
    expect(await ask({ deviceId: 'D2' })).toMatchObject({ kind: 'nothing' });
  });
});

describe('claiming a known task', () => {
  const released = async () => {
    const scene = await warehouse(twoOrders);
    const task = listOf(await scene.ask());
    await scene.store.write(siteId, (tx) => manageRelease(tx, scene.ids, task.taskId));
    return { ...scene, task };
  };

  it('one device gets it, the same again with the same lease, another does not', async () => {
    const { claim, task } = await released();
    const first = await claim(task.taskId, 'D2');
    expect(first).toMatchObject({
      kind: 'claimed',
      task: { deviceId: 'D2', status: 'claimed' },
      ttl: 600_000,
    });
    expect(await claim(task.taskId, 'D2')).toEqual(first);
    expect(await claim(task.taskId, 'D1')).toEqual({ kind: 'taken', by: 'Device 2' });
    const lease = first.kind === 'claimed' ? first.task.lease : null;
    expect(lease).not.toBe(task.lease);
  });

  it('a released list is offered before a new one is made', async () => {
    const { ask, task } = await released();
    expect(listOf(await ask({ deviceId: 'D2' })).taskId).toBe(task.taskId);
  });

  it('what ended or never was is gone', async () => {
    const { claim, store, task } = await released();
    expect(await claim('no such task', 'D1')).toEqual({ kind: 'gone' });
    await store.write(siteId, async (tx) => {
      const [found] = await tx.tasks.find({ taskId: task.taskId });
      if (found) tx.tasks.put({ ...found, status: 'done' } satisfies Task);
    });
    expect(await claim(task.taskId, 'D1')).toEqual({ kind: 'gone' });
  });
});
