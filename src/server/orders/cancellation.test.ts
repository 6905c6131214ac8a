import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PickLine } from '../../shared/domain/pick-list.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { expectPromisesKept } from '../../testing/promises-kept.ts';
import {
  atSite,
  createServerPorts,
  memoryStoreOf,
  postgresStoreOf,
  type ServerPorts,
} from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createOperator, type Operator } from '../../testing/test-operator.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import type { SiteStore } from '../db/site-store.ts';
import { verifySite } from '../movements/verify-site.ts';
import { claimTask } from '../tasks/claim-task.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { cancelOrder, cancelOrderLine } from './cancel-order.ts';
import { shipOrder } from './ship-order.ts';

const tote = 'T00000121K';
const scene = {
  devices: ['D1', 'D2'],
  products: ['P1', 'P2', 'P3'].map((productId) => aProduct({ productId })),
  locations: [
    ...['A-01-01-1', 'A-05-01-1', 'B-02-01-1'].map((id) => aLocation(id)),
    aLocation('PACK-1', { type: 'pack_station' }),
  ],
  orders: [anOrder('SO-1'), anOrder('SO-2')],
  lines: [
    anOrderLine('SO-1', 1, { productId: 'P1', ordered: 4 }),
    anOrderLine('SO-1', 2, { productId: 'P2', ordered: 2 }),
    anOrderLine('SO-2', 1, { productId: 'P3', ordered: 3 }),
  ],
};
const openingStock = [aStock('A-01-01-1', 'P1'), aStock('A-05-01-1', 'P2'), aStock('B-02-01-1', 'P3')];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const stores = {
  memory: async (ports: ServerPorts) => memoryStoreOf(ports),
  PostgreSQL: (ports: ServerPorts) => postgresStoreOf(ports, database.pool),
};

let run = 0;

