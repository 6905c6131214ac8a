import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrderLine } from '../../shared/domain/order.ts';
import type { OrderInput, OrderWithLines } from '../../shared/protocol/board/order-actions.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { expectPromisesKept } from '../../testing/promises-kept.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import { aLocation, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { createWorkApp, testApiKey } from '../../testing/work-app.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { giveWork } from '../tasks/give-work.ts';

let ports: ServerPorts;
let store: SiteStore;
let app: App;

beforeEach(async () => {
  ports = createServerPorts();
  store = memoryStoreOf(ports);
  await setScene(store, {
    devices: ['D1'],
    products: ['P1', 'P2'].map((productId) => aProduct({ productId })),
    locations: ['A-01-01-1', 'A-02-01-1', 'B-01-01-1'].map((id) => aLocation(id)),
    stock: [aStock('A-01-01-1', 'P1'), aStock('A-02-01-1', 'P1', { quantity: 5 }), aStock('B-01-01-1', 'P2')],
  });
  app = await createWorkApp(ports, store);
});
afterEach(() => app.close());

const order: OrderInput = {
  orderId: 'SO-7',
  customer: 'Nordic Foods',
  priority: 3,
  shipBy: '2026-11-21T16:00:00Z',
  lines: [
    { lineNumber: 1, productId: 'P1', ordered: 12 },
    { lineNumber: 2, productId: 'P2', ordered: 2 },
  ],
};
const call = (method: 'POST' | 'PATCH', url: string, payload: object) =>
  app.inject({ method, url: `/api/v1/${url}`, payload, headers: { authorization: `Bearer ${testApiKey}` } });
const put = (changes: Partial<OrderInput> = {}) => call('POST', 'orders', { ...order, ...changes });
const patch = (payload: object) => call('PATCH', 'orders/SO-7', payload);
const linesIn = (answer: { json<T>(): T }) => answer.json<OrderWithLines>().lines;
const figures = ({ ordered, allocated, short, status }: OrderLine) => ({ ordered, allocated, short, status });
const giveList = () =>
  store.write(siteId, (tx) =>
    giveWork(tx, ports.ids, {
      deviceId: 'D1',
      userId: 'U1',
      requestId: ports.ids.opaque(),
      zone: null,
      slots: 4,
      ahead: false,
    }),
  );
const read = () =>
  store.read(siteId, async (tx) => {
    await expectPromisesKept(tx);
    const [task] = await tx.tasks.find({ kind: 'pick' });
    return {
      lines: await tx.orderLines.find({ orderId: 'SO-7' }),
      task,
      discrepancies: await tx.discrepancies.find({}),
    };
  });
const listLines = (task: Awaited<ReturnType<typeof read>>['task']) =>
  task?.work.kind === 'pick'
    ? task.work.lines.map(({ orderLineId, quantity, status }) => `${orderLineId} ${quantity} ${status}`)
    : [];

describe('posting an order', () => {
  it('creates it with its lines', async () => {
    const answer = await put();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      order: { orderId: 'SO-7', status: 'open', priority: 3, shipBy: '2026-11-21T16:00:00.000Z' },
      lines: [
        { orderLineId: 'SO-7/1', ordered: 12, owner: 'own', lot: null, status: 'open' },
        { orderLineId: 'SO-7/2' },
      ],
    });
  });

  it('twice changes nothing', async () => {
    const first = await put();
    const again = await put();
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
  });

  it('names each field that is wrong and keeps nothing of it', async () => {
    const lines = [
      { lineNumber: 1, productId: 'nothing', ordered: 1 },
      { lineNumber: 1, productId: 'P1', ordered: 1 },
    ];
    const answer = await put({ lines });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: [
        { field: 'body.lines[1].lineNumber' },
        { field: 'body.lines[0].productId', expected: 'a product of this site' },
      ],
    });
    expect((await put({ lines: [{ lineNumber: 1, productId: 'P1', ordered: 0 }] })).json()).toMatchObject({
      errors: [{ field: 'body.lines[0].ordered' }],
    });
    expect((await read()).lines).toEqual([]);
  });

  it('again with other lines cancels what is missing and adds what is new', async () => {
    await put();
    const answer = await put({
      lines: [
        { lineNumber: 1, productId: 'P1', ordered: 4 },
        { lineNumber: 3, productId: 'P2', ordered: 1 },
      ],
    });
    expect(linesIn(answer).map(({ lineNumber, ordered, status }) => [lineNumber, ordered, status])).toEqual([
      [1, 4, 'open'],
      [2, 2, 'cancelled'],
      [3, 1, 'open'],
    ]);
  });

  it('again with nothing but other lines is still the same order', async () => {
    await put();
    const answer = await put({ lines: [{ lineNumber: 3, productId: 'P2', ordered: 1 }] });
    expect(answer.json()).toMatchObject({ order: { status: 'open' } });
    expect(linesIn(answer).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'open']);
  });

  it('never revives a line that was cancelled', async () => {
    await put();
    await call('POST', 'order-lines/SO-7%2F2/cancel', { reason: 'customer called' });
    expect(linesIn(await put()).map(({ status }) => status)).toEqual(['open', 'cancelled']);
  });

  it('exchanges the product of a line only while nothing of it is in work', async () => {
    await put();
    const other = { lines: [{ lineNumber: 1, productId: 'P2', ordered: 3 }, ...order.lines.slice(1)] };
    expect(linesIn(await put(other))[0]).toMatchObject({ productId: 'P2', ordered: 3 });
    await giveList();
    const refused = await put();
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      type: 'urn:problem-type:stockhand:line-in-work',
      errors: [{ field: 'body.lines[0]' }],
    });
  });
});

