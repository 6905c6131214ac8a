import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lpnPlace } from '../../shared/domain/place.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { aLocation, aProduct, aStock, aUser } from '../../testing/warehouse-rows.ts';
import { createBoardDatabase } from '../board/board-database.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { createHttpServer } from '../http/http-server.ts';
import { cookieValue, managerCookie } from '../identity/cookies.ts';
import { createIdentity } from '../identity/identity.ts';
import { openManagerSession } from '../identity/manager-session.ts';
import { addIdentityFields, createDoors } from '../identity/require-identity.ts';
import { registerLabelRoutes } from './label-routes.ts';

const ports = createServerPorts();
let database: TestDatabase;
let store: SiteStore;
let app: App;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  store = await postgresStoreOf(ports, database.pool);
  const pallet = '395210010000000018';
  await setScene(store, {
    products: [
      aProduct({
        productId: 'P-7',
        name: 'Oat drink',
        barcodes: [
          { code: '02007410016315', level: 'each', quantity: 1 },
          { code: '12007410016312', level: 'case', quantity: 12 },
        ],
      }),
    ],
    locations: [
      aLocation('A-01-01-1', { checkDigits: '47' }),
      aLocation('A-01-02-1', { type: 'reserve' }),
      aLocation('B-01-01-1', { blocked: true }),
      aLocation('PACK-1', { type: 'pack_station', zone: 'front' }),
    ],
    stock: [
      aStock('A-01-01-1', 'P-7', { place: lpnPlace(pallet), lot: 'L1', quantity: 20 }),
      aStock('A-01-01-1', 'P-7', { place: lpnPlace(pallet), lot: 'L1', condition: 'damaged', quantity: 4 }),
    ],
  });
  await store.write(siteId, async (tx) => {
    tx.users.put(aUser('karin', { badge: 'U-0009', name: 'Karin', roles: ['manager'] }));
  });
  const identity = createIdentity({ store, clock: ports.clock });
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  ({ app } = await createHttpServer(options, (registering) => {
    addIdentityFields(registering);
    registerLabelRoutes(registering, {
      store,
      database: createBoardDatabase(database.pool),
      doors: createDoors(identity, null),
    });
  }));
  const { token } = await openManagerSession({ store, ...ports }, siteId, 'karin');
  cookie = `${managerCookie}=${cookieValue({ siteId, token })}`;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = async (path: string) => app.inject({ url: `/api/v1/labels/${path}`, headers: { cookie } });
const reserve = async (payload: object) =>
  app.inject({ method: 'POST', url: '/api/v1/labels/plates', headers: { cookie }, payload });

describe('labels', () => {
  it('are for managers only', async () => {
    for (const path of ['choices', 'places?zone=front', 'unit?lpn=X', 'plates']) {
      expect((await app.inject({ url: `/api/v1/labels/${path}` })).statusCode).toBe(401);
    }
    const url = '/api/v1/labels/plates';
    expect((await app.inject({ method: 'POST', url, payload: {} })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('are made of the zones, aisles and people there are', async () => {
    expect((await get('choices')).json()).toEqual({
      siteName: 'Hafenlager',
      zones: ['ambient', 'front'],
      aisles: ['A', 'B'],
      badges: [{ badge: 'U-0009', name: 'Karin', isManager: true }],
    });
  });

  it('of places are found by zone, aisle, type and addresses, with their check digits', async () => {
    const found = async (query: string) => {
      const { places } = (await get(`places?${query}`)).json<{ places: { locationId: string }[] }>();
      return places.map(({ locationId }) => locationId);
    };
    expect(await found('zone=ambient')).toEqual(['A-01-01-1', 'A-01-02-1', 'B-01-01-1']);
    expect(await found('aisle=a')).toEqual(['A-01-01-1', 'A-01-02-1']);
    expect(await found('type=reserve,pack_station')).toEqual(['A-01-02-1', 'PACK-1']);
    expect(await found('from=a-01-02-1&to=B-99')).toEqual(['A-01-02-1', 'B-01-01-1']);
    expect((await get('places?aisle=A&type=pick_face')).json()).toEqual({
      places: [{ locationId: 'A-01-01-1', type: 'pick_face', zone: 'ambient', level: 1, checkDigits: '47' }],
      found: 1,
    });
  });

  it('of a unit say what lies in it: the same goods in one line, in the largest whole packing', async () => {
    expect((await get('unit?lpn=(00)395210010000000018')).json()).toEqual({
      lpn: '395210010000000018',
      siteName: 'Hafenlager',
      isKnown: false,
      goods: [
        {
          productId: 'P-7',
          name: 'Oat drink',
          quantity: 24,
          lot: 'L1',
          expiry: null,
          packing: { gtin: '12007410016312', count: 2 },
        },
      ],
    });
    expect((await get('unit?lpn=T00000001P')).json()).toMatchObject({ lpn: 'T00000001P', goods: [] });
  });

  it('of new plates have numbers that stay the same for the same request, and are kept with who asked', async () => {
    const request = { requestId: '0195b8a1-0000-7000-8000-000000000001', kind: 'tote', count: 3 };
    const first = await reserve(request);
    expect(first.json()).toMatchObject({ runId: request.requestId, kind: 'tote', reservedBy: 'Karin' });
    expect((await reserve(request)).json()).toEqual(first.json());
    const differs = await reserve({ ...request, count: 4 });
    expect([differs.statusCode, differs.json<{ type: string }>().type]).toEqual([
      409,
      'urn:problem-type:stockhand:request-differs',
    ]);
    expect((await get('plates')).json()).toEqual({ runs: [first.json()] });
    expect((await reserve({ ...request, count: 501 })).statusCode).toBe(400);
  });
});
