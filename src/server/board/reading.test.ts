import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ordersQuerySchema } from '../../shared/protocol/board/orders.ts';
import { sceneSite as site, seedBoardScene } from '../../testing/board-scene.ts';
import { sceneMids, sceneNow } from '../../testing/board-scene-words.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type BoardDatabase, createBoardDatabase } from './board-database.ts';
import { findDevices } from './devices-board.ts';
import { countOpen, findDiscrepancies } from './discrepancies-board.ts';
import { freshnessOf } from './freshness.ts';
import { findLocations } from './locations-board.ts';
import { findMovementStory } from './movement-story.ts';
import { findMovements } from './movements-board.ts';
import { findOrderDetail } from './order-detail.ts';
import { findOrders } from './orders-board.ts';
import { findOverview } from './overview-board.ts';
import { findParked } from './parked-board.ts';
import { findProducts } from './products-board.ts';
import { findPurchaseOrders } from './purchase-orders-board.ts';
import { findStock, sumStock } from './stock-board.ts';
import { findTasks } from './tasks-board.ts';

let test: TestDatabase;
let database: BoardDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  await seedBoardScene(test.pool);
  database = createBoardDatabase(test.pool);
});
afterAll(() => test.drop());

/** What a list found, named by one field; fails where the list refused. */
async function found<Row, Key extends keyof Row>(
  page: Promise<{ ok: true; value: { items: Row[] } } | { ok: false }>,
  key: Key,
): Promise<Row[Key][]> {
  const answer = await page;
  if (!answer.ok) throw new Error('the list refused');
  return answer.value.items.map((row) => row[key]);
}

const first = { limit: 50 };

describe('orders', () => {
  it('come with the sums of their live lines, the most urgent first', async () => {
    expect(await found(findOrders(database, site, first), 'orderId')).toEqual(['SO-3', 'SO-2', 'SO-1']);
    const picking = await findOrders(database, site, { ...first, status: ['picking'] });
    expect(picking.ok && picking.value.items).toEqual([
      {
        orderId: 'SO-1',
        customer: 'Nordic Foods',
        priority: 2,
        shipBy: '2026-11-21T11:00:00.000Z',
        status: 'picking',
        rev: 1,
        lines: 2,
        cancelledLines: 1,
        pickedLines: 0,
        ordered: 10,
        picked: 4,
        short: 0,
        blocking: 1,
        unseen: 1,
        devices: [{ deviceId: 'D-1', name: 'Device 1', lastContact: '2026-11-21T09:59:30.000Z', unsent: 9 }],
      },
    ]);
  });

  it.each([
    ['so-2', ['SO-2']],
    ['nordic', ['SO-3', 'SO-1']],
    ['P-2', ['SO-2', 'SO-1']],
    ['%', []],
  ])('are found by %s', async (q, expected) => {
    expect(await found(findOrders(database, site, { ...first, q }), 'orderId')).toEqual(expected);
  });

  it('are read page by page without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await findOrders(database, site, { limit: 1, after });
      if (!page.ok) throw new Error('refused');
      seen.push(...page.value.items.map(({ orderId }) => orderId));
      after = page.value.next ?? undefined;
    } while (after);
    expect(seen).toEqual(['SO-3', 'SO-2', 'SO-1']);
  });

  it('refuse a cursor that is none of theirs', async () => {
    expect(await findOrders(database, site, { limit: 1, after: 'nonsense' })).toEqual({
      ok: false,
      failure: { kind: 'bad_cursor' },
    });
  });

  it('are asked for with several statuses in one parameter', () => {
    expect(z.parse(ordersQuerySchema, { status: 'open,picking' })).toEqual({
      limit: 50,
      status: ['open', 'picking'],
    });
    expect(z.safeParse(ordersQuerySchema, { status: 'open,lost' }).success).toBe(false);
  });

  it('show line by line where things stand and who has not seen what', async () => {
    const order = await findOrderDetail(database, site, { orderId: 'SO-1', asOf: sceneNow });
    expect(
      order?.orderLines.map(({ allocations, notices, discrepancies }) => [
        allocations.length,
        notices.length,
        discrepancies.length,
      ]),
    ).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(order?.orderLines[0]?.allocations[0]).toMatchObject({
      place: 'location:A-01-01-1',
      lot: 'L-7',
      picked: 4,
      user: { userId: 'U-1', name: 'Ada Lindqvist' },
      device: { name: 'Device 1', unsent: 9 },
    });
    expect(order?.orderLines[1]?.notices[0]).toMatchObject({ device: { name: 'Device 1' }, seenAt: null });
    expect(order?.totes.map(({ lpn, pieces }) => [lpn, pieces])).toEqual([
      ['T00000121K', 4],
      ['T00000122M', 0],
    ]);
    expect(order?.freshness).toEqual({ asOf: sceneNow, unsent: 9, devices: 1 });
  });
});

