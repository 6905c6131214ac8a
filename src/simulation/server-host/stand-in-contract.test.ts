import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIds } from '../../shared/domain/random.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import { createMemoryStore } from '../../server/db/memory/memory-store.ts';
import { makeEnrolmentCode } from '../../server/devices/enrol-device.ts';
import type { App } from '../../server/http/app.ts';
import { createHttpServer } from '../../server/http/http-server.ts';
import { createServerPorts } from '../../testing/server-ports.ts';
import { siteData } from '../site/site-data.ts';
import { siteImage } from '../site/site-image.ts';
import type { WireAnswer, WireRequest } from '../world/server-host.ts';
import { apiKey, registerServer, type ServerParts } from './register-server.ts';
import { createRouteTable, type RouteTable } from './route-table.ts';
import { runRoute } from './run-route.ts';

type Asked = Omit<WireRequest, 'text'> & { body?: unknown; text?: string };
type Answered = Pick<WireAnswer, 'status' | 'retryAfterMs' | 'setCookies'> & { body: unknown };

const deviceId = '00000000-0000-4000-8000-000000000001';
const epoch = '00000000-0000-4000-8000-0000000000e1';
const room = { publish: () => undefined, drop: () => undefined };

async function serverParts(): Promise<ServerParts> {
  const ports = createServerPorts('2026-11-23T06:00:00.000Z');
  const store = createMemoryStore({ ...ports, gen: 'gen-1', database: await siteImage() });
  return { ...ports, store, room };
}

const codeOf = async ({ store, clock, random }: ServerParts): Promise<string> =>
  (await makeEnrolmentCode({ store, clock, random }, siteData.siteId, null)).code;

let app: App;
let table: RouteTable;
let code: string;

beforeAll(async () => {
  const real = await serverParts();
  const standIn = await serverParts();
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  ({ app } = await createHttpServer(options, (registering) => void registerServer(registering, real)));
  table = createRouteTable();
  registerServer(table.app, standIn);
  code = await codeOf(real);
  expect(await codeOf(standIn)).toBe(code);
});
afterAll(() => app.close());

async function byFastify({ method, path, cookie, authorization, body, text }: Asked): Promise<Answered> {
  const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await app.inject({
    method,
    url: path,
    ...(payload !== undefined && { payload }),
    headers: {
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.0.0.1',
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== null && { cookie }),
      ...(authorization !== undefined && { authorization }),
    },
  });
  const set = [answer.headers['set-cookie'] ?? []].flat();
  const seconds = answer.headers['retry-after'];
  return {
    status: answer.statusCode,
    retryAfterMs: seconds === undefined ? null : Number(seconds) * 1000,
    setCookies: set.map((one) => one.split(';')[0] ?? ''),
    body: bodyOf(answer.body === '' ? null : answer.body),
  };
}

async function byStandIn({ body, text, ...asked }: Asked): Promise<Answered> {
  const written = text ?? (body === undefined ? null : JSON.stringify(body));
  const run = { traceId: 'sim', log: { error: () => undefined }, isGone: () => false, meet: () => undefined };
  const answer = await runRoute(table, { ...asked, text: written }, run);
  const { status, retryAfterMs, setCookies } = answer;
  return { status, retryAfterMs, setCookies, body: bodyOf(answer.text) };
}

/** Without the trace id, which is chance. */
function bodyOf(text: string | null): unknown {
  const body = text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  return body && { ...body, traceId: undefined };
}

/** Asks both the same; the answer on which they agree. */
async function both(asked: Asked): Promise<Answered & { body: never }> {
  const answer = await byStandIn(asked);
  expect(answer).toEqual(await byFastify(asked));
  return answer as Answered & { body: never };
}

const post = (path: string, body: unknown, cookie: string | null = null): Asked => ({
  method: 'POST',
  path: `/api/v1/${path}`,
  cookie,
  body,
});

