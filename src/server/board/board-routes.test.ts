import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sceneSite, seedBoardScene } from '../../testing/board-scene.ts';
import { sceneMids } from '../../testing/board-scene-words.ts';
import { seedInboundScene } from '../../testing/inbound-scene.ts';
import { checkId, inboundLot, milkState, unit } from '../../testing/inbound-scene-words.ts';
import { createServerPorts, postgresStoreOf } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { testApiKey } from '../../testing/work-app.ts';
import type { App } from '../http/app.ts';
import { createHttpServer } from '../http/http-server.ts';
import { cookieValue, managerCookie } from '../identity/cookies.ts';
import { createIdentity } from '../identity/identity.ts';
import { openManagerSession } from '../identity/manager-session.ts';
import { addIdentityFields, createDoors } from '../identity/require-identity.ts';
import { registerBoardRoutes } from './board-routes.ts';

let database: TestDatabase;
let app: App;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedBoardScene(database.pool);
  await seedInboundScene(database.pool);
  const ports = createServerPorts();
  const store = await postgresStoreOf(ports, database.pool);
  const doors = createDoors(createIdentity({ store, clock: ports.clock }), testApiKey);
  const movementPorts = { ids: ports.ids, reallocate: async () => [] };
  const deps = { ...ports, ports: movementPorts, store, doors, siteId: sceneSite, pool: database.pool };
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  ({ app } = await createHttpServer(options, (registering) => {
    addIdentityFields(registering);
    registerBoardRoutes(registering, deps);
  }));
  const { token } = await openManagerSession({ ...ports, store }, sceneSite, 'U-9');
  cookie = `${managerCookie}=${cookieValue({ siteId: sceneSite, token })}`;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const get = (path: string, headers: Record<string, string> = { cookie }) =>
  app.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
const post = (path: string, payload: object = {}) =>
  app.inject({ method: 'POST', url: `/api/v1/${path}`, payload, headers: { cookie } });

const lists = [
  'orders',
  'tasks',
  'devices',
  'discrepancies',
  'parked',
  'stock',
  'movements',
  'products',
  'locations',
  'purchase-orders',
  'asns',
  'receipts',
  'checks',
  'checks/waiting',
  'inspection-states',
  'containers',
];

describe.each([
  ...lists,
  'overview',
  'orders/SO-1',
  `movements/${sceneMids.pick}`,
  'discrepancies/d-blocking',
  'purchase-orders/PO-7',
  'receipts/r-ada',
  `checks/${checkId}`,
  `inspection-states/${encodeURIComponent(milkState)}`,
  `containers/${unit}`,
  `recall?lot=${inboundLot}`,
  `recall.csv?lot=${inboundLot}`,
  'search?q=oat',
])('%s', (path) => {
  it('is read by a manager only', async () => {
    expect((await get(path)).statusCode).toBe(200);
    expect((await get(path, {})).statusCode).toBe(401);
  });
});

describe.each(lists.filter((path) => path !== 'devices'))('the list of %s', (path) => {
  it('refuses a cursor that is not its own, naming the field', async () => {
    const answer = await get(`${path}?after=nonsense`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'querystring.after' }] });
  });

  it('refuses a page that is too long, naming the field', async () => {
    const answer = await get(`${path}?limit=5000`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'querystring.limit' }] });
  });
});

describe('other systems', () => {
  it('read orders with their key, and nothing else', async () => {
    const headers = { authorization: `Bearer ${testApiKey}` };
    expect((await get('orders?status=picking', headers)).json()).toMatchObject({
      items: [{ orderId: 'SO-1' }],
      freshness: { unsent: 9 },
    });
    expect((await get('stock', headers)).statusCode).toBe(401);
  });
});

it.each([
  'orders/SO-999',
  'movements/unknown',
  'discrepancies/unknown',
  'purchase-orders/PO-0',
  'receipts/r-0',
  'checks/unknown',
  'inspection-states/unknown',
  'containers/T00000000X',
])('%s is not found', async (path) => {
  const answer = await get(path);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    404,
    expect.stringContaining('application/problem+json'),
  ]);
});

it('a recall is a file by its own address, named after the lot', async () => {
  const { headers, body } = await get(`recall.csv?lot=${inboundLot}`);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toBe(`attachment; filename="recall-${inboundLot}.csv"`);
  expect(body).toContain('Ada Lindqvist');
});

it('the description of the API names every way to look things up', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  const named = [
    'purchase-orders/{purchaseOrderId}',
    'asns',
    'checks/{checkId}',
    'containers/{lpn}',
    'recall.csv',
  ];
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(named.map((path) => `/api/v1/${path}`)));
});

it.each(['recall', 'recall?lot=%20', 'recall.csv', 'search?q=x'])('%s asks for more', async (path) => {
  const answer = await get(path);
  expect([answer.statusCode, answer.json()]).toMatchObject([
    400,
    { errors: [{ field: expect.stringContaining('querystring') }] },
  ]);
});

describe('deciding', () => {
  it('asks for a reason', async () => {
    const answer = await post('discrepancies/d-old-warning/resolve', { resolution: 'accept', reason: '  ' });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { errors: [{ field: 'body.reason' }] }]);
  });

  it('is done once; another decision afterwards is refused', async () => {
    const accepted = await post('discrepancies/d-old-warning/resolve', {
      resolution: 'accept',
      reason: 'seen',
    });
    expect(accepted.json()).toMatchObject({
      discrepancy: { status: 'resolved', resolvedBy: 'U-9', reason: 'seen' },
    });
    const other = await post('discrepancies/d-old-warning/resolve', { resolution: 'recount', reason: 'no' });
    expect([other.statusCode, other.json()]).toMatchObject([
      409,
      { type: 'urn:problem-type:stockhand:discrepancy-resolved' },
    ]);
    expect(
      (await post('discrepancies/unknown/resolve', { resolution: 'accept', reason: 'x' })).statusCode,
    ).toBe(404);
  });
});

describe('trying a parked movement again', () => {
  it('says why it stays parked', async () => {
    const answer = await post(`parked/${sceneMids.parked}/reprocess`);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      { mid: sceneMids.parked, status: 'parked', why: expect.any(String) },
    ]);
  });

  it('answers the outcome of one that has taken effect', async () => {
    expect((await post(`parked/${sceneMids.undo}/reprocess`)).json()).toMatchObject({ status: 'accepted' });
    expect((await post('parked/unknown/reprocess')).statusCode).toBe(404);
  });
});
