import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { aLocation, aProduct, aStock, aUser } from '../../testing/warehouse-rows.ts';
import { createBoardDatabase } from '../board/board-database.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { createHttpServer } from '../http/http-server.ts';
import { createIdentity } from '../identity/identity.ts';
import { managerCookie } from '../identity/cookies.ts';
import { openManagerSession } from '../identity/manager-session.ts';
import { addIdentityFields, createDoors } from '../identity/require-identity.ts';
import { registerSheetRoutes } from './sheet-routes.ts';

const ports = createServerPorts();
let database: TestDatabase;
let store: SiteStore;
let app: App;

beforeAll(async () => {
  database = await createTestDatabase();
  store = await postgresStoreOf(ports, database.pool);
  await setScene(store, {
    products: [
      aProduct({
        productId: 'P-7',
        name: 'Wireless headset',
        barcodes: [{ code: '02007410016315', level: 'each', quantity: 1 }],
      }),
      aProduct({ productId: 'P-8', name: 'Hammer' }),
    ],
    locations: [
      aLocation('A-01-01-1'),
      aLocation('A-02-01-1'),
      aLocation('B-01-01-1'),
      aLocation('PACK-1', { type: 'pack_station', zone: 'front' }),
    ],
    stock: [aStock('A-01-01-1', 'P-7', { serial: 'S-1', quantity: 1 }), aStock('B-01-01-1', 'P-8')],
  });
  await store.write(siteId, async (tx) => {
    tx.users.put(aUser('karin', { badge: 'U-0009', roles: ['manager'] }));
  });
});
afterEach(() => app.close());
afterAll(() => database.drop());

async function serve(demoBadges: { badge: string; name: string; pin: string; role: string }[] | null) {
  const doors = createDoors(createIdentity({ store, clock: ports.clock }), null);
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  const http = { host: '127.0.0.1', port: 0, tls: null };
  ({ app } = await createHttpServer(options, (registering) => {
    addIdentityFields(registering);
    const board = createBoardDatabase(database.pool);
    registerSheetRoutes(registering, { store, database: board, doors, siteId, http, demoBadges });
  }));
  return (path: string, cookie = '') => app.inject({ url: `/api/v1/${path}`, headers: { cookie } });
}

const demo = [{ badge: 'U-0009', name: 'Karin', pin: '999999', role: 'manager' }];

describe('the sheet', () => {
  it('lies open for everybody on a demo site, PINs included', async () => {
    const get = await serve(demo);
    const answer = await get('sheet');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      siteName: 'Hafenlager',
      isDemo: true,
      badges: [{ badge: 'U-0009', isManager: true, pin: '999999' }],
      zones: ['ambient', 'front'],
      dropPlaces: [{ locationId: 'PACK-1' }],
    });
  });

  it('is shown to managers only elsewhere, without any PIN', async () => {
    const get = await serve(null);
    const paths = ['sheet', 'sheet/work', 'sheet/delivery?order=PO-1'];
    for (const path of [...paths, 'sheet/places?zone=ambient', 'sheet/products?q=headset']) {
      expect((await get(path)).statusCode).toBe(401);
    }
    const { token } = await openManagerSession({ store, ...ports }, siteId, 'karin');
    const answer = await get('sheet', `${managerCookie}=${siteId}.${token}`);
    expect(answer.json()).toMatchObject({ isDemo: false, badges: [{ badge: 'U-0009', pin: null }] });
  });

  it('has what comes in and what waits, empty where there is nothing', async () => {
    const get = await serve(demo);
    expect((await get('sheet/work')).json()).toMatchObject({
      orders: [],
      notices: [],
      checks: [],
      putaways: [],
      putBacks: [],
      counts: [],
      returns: [],
    });
    expect((await get('sheet/delivery?order=PO-9')).json()).toEqual({ lines: [] });
    expect((await get('sheet/delivery')).statusCode).toBe(400);
  });

  it('has the places of a zone, by how their address begins', async () => {
    const get = await serve(demo);
    const placesOf = async (query: string) =>
      (await get(`sheet/places?${query}`))
        .json<{ places: { locationId: string }[] }>()
        .places.map(({ locationId }) => locationId);
    expect(await placesOf('zone=ambient')).toEqual(['A-01-01-1', 'A-02-01-1', 'B-01-01-1']);
    expect(await placesOf('zone=ambient&q=a-0')).toEqual(['A-01-01-1', 'A-02-01-1']);
    expect(await placesOf('zone=nowhere')).toEqual([]);
    expect((await get('sheet/places')).statusCode).toBe(400);
  });

  it('has products with the codes of their packings and of what lies there', async () => {
    const get = await serve(demo);
    expect((await get('sheet/products?q=headset')).json()).toEqual({
      hasMore: false,
      products: [
        {
          productId: 'P-7',
          name: 'Wireless headset',
          packings: [
            {
              level: 'each',
              quantity: 1,
              codes: [
                { symbology: 'gs1datamatrix', text: '(01)02007410016315' },
                { symbology: 'ean13', text: '2007410016315' },
              ],
            },
          ],
          stock: [
            {
              stockId: 'location:A-01-01-1|P-7|||S-1|own|available',
              place: 'A-01-01-1',
              quantity: 1,
              lot: null,
              expiry: null,
              serial: 'S-1',
              codes: [
                { symbology: 'gs1datamatrix', text: '(01)02007410016315(21)S-1' },
                { symbology: 'gs1-128', text: '(01)02007410016315(21)S-1' },
              ],
            },
          ],
        },
      ],
    });
  });
});
