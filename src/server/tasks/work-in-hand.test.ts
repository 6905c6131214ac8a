import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { expectPromisesKept } from '../../testing/promises-kept.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import { createOperator, type Operator } from '../../testing/test-operator.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { addPeople, cookieOf, createWorkApp } from '../../testing/work-app.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';

const tote = 'T00000121K';
let ports: ServerPorts;
let store: SiteStore;
let app: App;
let manager: string;
let first: Operator;
let second: Operator;

beforeEach(async () => {
  ports = createServerPorts();
  store = memoryStoreOf(ports);
  await setScene(store, {
    devices: ['D1', 'D2'],
    products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
    locations: ['A-01-01-1', 'A-04-01-1', 'B-02-01-1'].map((id) => aLocation(id)),
    stock: [aStock('A-01-01-1', 'P1', { quantity: 5 }), aStock('B-02-01-1', 'P1'), aStock('A-04-01-1', 'P2')],
    orders: [anOrder('SO-1')],
    lines: [anOrderLine('SO-1', 1, { ordered: 5 }), anOrderLine('SO-1', 2, { productId: 'P2', ordered: 2 })],
  });
  await addPeople(store);
  app = await createWorkApp(ports, store);
  manager = cookieOf(await post('manager/sign-in', { badge: 'U-0009', pin: '999999' }, ''));
  first = createOperator(ports, store, 'D1');
  second = createOperator(ports, store, 'D2', 'U-0002');
  await first.signIn();
  await second.signIn();
});
afterEach(() => app.close());

const post = (url: string, payload: object, cookie = manager) =>
  app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers: { cookie } });
const read = <T>(work: Parameters<typeof store.read<T>>[1]) => store.read(siteId, work);
const taskNow = async (taskId: string): Promise<Task | undefined> =>
  (await read((tx) => tx.tasks.find({ taskId })))[0];

describe('a short place', () => {
  it('sends the operator to other stock of the product, and has the place counted', async () => {
    const list = await first.getList();
    const line = list.work.lines.find(({ orderLineId }) => orderLineId === 'SO-1/1');
    if (!line) throw new Error('no line');
    await first.pick(line, tote, 2);
    expect(await first.short(line, 3)).toMatchObject({ status: 'accepted' });
    const now = await taskNow(list.taskId);
    if (!now || !isTaskOf(now, 'pick')) throw new Error('no list');
    expect(
      now.work.lines.map(({ orderLineId, locationId, quantity, status }) => [
        orderLineId,
        locationId,
        quantity,
        status,
      ]),
    ).toEqual([
      ['SO-1/1', 'A-01-01-1', 5, 'short'],
      ['SO-1/2', 'A-04-01-1', 2, 'open'],
      ['SO-1/1', 'B-02-01-1', 3, 'open'],
    ]);
    await read(async (tx) => {
      await expectPromisesKept(tx);
      expect(await tx.tasks.find({ kind: 'count' })).toMatchObject([
        { work: { place: 'location:A-01-01-1' } },
      ]);
      expect(await tx.discrepancies.find({})).toEqual([]);
    });
  });
});

