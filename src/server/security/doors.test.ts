import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../testing/api-document.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../testing/whole-app.ts';
import { testApiKey } from '../../testing/work-app.ts';
import { askBeforeReading } from '../identity/door.ts';
import { doorsByRoute, type DoorName } from '../../testing/security/doors-by-route.ts';

const callers = ['nobody', 'device', 'operator', 'manager', 'api', 'other site', 'forged'] as const;
type Caller = (typeof callers)[number];

/** Who is let in by which door; everybody else is answered 401, and what comes from another site's page 403. */
const letIn: Record<DoorName, readonly Caller[]> = {
  anybody: ['nobody', 'device', 'operator', 'manager', 'api', 'forged'],
  device: ['device', 'operator'],
  manager: ['manager'],
  'manager or api': ['manager', 'api'],
};

const deviceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
let database: TestDatabase;
let whole: WholeApp;
let device: string;

beforeAll(async () => {
  database = await createTestDatabase();
  whole = await createWholeApp(database);
  device = await whole.device(deviceId);
  // What an operator's browser has: the device's cookie, and a session that is no credential.
  const payload = { badge: 'U-0001', pin: '1111' };
  const headers = { cookie: device };
  await whole.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload, headers });
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

async function headersOf(caller: Caller): Promise<Record<string, string>> {
  const forged = `main.${'A'.repeat(43)}`;
  switch (caller) {
    case 'nobody':
      return {};
    case 'device':
    case 'operator':
      return { cookie: device };
    case 'manager':
      return { cookie: await whole.manager() };
    case 'api':
      return { authorization: `Bearer ${testApiKey}` };
    case 'other site':
      return { cookie: `${device}; ${await whole.manager()}`, 'sec-fetch-site': 'cross-site' };
    case 'forged':
      return { cookie: `stockhand_device=${forged}; stockhand_manager=${forged}` };
  }
}

/** The answer to a request that says nothing; `outside` of the door, or a kind of `inside`. */
async function ask(route: string, caller: Caller): Promise<'401' | '403 cross-site' | 'let in'> {
  const [method = '', path = ''] = route.split(' ');
  const answer = await whole.app.inject({
    method: method as 'GET',
    url: path.replaceAll(/\{\w+\}/g, 'f2b1c9a0-58a3-4a8e-9a10-6d8a3a1f0009'),
    headers: await headersOf(caller),
  });
  expect(answer.statusCode).toBeLessThan(500);
  if (answer.statusCode === 401) return '401';
  return answer.body.includes('stockhand:cross-site') ? '403 cross-site' : 'let in';
}

describe('every route of the API', () => {
  it('has its door written down, and none is written down that is not there', async () => {
    const routes = (await apiRoutes(whole.app)).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(doorsByRoute).toSorted()).toEqual(routes.toSorted());
  });

  it.each(Object.entries(doorsByRoute))('%s lets in only %s', async (route, door) => {
    const answers = await Promise.all(
      callers.map(async (caller) => [caller, await ask(route, caller)] as const),
    );
    const expected = callers.map((caller) => {
      const isApi = route.includes(' /api/');
      if (caller === 'other site') return [caller, isApi ? '403 cross-site' : 'let in'];
      return [caller, letIn[door].includes(caller) ? 'let in' : '401'];
    });
    expect(answers).toEqual(expected);
  });

  it('lets nobody in by another method than its own', async () => {
    const behindDoors = Object.entries(doorsByRoute).filter(([, door]) => door !== 'anybody');
    const methods = ['HEAD', 'OPTIONS', 'TRACE', 'DELETE'] as const;
    const asked = behindDoors.flatMap(([route]) =>
      methods.map(async (method) => {
        const url = (route.split(' ')[1] ?? '').replaceAll(/\{\w+\}/g, 'x');
        return (await whole.app.inject({ method: method as 'HEAD', url })).statusCode;
      }),
    );
    const statuses = new Set(await Promise.all(asked));
    expect([...statuses].filter((status) => ![401, 404, 405].includes(status))).toEqual([]);
  });

  it('asks who calls before it reads what was sent', async () => {
    const headers = { 'content-type': 'application/json' };
    const url = '/api/v1/sync/push';
    const answer = await whole.app.inject({ method: 'POST', url, payload: '{ no json', headers });
    expect(answer.statusCode).toBe(401);
  });

  it('a route that forgot its door keeps the server from starting', () => {
    const forgotten = () => askBeforeReading({ method: 'GET', url: '/api/v1/new', handler: () => null });
    expect(forgotten).toThrow('GET /api/v1/new has no door and does not say why');
  });
});

describe('a demo site', () => {
  it('has the same doors but for what it offers to everybody', async () => {
    const demo = await createWholeApp(database, { demo: true });
    const open = (await apiRoutes(demo.app)).filter(({ path }) => /\/(demo|sheet)/.test(path));
    const answers = await Promise.all(
      open.map(async ({ method, path }) => [
        path,
        (await demo.app.inject({ method: method as 'GET', url: path })).statusCode,
      ]),
    );
    expect(answers.filter(([, status]) => status === 401)).toEqual([]);
    const url = '/api/v1/overview';
    expect((await demo.app.inject({ url })).statusCode).toBe(401);
    await demo.close();
  });
});
