import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import type { SiteStore } from '../db/site-store.ts';
import { verifySite } from '../movements/verify-site.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { rethrow } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { returns, setPickingScene, stops, takes, tote } from '../../testing/picking-scene.ts';
import { createServerPorts, postgresStoreOf } from '../../testing/server-ports.ts';
import { siteView } from '../../testing/site-view.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createDevice, type DeviceUnderTest } from '../../testing/virtual-device.ts';
import type { PushPorts } from './push.ts';

let database: TestDatabase;
let store: SiteStore;
let ports: PushPorts;
let device: DeviceUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  const server = createServerPorts();
  store = await postgresStoreOf(server, database.pool);
  ports = { ...server, store, reallocate: createReallocate(server.ids), log: { error: rethrow } };
  device = await setPickingScene(ports);
});
afterAll(() => database.drop());

const expectSound = async () => expect(await verifySite(store, siteId)).toEqual([]);

describe('a device pushing to PostgreSQL', () => {
  it('has a whole list taken, with what went wrong in it', async () => {
    const begun = [
      device.record('task', { taskStep: 'started' }),
      device.record('tote', { lpn: 'T00010001A', orderId: 'SO-1' }),
    ];
    const pick = device.record('pick', takes(stops.milk, { quantity: 4 }));
    const entries = [
      ...begun,
      pick,
      device.record('short', takes(stops.milk, { quantity: 1, to: undefined })),
      device.record('pick', takes(stops.cheese, { quantity: 5 })),
      device.record('pick', takes(stops.otherMilk, { quantity: 1, from: 'location:B-01-01-1' })),
      device.record('damage', {
        productId: 'P2',
        lot: 'L2',
        expiry: '2027-03-31',
        quantity: 1,
        from: 'location:A-02-01-1',
      }),
      device.record('count', { productId: 'P1', quantity: 12, from: 'location:A-01-01-1' }),
      device.record('task', { taskStep: 'teleported' as never }),
      device.record('move', { lpn: 'T00010001A', to: 'location:PACK-1' }),
      device.record('put-back', returns(stops.milk, { quantity: 4 }), { compensates: pick.mid }),
    ];
    const { results } = await device.send(entries);
    expect(results.map(({ status }) => status)).toEqual([
      ...[
        'accepted',
        'accepted',
        'accepted',
        'accepted',
        'discrepancy',
        'discrepancy',
        'discrepancy',
        'discrepancy',
      ],
      ...['parked', 'accepted', 'accepted'],
    ]);
    const kinds = (await siteView(store).open()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['count_difference', 'damaged', 'over_quantity', 'wrong_location']);
    expect(await siteView(store).line('SO-1/1')).toEqual({
      status: 'allocated',
      allocated: 5,
      picked: 0,
      short: 0,
    });
    expect(await siteView(store).raised()).toEqual(
      expect.arrayContaining([
        `bring 1 P2 from ${tote} to location:A-02-01-1`,
        'count P1 at location:A-01-01-1',
      ]),
    );
    expect((await device.send(entries)).results).toEqual(results);
    await expectSound();
  });

  it('is told of gaps and forks', async () => {
    const next = device.record('task', { taskStep: 'skipped' });
    expect(await device.send([{ ...next, seq: 99 }])).toMatchObject({ results: [], expected: next.seq });
    expect((await device.send([{ ...next, seq: 1 }])).results).toMatchObject([{ status: 'fork' }]);
    expect((await device.send([next])).results).toMatchObject([{ status: 'accepted' }]);
  });

  it('whose server dies before the commit finds nothing done, and is complete when it sends again', async () => {
    const pool = dyingPool(createPool({ url: database.url }));
    const dying = await postgresStoreOf(createServerPorts(), pool);
    const unlucky = createDevice({ ...ports, store: dying }, { ...device.settings, deviceId: 'D2' });
    const entries = [1, 2, 3].map(() =>
      unlucky.record('receive', { productId: 'P1', quantity: 1, to: 'location:PACK-1' }),
    );
    const before = await store.head(siteId);
    pool.dies = true;
    await expect(unlucky.send(entries)).rejects.toThrow('power');
    expect(await store.head(siteId)).toBe(before);
    expect(await siteView(store).stock('location:PACK-1')).toEqual([]);
    pool.dies = false;
    expect((await unlucky.send(entries)).results).toHaveLength(3);
    expect(await siteView(store).stock('location:PACK-1')).toEqual(['P1: 3']);
    await pool.end();
    await expectSound();
  });

  it('among many at two servers of one database loses nothing and waits for nobody long', async () => {
    const second = createPool({ url: database.url });
    const stores = [store, await postgresStoreOf(createServerPorts(), second)];
    const crowd = Array.from({ length: 12 }, (_, index) =>
      createDevice(
        { ...ports, store: stores[index % 2] ?? store },
        { ...device.settings, deviceId: `C${index}`, task: null },
      ),
    );
    await Promise.all(
      crowd.map(async (each) => {
        for (let round = 0; round < 4; round += 1) {
          const entries = [1, 2, 3, 4, 5].map(() =>
            each.record('receive', { productId: 'P2', lot: 'L9', quantity: 1, to: 'location:PACK-1' }),
          );
          await each.send(entries);
          await each.send(entries);
        }
      }),
    );
    expect(await siteView(store).stock('location:PACK-1')).toContain('P2 L9: 240');
    await second.end();
    await expectSound();
  });

  it('can change or remove nothing of what was recorded, nor can anybody', async () => {
    for (const sql of ['update movements set quantity = 1', 'delete from movements', 'truncate movements']) {
      await expect(database.pool.query(sql)).rejects.toThrow('movements are facts');
    }
  });
});

/** A pool whose connections fail at the moment of the commit while `dies` is set. */
function dyingPool(pool: pg.Pool): pg.Pool & { dies: boolean } {
  const dying = Object.assign(pool, { dies: false });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      if (given[0] === 'commit' && dying.dies) throw new Error('the power is gone');
      return query(...given);
    }) as typeof client.query;
  });
  return dying;
}