describe('tasks', () => {
  it('tell their progress from what arrived, those in work first', async () => {
    const page = await findTasks(database, site, first);
    expect(page.ok && page.value.items).toMatchObject([
      {
        taskId: 'task-pick',
        lines: 2,
        doneLines: 0,
        cancelledLines: 1,
        pieces: 10,
        donePieces: 4,
        metres: 84.5,
        orderIds: ['SO-1'],
      },
      {
        taskId: 'task-put-back',
        lines: 1,
        pieces: 4,
        donePieces: 0,
        from: 'lpn:T00000121K',
        product: { name: 'Oat milk 1 l' },
      },
    ]);
  });

  it.each([
    ['Ada', ['task-pick']],
    ['SO-1', ['task-pick']],
    ['P-1', ['task-pick', 'task-put-back']],
    ['Device 1', ['task-pick']],
  ])('are found by %s', async (q, expected) => {
    expect(await found(findTasks(database, site, { ...first, q }), 'taskId')).toEqual(expected);
  });
});

describe('devices', () => {
  it('tell their last contact, what they owe and what they have not pulled', async () => {
    const [one, two, three] = await findDevices(database, site, {});
    expect(one).toMatchObject({
      name: 'Device 1',
      status: 'active',
      unseen: 1,
      tasks: [{ taskId: 'task-pick', kind: 'pick', status: 'claimed' }],
      contact: {
        lastContact: '2026-11-21T09:59:30.000Z',
        unsent: 9,
        parked: 1,
        battery: 0.64,
        scanning: { wedge: { count: 212, p50: 24, p95: 71 }, camera: { p95: 141 } },
        behind: 1,
        user: { name: 'Ada Lindqvist' },
      },
    });
    expect(two).toMatchObject({ name: 'Device 2', contact: null });
    expect(three).toMatchObject({ name: 'Device 3', status: 'revoked' });
    expect(await findDevices(database, site, { status: 'revoked' })).toHaveLength(1);
  });

  it('say together how far figures may be behind; a revoked one no longer counts', async () => {
    expect(await freshnessOf(database, site, { asOf: sceneNow })).toEqual({
      asOf: sceneNow,
      unsent: 9,
      devices: 1,
    });
    expect(await freshnessOf(database, site, { asOf: sceneNow, deviceIds: ['D-2'] })).toMatchObject({
      unsent: 0,
      devices: 0,
    });
  });
});

describe('discrepancies', () => {
  it('come by severity and age, blocking ones first', async () => {
    const open = findDiscrepancies(database, site, { ...first, status: 'open' });
    expect(await found(open, 'discrepancyId')).toEqual(['d-blocking', 'd-old-warning', 'd-new-warning']);
    expect(await countOpen(database, site)).toEqual({ blocking: 1, warning: 2, info: 0 });
  });

  it('go on where the page before ended', async () => {
    const page = await findDiscrepancies(database, site, { status: 'open', limit: 2 });
    const after = page.ok ? (page.value.next ?? undefined) : undefined;
    expect(
      await found(findDiscrepancies(database, site, { status: 'open', limit: 2, after }), 'discrepancyId'),
    ).toEqual(['d-new-warning']);
  });

  it('name product, person and device, and who decided', async () => {
    const open = await findDiscrepancies(database, site, { ...first, status: 'open', q: 'ada' });
    expect(open.ok && open.value.items).toMatchObject([
      { productName: 'Oat milk 1 l', user: { name: 'Ada Lindqvist' }, device: { name: 'Device 1' } },
    ]);
    const resolved = await findDiscrepancies(database, site, { ...first, status: 'resolved' });
    expect(resolved.ok && resolved.value.items).toMatchObject([
      { discrepancyId: 'd-done', resolver: { name: 'Marta Manager' }, reason: 'Checked' },
    ]);
  });
});

describe('stock', () => {
  it('lies at real places only, and says where a container stands', async () => {
    const page = await findStock(database, site, first);
    expect(
      page.ok &&
        page.value.items.map(({ place, quantity, standsAt, blocked }) => [
          place,
          quantity,
          standsAt,
          blocked,
        ]),
    ).toEqual([
      ['location:A-01-01-1', 40, null, false],
      ['location:B-02-01-1', 5, null, true],
      ['lpn:T00000121K', 4, 'location:B-02-01-1', true],
    ]);
    expect(await sumStock(database, site, first)).toEqual({
      rows: 3,
      products: 2,
      quantity: 49,
      allocated: 6,
    });
  });

  it.each([
    ['9501101530003', 2],
    ['oat', 2],
    ['100%', 1],
    ['B-02', 2],
    ['t00000121k', 1],
    ['L-7', 2],
    ['virtual', 0],
  ])('is found by %s', async (q, count) => {
    expect(await found(findStock(database, site, { ...first, q }), 'stockId')).toHaveLength(count);
  });
});