describe.each(Object.entries(stores))('a cancellation, on %s', (_, openStore) => {
  let ports: ServerPorts;
  let store: SiteStore;
  let operator: Operator;
  let lines: PickLine[];

  beforeEach(async () => {
    ports = createServerPorts();
    store = atSite(await openStore(ports), `site ${(run += 1)}`);
    await setScene(store, { ...scene, stock: openingStock });
    operator = createOperator(ports, store, 'D1');
    await operator.signIn();
    lines = (await operator.getList()).work.lines;
  });

  const lineOf = (orderLineId: string): PickLine => {
    const line = lines.find((each) => each.orderLineId === orderLineId);
    if (!line) throw new Error(`${orderLineId} is not on the list`);
    return line;
  };
  const wish = { by: 'U-0009', reason: 'customer called' };
  const cancelLine = async (orderLineId: string) => {
    const cancelled = await store.write(siteId, (tx) => cancelOrderLine(tx, ports.ids, orderLineId, wish));
    if (!cancelled.ok) throw new Error(cancelled.failure.kind);
    return cancelled.value;
  };
  const ship = (orderId: string) =>
    store.write(siteId, (tx) =>
      shipOrder(tx, { ids: ports.ids, reallocate: createReallocate(ports.ids) }, orderId, 'U-0009'),
    );
  const obstaclesOf = async (orderId: string) => {
    const shipped = await ship(orderId);
    return !shipped.ok && shipped.failure.kind === 'gate_closed'
      ? shipped.failure.obstacles.map(({ kind }) => kind)
      : [];
  };
  const state = () =>
    store.read(siteId, async (tx) => {
      await expectPromisesKept(tx);
      const tasks = await tx.tasks.find({});
      const list = tasks.find(({ work }) => work.kind === 'pick');
      return {
        stock: Object.fromEntries(
          (await tx.stock.find({ holds: true })).map(({ place, productId, quantity }) => [
            `${productId} ${place}`,
            quantity,
          ]),
        ),
        order: (await tx.orders.find({ orderId: 'SO-1' }))[0]?.status,
        line: (await tx.orderLines.find({ orderLineId: 'SO-1/1' }))[0],
        list,
        onList:
          list?.work.kind === 'pick'
            ? list.work.lines
                .map(({ orderLineId, status, picked }) => `${orderLineId} ${status} ${picked}`)
                .toSorted()
            : [],
        questions: (await tx.discrepancies.find({ orderLineId: 'SO-1/1' })).map(
          ({ kind, status }) => `${kind} ${status}`,
        ),
        putBacks: tasks.filter(({ work }) => work.kind === 'put-back'),
        notices: await tx.notices.find({}),
        sums: await Promise.all(
          ['P1', 'P2', 'P3'].map(async (productId) =>
            (await tx.stock.find({ productId })).reduce((total, { quantity }) => total + quantity, 0),
          ),
        ),
      };
    });
  const seeAll = async (deviceId: string) =>
    store.markSeen(siteId, deviceId, await store.head(siteId), '2026-11-21T10:42:07.000Z');

  describe('before the line was picked (on the way to it, or not yet there)', () => {
    it('frees its stock, takes it off the list, and tells the device at once', async () => {
      const answer = await cancelLine('SO-1/1');
      expect(answer).toMatchObject({
        orderId: 'SO-1',
        cancelled: ['SO-1/1'],
        notices: [{ orderLineId: 'SO-1/1', device: { deviceId: 'D1', name: 'Device 1' }, seenAt: null }],
        putBackTaskIds: [],
        discrepancyIds: [],
      });
      const now = await state();
      expect(now.line).toMatchObject({
        status: 'cancelled',
        allocated: 0,
        cancelledBy: 'U-0009',
        cancelledAt: '2026-11-21T10:00:00.000Z',
      });
      expect(now.onList).toEqual(['SO-1/1 cancelled 0', 'SO-1/2 open 0', 'SO-2/1 open 0']);
      expect(now.list).toMatchObject({ status: 'claimed', deviceId: 'D1' });
      expect(now.questions).toEqual([]);
      const told = ports.news.at(-1);
      expect(told?.inline).toEqual([
        {
          deviceId: 'D1',
          type: 'cancel',
          taskId: now.list?.taskId,
          orderLineId: 'SO-1/1',
          rev: now.list?.rev,
        },
      ]);
    });

    it('is "not yet seen" until the pull of the device has passed it', async () => {
      const before = await store.head(siteId);
      await cancelLine('SO-1/1');
      expect(await store.markSeen(siteId, 'D1', before, '2026-11-21T10:41:00.000Z')).toEqual([]);
      expect(await seeAll('D2')).toEqual([]);
      expect((await seeAll('D1')).map(({ seenAt }) => seenAt)).toEqual(['2026-11-21T10:42:07.000Z']);
      expect((await cancelLine('SO-1/1')).notices[0]?.seenAt).toBe('2026-11-21T10:42:07.000Z');
    });

    it('lets the rest of the order ship when the device knows', async () => {
      await cancelLine('SO-1/1');
      await operator.pick(lineOf('SO-1/2'), tote);
      expect(await obstaclesOf('SO-1')).toEqual(['cancellation_unseen']);
      await seeAll('D1');
      expect(await ship('SO-1')).toMatchObject({ ok: true, value: { lpns: [tote] } });
    });
  });

  it('with the goods in hand, they go back without anything having been moved', async () => {
    await cancelLine('SO-1/1');
    expect(await operator.putBack(lineOf('SO-1/1'), null)).toMatchObject({ status: 'accepted' });
    const now = await state();
    expect(now.stock['P1 location:A-01-01-1']).toBe(10);
    expect(now.questions).toEqual([]);
    expect(now.putBacks).toEqual([]);
  });

  describe('with the goods in a tote and the list open', () => {
    it('closes the gate, and the operator brings them back at the end of his list', async () => {
      await operator.pick(lineOf('SO-1/1'), tote);
      const answer = await cancelLine('SO-1/1');
      expect(answer).toMatchObject({ putBackTaskIds: [], discrepancyIds: [expect.any(String)] });
      expect((await state()).onList).toContain('SO-1/1 cancelled 4');
      await operator.pick(lineOf('SO-1/2'), tote);
      await seeAll('D1');
      expect(await obstaclesOf('SO-1')).toEqual(['cancelled_not_put_back', 'discrepancy_open']);

      await operator.putBack(lineOf('SO-1/1'), tote);
      await operator.step('finished');
      const now = await state();
      expect(now.stock['P1 location:A-01-01-1']).toBe(10);
      expect(now.questions).toEqual(['cancelled_after_pick resolved']);
      expect(now.putBacks).toEqual([]);
      expect(await ship('SO-1')).toMatchObject({ ok: true });
    });

    it('finished without bringing them back raises the put-back', async () => {
      await operator.pick(lineOf('SO-1/1'), tote);
      await cancelLine('SO-1/1');
      await operator.step('finished');
      expect((await state()).putBacks).toMatchObject([
        {
          status: 'open',
          work: { from: `lpn:${tote}`, home: 'location:A-01-01-1', quantity: 4, orderLineId: 'SO-1/1' },
        },
      ]);
    });
  });

  describe('when the list is finished', () => {
    it('raises a put-back for the tote, which closes the question', async () => {
      await operator.pick(lineOf('SO-1/1'), tote);
      await operator.pick(lineOf('SO-1/2'), tote);
      await operator.drop(tote, 'PACK-1');
      await operator.step('finished');
      const answer = await cancelLine('SO-1/1');
      expect(answer.notices).toEqual([]);
      const [putBack] = (await state()).putBacks;
      expect(putBack).toMatchObject({
        taskId: answer.putBackTaskIds[0],
        zone: 'ambient',
        work: { quantity: 4 },
      });
      expect(await obstaclesOf('SO-1')).toEqual(['cancelled_not_put_back', 'discrepancy_open']);

      const claimed = await store.write(siteId, (tx) =>
        claimTask(tx, ports.ids, { taskId: putBack?.taskId ?? '', deviceId: 'D2', userId: 'U-0001' }),
      );
      if (claimed.kind !== 'claimed') throw new Error(claimed.kind);
      const other = createOperator(ports, store, 'D2');
      await other.signIn();
      other.workOn(claimed.task);
      await other.putBack(lineOf('SO-1/1'), tote);
      const now = await state();
      expect(now.putBacks.map(({ status }) => status)).toEqual(['done']);
      expect(now.questions).toEqual(['cancelled_after_pick resolved']);
      expect(await ship('SO-1')).toMatchObject({ ok: true });
    });

    it('repeating it raises nothing twice', async () => {
      await operator.pick(lineOf('SO-1/1'), tote);
      await operator.step('finished');
      const first = await cancelLine('SO-1/1');
      expect(first).toMatchObject({ cancelled: ['SO-1/1'] });
      expect(await cancelLine('SO-1/1')).toMatchObject({
        cancelled: [],
        putBackTaskIds: [],
        discrepancyIds: [],
      });
      expect((await state()).putBacks).toHaveLength(1);
    });
  });

  it('while the device was offline, the pick stands, and the goods come back', async () => {
    await cancelLine('SO-1/1');
    const late = await operator.pick(lineOf('SO-1/1'), tote);
    expect(late).toMatchObject({ status: 'discrepancy', discrepancies: [{ kind: 'picked_after_cancel' }] });
    expect((await state()).putBacks).toEqual([]);
    await operator.step('finished');
    const now = await state();
    expect(now.putBacks).toMatchObject([{ work: { from: `lpn:${tote}`, quantity: 4 } }]);
    expect(now.questions).toEqual(['picked_after_cancel open']);
    expect(now.sums).toEqual([10, 10, 10]);
  });

  it('after the order has left is a question of its own, and nobody is sent for the goods', async () => {
    await operator.pick(lineOf('SO-1/1'), tote);
    await operator.pick(lineOf('SO-1/2'), tote);
    await operator.step('finished');
    expect(await ship('SO-1')).toMatchObject({ ok: true });
    expect(await cancelLine('SO-1/1')).toMatchObject({ putBackTaskIds: [] });
    const now = await state();
    expect(now.questions).toEqual(['shipped_cancelled open']);
    expect(now.order).toBe('shipped');
  });

  it('of the whole order takes all its lines, and the other order in the cart is untouched', async () => {
    await operator.pick(lineOf('SO-1/2'), tote);
    const cancelled = await store.write(siteId, (tx) => cancelOrder(tx, ports.ids, 'SO-1', wish));
    expect(cancelled).toMatchObject({ ok: true, value: { cancelled: ['SO-1/1', 'SO-1/2'] } });
    const now = await state();
    expect(now.order).toBe('cancelled');
    expect(now.onList).toEqual(['SO-1/1 cancelled 0', 'SO-1/2 cancelled 2', 'SO-2/1 open 0']);
    expect(await obstaclesOf('SO-1')).toEqual(['order_cancelled']);
    await operator.pick(lineOf('SO-2/1'), 'T00000122M');
    expect(await ship('SO-2')).toMatchObject({ ok: true, value: { lpns: ['T00000122M'] } });
  });

  it('leaves nothing of a list that lay ahead', async () => {
    const ahead = createOperator(ports, store, 'D2');
    await setScene(store, { orders: [anOrder('SO-3')], lines: [anOrderLine('SO-3', 1, { ordered: 2 })] });
    const held = await ahead.getList({ ahead: true });
    const cancelled = await store.write(siteId, (tx) => cancelOrder(tx, ports.ids, 'SO-3', wish));
    expect(cancelled).toMatchObject({ ok: true, value: { notices: [{ device: { deviceId: 'D2' } }] } });
    const [task] = await store.read(siteId, (tx) => tx.tasks.find({ taskId: held.taskId }));
    expect(task).toMatchObject({ status: 'cancelled', deviceId: 'D2' });
    await state();
  });

  it('of what nobody knows is said to be unknown', async () => {
    const unknown = await store.write(siteId, (tx) => cancelOrderLine(tx, ports.ids, 'SO-9/1', wish));
    expect(unknown).toEqual({ ok: false, failure: { kind: 'unknown_line', orderLineId: 'SO-9/1' } });
  });

  it('whatever came of it, promises and streams add up', async () => {
    await operator.pick(lineOf('SO-1/1'), tote);
    await cancelLine('SO-1/1');
    await operator.putBack(lineOf('SO-1/1'), tote);
    await operator.step('finished');
    const differences = await verifySite(store, siteId);
    // The opening stock of this scene was put there without a movement.
    expect(
      differences.filter(
        ({ invariant }) => invariant === 'streams have no gap' || invariant === 'promises add up',
      ),
    ).toEqual([]);
  });
});
