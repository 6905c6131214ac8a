import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnrolmentCode } from '../../shared/protocol/board/devices.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import { addPeople, cookieOf, createWorkApp, testApiKey } from '../../testing/work-app.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { ensureManager } from './ensure-manager.ts';

const device = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
const otherDevice = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0002';
let ports: ServerPorts;
let store: SiteStore;
let app: App;

beforeEach(async () => {
  ports = createServerPorts();
  store = memoryStoreOf(ports);
  await setScene(store, {});
  await addPeople(store);
  app = await createWorkApp(ports, store);
});
afterEach(() => app.close());

const post = (url: string, payload: object | undefined, cookie = '', headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/${url}`,
    ...(payload && { payload }),
    headers: { cookie, ...headers },
  });
const signInManager = async () => cookieOf(await post('manager/sign-in', { badge: 'U-0009', pin: '999999' }));
const makeCode = async (manager: string) =>
  (await post('devices/enrolment-codes', undefined, manager)).json<EnrolmentCode>().code;
const enrol = (code: string, deviceId = device) =>
  post('devices/enrol', { code, deviceId, model: 'Zebra TC22' });
const enrolled = async (deviceId = device) =>
  cookieOf(await enrol(await makeCode(await signInManager()), deviceId));
const work = (cookie: string) =>
  post(
    'sync/work',
    {
      proto: 1,
      deviceId: device,
      userId: 'U-0001',
      requestId: ports.ids.opaque(),
      zone: null,
      slots: 1,
      ahead: false,
    },
    cookie,
  );

describe('enrolling a device', () => {
  it('numbers devices in the order they come, and sets a cookie no script can read', async () => {
    const manager = await signInManager();
    const first = await enrol(await makeCode(manager));
    expect(first.json()).toEqual({
      deviceId: device,
      deviceName: 'Device 1',
      siteId,
      siteName: 'Hafenlager',
      lpnBlock: 1,
    });
    expect(first.headers['set-cookie']).toMatch(
      /^stockhand_device=main\.[\w-]{43}; .*HttpOnly; SameSite=Strict$/,
    );
    const second = await enrol(await makeCode(manager), otherDevice);
    expect(second.json()).toMatchObject({ deviceName: 'Device 2', lpnBlock: 2 });
  });

  it('over HTTPS the cookie never travels in the open', async () => {
    const code = await makeCode(await signInManager());
    const answer = await post('devices/enrol', { code, deviceId: device, model: '' }, '', {
      'x-forwarded-proto': 'https',
    });
    expect(answer.headers['set-cookie']).toContain('Secure');
  });

  it('a code is good for one device and a quarter of an hour', async () => {
    const manager = await signInManager();
    const code = await makeCode(manager);
    expect((await enrol(code)).statusCode).toBe(200);
    expect((await enrol(code, otherDevice)).json()).toMatchObject({
      status: 403,
      type: expect.stringContaining('code-used'),
    });
    const late = await makeCode(manager);
    ports.clock.pass(15 * 60_000);
    expect((await enrol(late)).json()).toMatchObject({
      status: 403,
      type: expect.stringContaining('code-expired'),
    });
    expect((await enrol('NOSUCHCODE')).json()).toMatchObject({
      status: 403,
      type: expect.stringContaining('code-unknown'),
    });
  });

  it('the same device may use its code again when the answer was lost, and its first cookie ends', async () => {
    const code = await makeCode(await signInManager());
    const lost = cookieOf(await enrol(code));
    const again = await enrol(code.toLowerCase());
    expect(again.json()).toMatchObject({ deviceName: 'Device 1', lpnBlock: 1 });
    expect((await work(lost)).statusCode).toBe(401);
    expect((await work(cookieOf(again))).statusCode).toBe(200);
  });

  it('only managers make codes', async () => {
    expect((await post('devices/enrolment-codes', undefined)).statusCode).toBe(401);
    expect((await post('devices/enrolment-codes', undefined, await enrolled())).statusCode).toBe(401);
  });
});

describe('a revoked device', () => {
  it('is answered 401, and enrolled anew it is the same device again', async () => {
    const cookie = await enrolled();
    expect((await work(cookie)).statusCode).toBe(200);
    const manager = await signInManager();
    const revoked = await post(`devices/${device}/revoke`, { reason: 'lost' }, manager);
    expect(revoked.json()).toEqual({
      deviceId: device,
      revokedAt: '2026-11-21T10:00:00.000Z',
      releasedTaskIds: [],
      countTaskIds: [],
    });
    const refused = await work(cookie);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toMatchObject({
      type: 'urn:problem-type:stockhand:device-unknown',
      traceId: expect.any(String),
    });
    expect((await enrol(await makeCode(manager))).json()).toMatchObject({ deviceName: 'Device 1' });
  });

  it('that never was is not found', async () => {
    expect((await post('devices/nobody/revoke', { reason: 'lost' }, await signInManager())).statusCode).toBe(
      404,
    );
  });
});

describe('signing in on a device', () => {
  const signIn = (cookie: string, badge: string, pin: string) => post('sign-in', { badge, pin }, cookie);

  it('badge and PIN give a session to be named in movements', async () => {
    const answer = await signIn(await enrolled(), 'U-0001', '1111');
    expect(answer.json()).toMatchObject({
      user: { userId: 'U-0001', badge: 'U-0001' },
      serverTime: ports.clock.wall(),
    });
    const { sessionId } = answer.json<{ sessionId: string }>();
    const [session] = await store.read(siteId, (tx) => tx.sessions.find({ sessionId }));
    expect(session).toMatchObject({
      userId: 'U-0001',
      deviceId: device,
      expiresAt: '2026-11-21T22:00:00.000Z',
    });
  });

  it('needs an enrolled device', async () => {
    expect((await signIn('', 'U-0001', '1111')).statusCode).toBe(401);
  });

  it('a wrong PIN, an unknown badge and a person who left are refused alike', async () => {
    const cookie = await enrolled();
    await store.write(siteId, async (tx) => {
      const [user] = await tx.users.find({ userId: 'U-0009' });
      if (user) tx.users.put({ ...user, active: false });
    });
    const answers = await Promise.all([
      signIn(cookie, 'U-0001', '9999'),
      signIn(cookie, 'U-7777', '1111'),
      signIn(cookie, 'U-0009', '999999'),
    ]);
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({
        status: 403,
        type: 'urn:problem-type:stockhand:wrong-badge-or-pin',
      });
    }
  });

  it('after five mistakes that badge waits on that device, and nobody else does', async () => {
    const cookie = await enrolled();
    const other = await enrolled(otherDevice);
    for (let n = 0; n < 5; n += 1) expect((await signIn(cookie, 'U-0001', '0000')).statusCode).toBe(403);
    const refused = await signIn(cookie, 'U-0001', '1111');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('15');
    expect((await signIn(other, 'U-0001', '1111')).statusCode).toBe(200);
    expect((await signIn(cookie, 'U-0009', '999999')).statusCode).toBe(200);
    ports.clock.pass(15_000);
    expect((await signIn(cookie, 'U-0001', '1111')).statusCode).toBe(200);
  });

  it('many guesses at once count as many', async () => {
    const cookie = await enrolled();
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(cookie, 'U-0001', '0000')));
    expect(answers.filter(({ statusCode }) => statusCode === 403)).toHaveLength(5);
  });
});

describe('a manager at a workstation', () => {
  const me = (cookie: string) => app.inject({ url: '/api/v1/manager/me', headers: { cookie } });

  it('is signed in for a shift', async () => {
    const cookie = await signInManager();
    expect((await me(cookie)).json()).toMatchObject({
      user: { userId: 'U-0009' },
      siteName: 'Hafenlager',
      demo: false,
      expiresAt: '2026-11-21T22:00:00.000Z',
    });
    ports.clock.pass(12 * 60 * 60_000);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('signing out ends the session for good', async () => {
    const cookie = await signInManager();
    expect((await post('manager/sign-out', undefined, cookie)).statusCode).toBe(204);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('an operator is none', async () => {
    expect((await post('manager/sign-in', { badge: 'U-0001', pin: '1111' })).json()).toMatchObject({
      status: 403,
    });
  });

  it('somebody no longer a manager loses the session at once', async () => {
    const cookie = await signInManager();
    await store.write(siteId, async (tx) => {
      const [user] = await tx.users.find({ userId: 'U-0009' });
      if (user) tx.users.put({ ...user, roles: ['operator'] });
    });
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it.each([
    '',
    'stockhand_manager=main.short',
    `stockhand_manager=%ZZ.${'a'.repeat(43)}`,
    `stockhand_manager=other.${'a'.repeat(43)}`,
  ])('the cookie "%s" opens nothing', async (cookie) => {
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('another site cannot make the browser act', async () => {
    const cookie = await signInManager();
    const answer = await post('devices/enrolment-codes', undefined, cookie, {
      'sec-fetch-site': 'cross-site',
    });
    expect(answer.json()).toMatchObject({ status: 403, type: 'urn:problem-type:stockhand:cross-site' });
  });
});

describe('another system', () => {
  const cancel = (authorization: string) =>
    post('orders/SO-1/cancel', { reason: 'x' }, '', { authorization });

  it('is let in by its key and by no other', async () => {
    expect((await cancel(`Bearer ${testApiKey}`)).statusCode).toBe(404);
    expect((await cancel('Bearer something else')).statusCode).toBe(401);
    expect((await cancel(testApiKey)).statusCode).toBe(401);
  });
});

describe('the first manager', () => {
  it('is made where there is none, once', async () => {
    const empty = memoryStoreOf(ports);
    const made = await ensureManager({ ...ports, store: empty }, siteId);
    expect(made).toMatchObject({ badge: 'U-0001', pin: expect.stringMatching(/^\d{8}$/) });
    expect(await ensureManager({ ...ports, store: empty }, siteId)).toBeNull();
    expect(await ensureManager({ ...ports, store }, siteId)).toBeNull();
    const own = await createWorkApp(ports, empty);
    const signedIn = await own.inject({
      method: 'POST',
      url: '/api/v1/manager/sign-in',
      payload: made ?? {},
    });
    expect(signedIn.statusCode).toBe(200);
    await own.close();
  });
});

describe('the demo site', () => {
  it('offers badges, codes and a manager without asking; another site does not have these addresses', async () => {
    expect((await app.inject({ url: '/api/v1/demo' })).statusCode).toBe(404);
    const demo = await createWorkApp(ports, store, { isDemo: true });
    const offer = (await demo.inject({ url: '/api/v1/demo' })).json<{
      badges: { badge: string; pin: string }[];
    }>();
    expect(offer.badges[0]).toMatchObject({ badge: 'U-0001', pin: '1111' });
    const { code } = (await demo.inject({ method: 'POST', url: '/api/v1/demo/enrol' })).json<EnrolmentCode>();
    expect((await enrol(code)).statusCode).toBe(200);
    const manager = await demo.inject({ method: 'POST', url: '/api/v1/demo/manager' });
    expect(manager.json()).toMatchObject({ user: { userId: 'U-0009' }, demo: true });
    await demo.close();
  });
});
