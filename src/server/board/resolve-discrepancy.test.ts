import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import { locationPlace, lpnPlace } from '../../shared/domain/place.ts';
import { type Task, isTaskOf } from '../../shared/domain/task.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import {
  createServerPorts,
  memoryStoreOf,
  postgresStoreOf,
  type ServerPorts,
} from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { aLocation, aProduct, aStock, anOrder, anOrderLine } from '../../testing/warehouse-rows.ts';
import type { SiteStore } from '../db/site-store.ts';
import { type DiscrepancyFacts, openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import { type Delivery, takeEntries } from '../movements/take-entries.ts';
import type { Resolving } from './resolution.ts';
import { resolveDiscrepancy } from './resolve-discrepancy.ts';

const place = locationPlace('A-01-01-1');
const tote = lpnPlace('T00000121K');
const mid = '01934f00-0000-7000-8000-0000000000aa';

const goods = { productId: 'P1', lot: 'L-1', owner: 'own', condition: 'available' as const };

const aPickTask = (taskId: string): Task => ({
  taskId,
  status: 'open',
  priority: 5,
  shipBy: null,
  zone: null,
  userId: null,
  deviceId: null,
  lease: null,
  createdAt: '2026-11-21T09:00:00.000Z',
  work: { kind: 'pick', slots: [], lines: [], metres: 0 },
  rev: 0,
});

/** One pick of three pieces for SO-1/1, pushed by device D1 for its list. */
const deliveryOf = (taskId: string): Delivery => ({
  deviceId: 'D1',
  epoch: '01934f00-0000-4000-8000-000000000001',
  traceId: null,
  entries: [
    {
      seq: 1,
      mid,
      movement: {
        mid,
        type: 'pick',
        v: 1,
        userId: 'U-1',
        sessionId: null,
        workflow: { id: 'pick', machine: 'pick', version: 1, step: 'stowing' },
        task: { id: taskId, rev: 1, lease: null },
        compensates: null,
        body: { ...goods, quantity: 3, from: place, to: tote, orderId: 'SO-1', orderLineId: 'SO-1/1' },
        time: { wall: Date.parse('2026-11-21T10:00:00.000Z'), mono: 1, boot: 'b', offset: 0 },
      },
    },
  ],
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.each(['memory', 'PostgreSQL'] as const)('on %s', (kind) => {
  let ports: ServerPorts;
  let store: SiteStore;
  let site = 0;

  beforeEach(async () => {
    ports = createServerPorts();
    if (kind === 'PostgreSQL') {
      site += 1;
      if (site > 1) {
        await database.drop();
        database = await createTestDatabase();
      }
    }
    store = kind === 'memory' ? memoryStoreOf(ports) : await postgresStoreOf(ports, database.pool);
    await setScene(store, {
      products: [aProduct({ productId: 'P1' })],
      locations: [aLocation('A-01-01-1')],
      stock: [
        aStock('A-01-01-1', 'P1', { lot: 'L-1', quantity: 6 }),
        aStock('A-01-01-1', 'P1', { lot: 'L-2', quantity: 4 }),
      ],
      orders: [anOrder('SO-1')],
      lines: [anOrderLine('SO-1', 1, { ordered: 5 })],
    });
  });

  const movementPorts = () => ({ ids: ports.ids, reallocate: async () => [] });
  const open = (facts: Partial<DiscrepancyFacts> & { kind: DiscrepancyKind }) =>
    store.write(siteId, async (tx) => openDiscrepancy(tx, ports.ids, facts).discrepancyId);
  const decide = (discrepancyId: string, wish: Omit<Resolving, 'discrepancyId' | 'by' | 'reason'>) =>
    store.write(siteId, (tx) =>
      resolveDiscrepancy(tx, movementPorts(), { discrepancyId, by: 'U-9', reason: 'looked at it', ...wish }),
    );
  const lotsAt = (where: string) =>
    store.read(siteId, async (tx) =>
      Object.fromEntries(
        (await tx.stock.find({ place: where, holds: true })).map(({ lot, quantity }): [string, number] => [
          lot ?? '',
          quantity,
        ]),
      ),
    );
  const pickIntoTote = () =>
    store.write(siteId, (tx) =>
      recordByServer(tx, movementPorts(), [
        {
          mid,
          type: 'move',
          body: {
            productId: 'P1',
            lot: 'L-1',
            quantity: 3,
            owner: 'own',
            condition: 'available',
            from: place,
            to: tote,
            orderId: 'SO-1',
            orderLineId: 'SO-1/1',
          },
        },
      ]),
    );

  const cancelledAfterPick = async () => {
    await store.write(siteId, async (tx) => {
      const [line] = await tx.orderLines.find({ orderId: 'SO-1' });
      if (line) tx.orderLines.put({ ...line, status: 'cancelled' });
    });
    return open({ kind: 'cancelled_after_pick', orderLineId: 'SO-1/1', expected: '0', actual: '3' });
  };

  it('what is accepted stays as it is, with who, when and why', async () => {
    const id = await open({ kind: 'short', productId: 'P1', place });
    const decided = await decide(id, { resolution: 'accept' });
    expect(decided).toMatchObject({
      ok: true,
      value: {
        discrepancy: {
          status: 'resolved',
          resolution: 'accept',
          resolvedBy: 'U-9',
          reason: 'looked at it',
          resolvedAt: '2026-11-21T10:00:00.000Z',
        },
        raisedTaskId: null,
        mid: null,
      },
    });
  });

  it('the same decision again changes nothing, another one is refused', async () => {
    const id = await open({ kind: 'short', productId: 'P1', place });
    await decide(id, { resolution: 'accept' });
    expect(await decide(id, { resolution: 'accept' })).toMatchObject({ ok: true });
    expect(await decide(id, { resolution: 'recount' })).toEqual({
      ok: false,
      failure: { kind: 'resolved_otherwise', resolution: 'accept' },
    });
    expect(await decide('nobody knows it', { resolution: 'accept' })).toEqual({
      ok: false,
      failure: { kind: 'unknown' },
    });
  });

  it('a recount raises one count of the place, however many ask for it', async () => {
    const first = await decide(await open({ kind: 'short', productId: 'P1', place }), {
      resolution: 'recount',
    });
    const second = await decide(await open({ kind: 'stock_negative', productId: 'P1', place }), {
      resolution: 'recount',
    });
    const counts = await store.read(siteId, (tx) => tx.tasks.find({ kind: 'count' }));
    expect(counts).toMatchObject([
      { status: 'open', zone: 'ambient', work: { place, productId: 'P1', reason: 'short' } },
    ]);
    expect([first, second]).toMatchObject([
      { ok: true, value: { raisedTaskId: counts[0]?.taskId } },
      { ok: true, value: { raisedTaskId: counts[0]?.taskId } },
    ]);
  });

  it('what is missing is taken from the largest figure first, as a movement that the journal keeps', async () => {
    const id = await open({ kind: 'count_difference', productId: 'P1', place, expected: '10', actual: '3' });
    const decided = await decide(id, { resolution: 'adjust' });
    expect(await lotsAt(place)).toEqual({ 'L-2': 3 });
    expect(await lotsAt('virtual:adjustment')).toEqual({ 'L-1': 6, 'L-2': 1 });
    expect(decided.ok && decided.value.mid).toEqual(expect.any(String));
  });

  it('what is found more is added to the lot that was counted', async () => {
    await store.write(siteId, (tx) =>
      recordByServer(tx, movementPorts(), [
        { mid, type: 'count', body: { productId: 'P1', lot: 'L-2', quantity: 9, from: place } },
      ]),
    );
    const [id] = await store.read(siteId, async (tx) =>
      (await tx.discrepancies.find({ kind: 'count_difference' })).map(({ discrepancyId }) => discrepancyId),
    );
    await decide(id ?? '', { resolution: 'adjust' });
    expect(await lotsAt(place)).toEqual({ 'L-1': 6, 'L-2': 9 });
  });

  it('a difference that nobody can know must be said', async () => {
    const id = await open({ kind: 'stock_negative', productId: 'P1', place });
    expect(await decide(id, { resolution: 'adjust' })).toEqual({
      ok: false,
      failure: { kind: 'quantity_unknown' },
    });
    expect(await decide(id, { resolution: 'adjust', quantity: -4 })).toMatchObject({ ok: true });
    expect(await lotsAt(place)).toEqual({ 'L-1': 2, 'L-2': 4 });
  });

  it('too much in a tote is put back to where it came from', async () => {
    await pickIntoTote();
    const id = await open({
      kind: 'over_quantity',
      mid,
      productId: 'P1',
      orderLineId: 'SO-1/1',
      expected: '5',
      actual: '7',
    });
    const decided = await decide(id, { resolution: 'put_back' });
    const [task] = await store.read(siteId, (tx) => tx.tasks.find({ kind: 'put-back' }));
    expect(task && isTaskOf(task, 'put-back') && task.work).toMatchObject({
      from: tote,
      home: place,
      quantity: 2,
      lot: 'L-1',
      orderLineId: 'SO-1/1',
    });
    expect(decided).toMatchObject({ ok: true, value: { raisedTaskId: task?.taskId } });
  });

  it('a put-back that is waited for already is not raised twice', async () => {
    await pickIntoTote();
    const facts = { mid, productId: 'P1', orderLineId: 'SO-1/1', expected: '5', actual: '7' };
    await decide(await open({ kind: 'over_quantity', ...facts }), { resolution: 'put_back' });
    await decide(await open({ kind: 'double_pick', ...facts }), { resolution: 'put_back' });
    expect(await store.read(siteId, (tx) => tx.tasks.find({ kind: 'put-back' }))).toHaveLength(1);
  });

  it('what lies in a tote for a cancelled line is put back whole', async () => {
    await pickIntoTote();
    const id = await cancelledAfterPick();
    expect(await decide(id, { resolution: 'put_back' })).toMatchObject({ ok: true });
    const [task] = await store.read(siteId, (tx) => tx.tasks.find({ kind: 'put-back' }));
    expect(task?.work).toMatchObject({ from: tote, home: place, quantity: 3 });
  });

  it('what an operator with the list in hand brings back himself is not raised as a task', async () => {
    const taskId = 'list-in-hand';
    await store.write(siteId, async (tx) => {
      tx.tasks.put({ ...aPickTask(taskId), status: 'claimed', deviceId: 'D1' });
      await takeEntries(tx, movementPorts(), deliveryOf(taskId));
    });
    const id = await cancelledAfterPick();
    expect(await decide(id, { resolution: 'put_back' })).toEqual({
      ok: false,
      failure: { kind: 'put_back_under_way' },
    });
  });

  it('nothing can be put back where nothing lies', async () => {
    const id = await open({ kind: 'expired', productId: 'P1', place: tote, expected: '0', actual: '2' });
    expect(await decide(id, { resolution: 'put_back' })).toMatchObject({
      ok: false,
      failure: { kind: 'nothing_to_move' },
    });
    const untouched = await store.read(
      siteId,
      async (tx) => (await tx.discrepancies.find({ discrepancyId: id }))[0],
    );
    expect(untouched?.status).toBe('open');
  });
});