describe('a manager', () => {
  it('makes a list free with what was already picked, and the next operator takes it up', async () => {
    const list = await first.getList();
    await first.pick(list.work.lines[0]!, tote);
    const answer = await post(`tasks/${list.taskId}/release`, { reason: 'shift is over' });
    expect(answer.json()).toMatchObject({
      task: { status: 'open', deviceId: null, userId: null, lease: null },
    });
    const taken = await second.getList();
    expect(taken.taskId).toBe(list.taskId);
    expect(taken.work.lines.map(({ status }) => status)).toEqual(['picked', 'open']);
    expect(taken.lease).not.toBe(list.lease);
    expect(await first.pick(list.work.lines[1]!, tote)).toMatchObject({
      discrepancies: [{ kind: 'lease_stale' }],
    });
  });

  it('gives a list to another device, where it lies ahead', async () => {
    const list = await first.getList();
    const answer = await post(`tasks/${list.taskId}/reassign`, { deviceId: 'D2' });
    expect(answer.json()).toMatchObject({ task: { status: 'held', deviceId: 'D2', userId: null } });
    expect(await second.getList()).toMatchObject({
      taskId: list.taskId,
      status: 'claimed',
      userId: 'U-0002',
    });
  });

  it('says how urgent a task is; whoever has it keeps it', async () => {
    const list = await first.getList();
    const change = (payload: object) =>
      app.inject({
        method: 'PATCH',
        url: `/api/v1/tasks/${list.taskId}`,
        payload,
        headers: { cookie: manager },
      });
    const answer = await change({ priority: 1, reason: 'truck waits' });
    expect(answer.json()).toMatchObject({ task: { priority: 1, status: 'claimed', deviceId: 'D1' } });
    expect(await read((tx) => tx.decisions.find({ kind: 'task_prioritised' }))).toMatchObject([
      { subject: list.taskId, decidedBy: 'U-0009', reason: 'truck waits' },
    ]);
    expect((await change({ priority: 0 })).json()).toMatchObject({ errors: [{ field: 'body.priority' }] });
    await first.step('finished');
    expect((await change({ priority: 2 })).statusCode).toBe(409);
  });

  it('dissolves a list nobody has begun by taking it away', async () => {
    const list = await first.getList({ ahead: true });
    expect((await post(`tasks/${list.taskId}/release`, {})).json()).toMatchObject({
      task: { status: 'cancelled', deviceId: 'D1' },
    });
    await read(async (tx) => {
      await expectPromisesKept(tx);
      expect((await tx.stock.find({ holds: true })).every(({ allocated }) => allocated === 0)).toBe(true);
      expect(await tx.orders.find({})).toMatchObject([{ status: 'open' }]);
    });
  });

  it('is told what cannot be', async () => {
    const list = await first.getList();
    expect((await post('tasks/none/release', {})).statusCode).toBe(404);
    expect((await post(`tasks/${list.taskId}/reassign`, { deviceId: 'D9' })).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'body.deviceId' }],
    });
    await first.step('finished');
    expect((await post(`tasks/${list.taskId}/release`, {})).statusCode).toBe(409);
    expect((await post(`tasks/${list.taskId}/release`, {}, '')).statusCode).toBe(401);
  });

  it('ends a lost device: its list is free, where it last worked is counted, its person is signed out', async () => {
    const list = await first.getList();
    await first.pick(list.work.lines[0]!, tote);
    const answer = await post('devices/D1/revoke', { reason: 'fell into the harbour' });
    expect(answer.json()).toMatchObject({
      releasedTaskIds: [list.taskId],
      countTaskIds: [expect.any(String)],
    });
    expect(await taskNow(list.taskId)).toMatchObject({ status: 'open', deviceId: null });
    await read(async (tx) => {
      expect(await tx.tasks.find({ kind: 'count' })).toMatchObject([
        { status: 'open', work: { place: 'location:A-01-01-1', productId: null, reason: 'device_revoked' } },
      ]);
      expect((await tx.sessions.find({ deviceId: 'D1' })).every(({ endedAt }) => endedAt !== null)).toBe(
        true,
      );
      expect(await tx.decisions.find({ subject: 'D1' })).toMatchObject([
        { decidedBy: 'U-0009', reason: 'fell into the harbour' },
      ]);
    });
    const again = await post('devices/D1/revoke', { reason: 'again' });
    expect(again.json()).toMatchObject({ releasedTaskIds: [], countTaskIds: [] });
  });
});

describe('handing over', () => {
  it('offers the list to whoever asks next in its zone', async () => {
    const list = await first.getList({ zone: 'ambient' });
    await first.pick(list.work.lines[0]!, tote);
    await first.step('handed_over');
    await expect(second.getList({ zone: 'chilled' })).rejects.toThrow('there was no list');
    await expect(second.getList({ ahead: true })).rejects.toThrow('there was no list');
    expect(await second.getList({ zone: 'ambient' })).toMatchObject({ taskId: list.taskId, deviceId: 'D2' });
  });
});
