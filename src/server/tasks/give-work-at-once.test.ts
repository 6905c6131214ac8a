import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteId, setScene } from '../../testing/pick-scene.ts';
import { expectPromisesKept } from '../../testing/promises-kept.ts';
import { createServerPorts, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import type { SiteStore } from '../db/site-store.ts';
import { claimTask } from './claim-task.ts';
import { giveWork } from './give-work.ts';
import { manageRelease } from './manage-task.ts';

const devices = Array.from({ length: 50 }, (_, n) => `D${n + 1}`);
const products = Array.from({ length: 12 }, (_, n) => `P${n + 1}`);
const ports = createServerPorts();
let database: TestDatabase;
let store: SiteStore;

beforeAll(async () => {
  database = await createTestDatabase();
  store = await postgresStoreOf(ports, database.pool);
  const places = products.flatMap((productId, n) => [
    { productId, locationId: `${'ABCD'[n % 4]}-0${(n % 9) + 1}-01-1` },
    { productId, locationId: `${'ABCD'[(n + 1) % 4]}-0${(n % 9) + 1}-02-1` },
  ]);
  await setScene(store, {
    devices,
    products: products.map((productId) => aProduct({ productId })),
    locations: [...new Set(places.map(({ locationId }) => locationId))].map((id) => aLocation(id)),
    stock: places.map(({ locationId, productId }, n) =>
      aStock(locationId, productId, { quantity: 5 + (n % 4) * 3 }),
    ),
    orders: devices.map((_, n) => anOrder(`SO-${100 + n}`, { priority: 1 + (n % 3) })),
    lines: devices.flatMap((_, n) =>
      [1, 2, 3].map((line) =>
        anOrderLine(`SO-${100 + n}`, line, {
          productId: products[(n * line) % 12] ?? 'P1',
          ordered: line + (n % 3),
        }),
      ),
    ),
  });
});
afterAll(() => database.drop());

describe('fifty devices at once, on PostgreSQL', () => {
  it('asking for work, each list goes to one device and nothing is promised twice', async () => {
    const answers = await Promise.all(
      devices.map((deviceId, n) =>
        store.write(siteId, (tx) =>
          giveWork(tx, ports.ids, {
            deviceId,
            userId: `U-${n}`,
            requestId: ports.ids.opaque(),
            zone: null,
            slots: 1 + (n % 3),
            ahead: n % 5 === 0,
          }),
        ),
      ),
    );
    const lists = answers.flatMap((answer) => (answer.kind === 'work' ? [answer.task] : []));
    expect(lists.length).toBeGreaterThan(15);
    expect(new Set(lists.map(({ taskId }) => taskId)).size).toBe(lists.length);
    expect(new Set(lists.map(({ lease }) => lease)).size).toBe(lists.length);
    await store.read(siteId, expectPromisesKept);
  });

  it('claiming the same task, one gets it and forty-nine are told who has it', async () => {
    const [task] = await store.read(siteId, (tx) => tx.tasks.find({ status: 'claimed' }));
    const taskId = task?.taskId ?? '';
    await store.write(siteId, (tx) => manageRelease(tx, ports.ids, taskId));
    const answers = await Promise.all(
      devices.map((deviceId) =>
        store.write(siteId, (tx) => claimTask(tx, ports.ids, { taskId, deviceId, userId: 'U-1' })),
      ),
    );
    const claimed = answers.filter(({ kind }) => kind === 'claimed');
    expect(claimed).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.by] : []))).size).toBe(1);
    await store.read(siteId, expectPromisesKept);
  });
});