describe('the stand-in for Fastify answers as Fastify does', () => {
  let device = '';
  let manager = '';
  const person = siteData.operators[0]!;
  const boss = siteData.managers[0]!;
  const voice = { proto: protocolVersion, deviceId };
  const sync = (path: string, body: object) => post(`sync/${path}`, { ...voice, ...body }, device);

  it('to enrolment, with the cookie and without a right code', async () => {
    const wrong = await both(post('devices/enrol', { code: 'WRONGCODE0', deviceId, model: 'test' }));
    expect(wrong.status).toBe(403);
    const { status, setCookies } = await both(post('devices/enrol', { code, deviceId, model: 'test' }));
    expect(status).toBe(200);
    device = setCookies[0] ?? '';
  });

  it('to signing in, right, wrong and too often', async () => {
    const right = await both(post('sign-in', { badge: person.badge, pin: person.pin }, device));
    expect(right.status).toBe(200);
    for (let attempt = 0; attempt < 6; attempt++)
      await both(post('sign-in', { badge: 'U-0002', pin: '0000' }, device));
    const late = await both(post('sign-in', { badge: 'U-0002', pin: '0000' }, device));
    expect(late).toMatchObject({ status: 429, retryAfterMs: expect.any(Number) });
    const signedIn = await both(post('manager/sign-in', { badge: boss.badge, pin: boss.pin }));
    expect(signedIn.status).toBe(200);
    manager = signedIn.setCookies[0] ?? '';
  });

  it('to strangers, old protocols, and what it does not know', async () => {
    const foreign = {
      ...voice,
      deviceId: 'another',
      epochs: [],
      condition: { unsent: 0, parked: 0 },
      build: 'x',
    };
    expect((await both(post('sync/hello', foreign))).status).toBe(401);
    expect((await both(post('sync/hello', foreign, device))).status).toBe(403);
    expect((await both(post('sync/hello', { ...foreign, deviceId, proto: 0 }, device))).status).toBe(426);
    expect((await both(post('sync/nothing', {}, device))).status).toBe(404);
  });

  it('to bodies that cannot be read', async () => {
    expect((await both(sync('push', { epoch: 'none', entries: [] }))).status).toBe(400);
    expect((await both({ ...sync('push', {}), text: '{"proto":' })).status).toBe(400);
    expect((await both({ method: 'POST', path: '/api/v1/sync/pull', cookie: device })).status).toBe(400);
  });

  it('to hello, pull, work, claim and push', async () => {
    const hello = { epochs: [{ epoch, highest: 0 }], condition: { unsent: 0, parked: 0 }, build: '1' };
    expect((await both(sync('hello', hello))).status).toBe(200);
    const first = await both(sync('pull', { gen: null, cursor: 0, limit: 5000 }));
    expect((first.body as { changes: unknown[] }).changes.length).toBeGreaterThan(250);
    const work = await both(
      sync('work', { userId: person.userId, requestId: epoch, zone: null, slots: 3, ahead: false }),
    );
    const { task } = work.body as { task: { taskId: string; rev: number } };
    const { taskId, rev } = task;
    expect((await both(sync('claim', { userId: person.userId, taskId, rev }))).status).toBe(200);
    const mid = '01900000-0000-7000-8000-000000000001';
    const pushed = await both(
      sync('push', { epoch, entries: [{ seq: 1, mid, movement: { mid, type: 'odd' } }] }),
    );
    expect(pushed).toMatchObject({ status: 200, body: { results: [{ status: 'parked' }] } });
    expect((await both(post(`parked/${mid}/reprocess`, undefined, manager))).body).toMatchObject({ mid });
  });

  it('to managers and other systems', async () => {
    const key = { authorization: `Bearer ${apiKey}`, cookie: null };
    const order = { orderId: 'SO-799999', customer: 'C', shipBy: '2026-11-23T16:00:00.000Z' };
    const lines = [{ lineNumber: 1, productId: 'P-001', ordered: 2 }];
    expect((await both({ ...post('orders', { ...order, lines }), ...key })).status).toBe(201);
    expect((await both({ ...post('orders', { ...order, lines }), ...key })).status).toBe(200);
    const urgent = { method: 'PATCH' as const, path: '/api/v1/orders/SO-799999', body: { priority: 1 } };
    expect((await both({ ...urgent, cookie: manager })).status).toBe(200);
    expect((await both({ ...urgent, cookie: device })).status).toBe(401);
    expect((await both(post('orders/SO-799999/ship', undefined, manager))).status).toBe(409);
    const cancel = post('order-lines/SO-799999%2F1/cancel', { reason: 'changed his mind' }, manager);
    expect((await both(cancel)).status).toBe(200);
    expect(
      (await both(post('discrepancies/none/resolve', { resolution: 'accept', reason: 'x' }, manager))).status,
    ).toBe(404);
    expect((await both({ method: 'GET', path: '/api/v1/manager/me', cookie: manager })).status).toBe(200);
    expect((await both(post('manager/sign-out', undefined, manager))).status).toBe(204);
  });
});

it('both make ids from the same time and chance', () => {
  const one = createServerPorts();
  const other = createServerPorts();
  expect(createIds(one.clock, one.random).next()).toBe(createIds(other.clock, other.random).next());
});