describe('changing an order', () => {
  it('its urgency', async () => {
    await put();
    const answer = await patch({ priority: 1, shipBy: '2026-11-21T12:00:00Z' });
    expect(answer.json()).toMatchObject({ order: { priority: 1, shipBy: '2026-11-21T12:00:00.000Z' } });
  });

  it('an order, or a line, that is not there is said to be unknown', async () => {
    expect((await patch({ priority: 1 })).statusCode).toBe(404);
    await put();
    expect((await patch({ lines: [{ lineNumber: 9, ordered: 1 }] })).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'body.lines[0].lineNumber' }],
    });
  });

  it('more of a line waits for stock again', async () => {
    await put({ lines: [{ lineNumber: 1, productId: 'P2', ordered: 2 }] });
    await giveList();
    await patch({ lines: [{ lineNumber: 1, ordered: 5 }] });
    expect((await read()).lines.map(figures)).toEqual([
      { ordered: 5, allocated: 2, short: 0, status: 'allocated' },
    ]);
  });

  it('less of a line frees the smallest promise first, and the list shows a smaller line instead', async () => {
    await put();
    await giveList();
    expect(listLines((await read()).task)).toEqual(['SO-7/1 10 open', 'SO-7/1 2 open', 'SO-7/2 2 open']);
    await patch({ lines: [{ lineNumber: 1, ordered: 9 }] });
    const { lines, task } = await read();
    expect(lines.map(figures)[0]).toEqual({ ordered: 9, allocated: 9, short: 0, status: 'allocated' });
    expect(listLines(task)).toEqual([
      'SO-7/1 10 cancelled',
      'SO-7/1 9 open',
      'SO-7/1 2 cancelled',
      'SO-7/2 2 open',
    ]);
    expect(ports.news.at(-1)?.inline).toMatchObject([{ type: 'cancel', deviceId: 'D1' }, { deviceId: 'D1' }]);
  });

  it('less than what was found missing is simply less missing', async () => {
    await put({ lines: [{ lineNumber: 1, productId: 'P1', ordered: 12 }] });
    await setLine({ picked: 7, short: 5, status: 'short' });
    expect(linesIn(await patch({ lines: [{ lineNumber: 1, ordered: 9 }] })).map(figures)).toEqual([
      { ordered: 9, allocated: 0, short: 2, status: 'short' },
    ]);
    expect(linesIn(await patch({ lines: [{ lineNumber: 1, ordered: 7 }] }))[0]).toMatchObject({
      short: 0,
      status: 'picked',
    });
    expect((await read()).discrepancies).toEqual([]);
  });

  it('less than was picked is a question for a manager', async () => {
    await put({ lines: [{ lineNumber: 1, productId: 'P1', ordered: 12 }] });
    await setLine({ picked: 12, status: 'picked' });
    await patch({ lines: [{ lineNumber: 1, ordered: 5 }] });
    expect((await read()).discrepancies).toMatchObject([
      {
        kind: 'over_quantity',
        severity: 'blocking',
        orderId: 'SO-7',
        orderLineId: 'SO-7/1',
        expected: '5',
        actual: '12',
      },
    ]);
  });

  it('what has ended changes no more', async () => {
    await put();
    await call('POST', 'orders/SO-7/cancel', { reason: 'customer called' });
    expect((await patch({ priority: 1 })).json()).toMatchObject({
      status: 409,
      type: 'urn:problem-type:stockhand:order-ended',
    });
    expect((await put({ priority: 1 })).statusCode).toBe(409);
    expect((await put()).statusCode).toBe(200);
  });

  const setLine = (given: Partial<OrderLine>) =>
    store.write(siteId, async (tx) => {
      const [line] = await tx.orderLines.find({ orderLineId: 'SO-7/1' });
      if (line) tx.orderLines.put({ ...line, ...given });
    });
});

describe('who decided', () => {
  it('is kept with the reason', async () => {
    await put();
    await call('POST', 'orders/SO-7/cancel', { reason: 'customer called' });
    await call('POST', 'orders/SO-7/cancel', { reason: 'again' });
    const decisions = await store.read(siteId, (tx) => tx.decisions.find({ subject: 'SO-7' }));
    expect(
      decisions.map(({ kind, decidedBy, reason }) => `${kind} ${decidedBy} ${reason}`).toSorted(),
    ).toEqual(['order_cancelled api customer called', 'order_put api null']);
  });
});