describe('movements', () => {
  it('come newest first with names, and a parked one with what is known of it', async () => {
    const page = await findMovements(database, site, first);
    expect(page.ok && page.value.items).toMatchObject([
      { mid: sceneMids.parked, type: 'teleport', status: 'parked', reason: null },
      { mid: sceneMids.undo, type: 'put-back', status: 'accepted' },
      {
        mid: sceneMids.pick,
        user: { name: 'Ada Lindqvist' },
        product: { name: 'Oat milk 1 l' },
        reason: 'other lot at hand',
        discrepancies: 1,
      },
    ]);
  });

  it.each([
    ['01934f00-0000-7000-8000-000000000001', 1],
    ['01934f00', 3],
    ['oat', 2],
    ['a-01-01-1', 2],
    ['T00000121K', 2],
    ['Ada', 2],
    ['SO-1', 2],
    ['so-1/1', 2],
    ['Device 1', 3],
    ['nobody', 0],
  ])('are found by %s', async (q, count) => {
    expect(await found(findMovements(database, site, { ...first, q }), 'mid')).toHaveLength(count);
  });

  it('are filtered by type, place and time', async () => {
    const query = {
      ...first,
      type: ['pick' as const],
      place: 'lpn:T00000121K',
      receivedFrom: '2026-11-21T09:00:00.000Z',
      receivedBefore: sceneNow,
    };
    expect(await found(findMovements(database, site, query), 'mid')).toEqual([sceneMids.pick]);
  });

  it('tell the whole story of one', async () => {
    const story = await findMovementStory(database, site, sceneMids.pick);
    expect(story).toMatchObject({
      seq: 1,
      traceId: 'trace-1',
      clockOffset: 120,
      opened: [{ discrepancyId: 'd-blocking' }],
      compensatedBy: [{ mid: sceneMids.undo }],
      orderLine: { picked: 4 },
      task: { taskId: 'task-pick' },
      putBacks: [{ taskId: 'task-put-back', status: 'open' }],
    });
    expect(story?.changes.map(({ place, quantity }) => [place, quantity])).toEqual([
      ['location:A-01-01-1', -4],
      ['lpn:T00000121K', 4],
    ]);
    expect(await findMovementStory(database, site, sceneMids.parked)).toMatchObject({
      why: 'unknown type teleport',
      changes: [],
      raw: { type: 'teleport' },
    });
    expect(await findMovementStory(database, site, 'unknown')).toBeUndefined();
  });

  it('keep parked ones in a queue of their own', async () => {
    const page = await findParked(database, site, first);
    expect(page.ok && page.value.items).toMatchObject([
      {
        mid: sceneMids.parked,
        type: 'teleport',
        v: 9,
        why: 'unknown type teleport',
        device: { name: 'Device 1' },
        user: { name: 'Ada Lindqvist' },
      },
    ]);
  });
});

describe('the catalogue', () => {
  it('finds products by name or barcode, with what lies at real places', async () => {
    const page = await findProducts(database, site, { ...first, q: '9501101530003' });
    expect(page.ok && page.value.items).toMatchObject([
      { productId: 'P-1', quantity: 44, allocated: 6, available: 44 },
    ]);
    expect(await found(findProducts(database, site, { ...first, q: 'soap' }), 'productId')).toEqual(['P-2']);
  });

  it('finds locations by type, and purchase orders by what is to come', async () => {
    const reserve = await findLocations(database, site, { ...first, type: ['reserve'] });
    expect(reserve.ok && reserve.value.items).toMatchObject([
      { locationId: 'B-02-01-1', products: 1, quantity: 5 },
    ]);
    const orders = await findPurchaseOrders(database, site, { ...first, q: 'P-1' });
    expect(orders.ok && orders.value.items).toMatchObject([
      { purchaseOrderId: 'PO-1', lines: [{ productName: 'Oat milk 1 l', expected: 120 }] },
      { purchaseOrderId: 'PO-2' },
    ]);
  });
});

const nothing = { count: 0, oldest: null };
it('the overview counts what waits for a decision and what is late', async () => {
  expect(await findOverview(database, site, sceneNow)).toEqual({
    orders: { open: 1, picking: 1, picked: 0, late: 1, dueSoon: 1, dueWithinMinutes: 120 },
    lines: { open: 2, picked: 0, short: 0, outstanding: 8 },
    tasks: { open: 1, held: 0, claimed: 1, paused: 0 },
    decisions: { blocking: 1, warning: 2, info: 0, parked: 1 },
    unseen: 1,
    devices: { active: 2, silent: 0, silentMinutes: 10 },
    lastHour: { picks: 1, pieces: 4 },
    inbound: { atDock: nothing, checks: nothing, putaways: nothing, due: 0, receiving: 0 },
    freshness: { asOf: sceneNow, unsent: 9, devices: 1 },
  });
});
