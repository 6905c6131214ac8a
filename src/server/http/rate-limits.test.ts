import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askBeforeReading, markDoors } from '../identity/door.ts';
import type { App } from './app.ts';
import { createHttpServer } from './http-server.ts';
import { letIn } from './rate-limits.ts';

/** Knows whoever says that he is good. */
const { door } = markDoors({
  async door(request, reply) {
    const { stockhand_device: device = '', stockhand_manager: manager = '' } = request.cookies;
    if (request.headers.authorization === 'Bearer good') return letIn(request, 'api');
    if (manager.startsWith('good')) return letIn(request, 'manager');
    if (device.startsWith('good')) return letIn(request, 'device');
    return reply.code(401).send();
  },
});

let app: App;

beforeEach(async () => {
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  ({ app } = await createHttpServer(options, (registering) => {
    registering.addHook('onRoute', askBeforeReading);
    registering.get('/api/asked', { preHandler: door }, async () => 'answered');
    registering.get('/asset', async () => 'answered');
  }));
});
afterEach(() => app.close());

const ask = async (address: string, headers: Record<string, string> = {}, url = '/api/asked') =>
  app.inject({ url, headers: { 'x-forwarded-for': address, ...headers } });
const device = (name: string) => ({ cookie: `stockhand_device=good-${name}` });
const manager = { cookie: 'stockhand_manager=good' };
const system = { authorization: 'Bearer good' };

/** How many requests were answered how. */
async function statuses(count: number, asked: (turn: number) => ReturnType<typeof ask>) {
  const found: Record<number, number> = {};
  for (let turn = 0; turn < count; turn += 1) {
    const { statusCode } = await asked(turn);
    found[statusCode] = (found[statusCode] ?? 0) + 1;
  }
  return found;
}

describe('how often somebody may ask', () => {
  it('60 handhelds behind one address make 90 requests a minute each, and none is refused', async () => {
    expect(await statuses(60 * 90, (turn) => ask('192.0.2.1', device(`${turn % 60}`)))).toEqual({
      200: 5_400,
    });
  });

  it('a device that asks without end is told to wait, and its neighbours are not', async () => {
    await ask('192.0.2.1', device('calm'));
    expect(await statuses(400, () => ask('192.0.2.1', device('wild')))).toEqual({ 200: 301, 429: 99 });
    const refused = await ask('192.0.2.1', device('wild'));
    expect(refused.json()).toMatchObject({
      status: 429,
      type: 'urn:problem-type:stockhand:too-many-requests',
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('192.0.2.1', device('calm'))).statusCode).toBe(200);
  });

  it('an address that is written otherwise counts as well', async () => {
    expect(await statuses(700, () => ask('192.0.2.1', {}, '/%61pi/asked'))).toMatchObject({ 429: 100 });
  });

  it('strangers share the limit of their address, and cannot use up that of who is known there', async () => {
    const known = [device('7'), manager, system];
    for (const headers of known) await ask('192.0.2.1', headers);
    expect(await statuses(700, () => ask('192.0.2.1'))).toMatchObject({ 429: 103 });
    for (const headers of known) expect((await ask('192.0.2.1', headers)).statusCode).toBe(200);
    expect((await ask('192.0.2.2')).statusCode).toBe(401);
  });

  it('a made-up cookie makes nobody known', async () => {
    const madeUp = (turn: number) => ask('192.0.2.1', { cookie: `stockhand_device=made-up-${turn}` });
    expect(await statuses(700, madeUp)).toEqual({ 401: 600, 429: 100 });
  });

  it('an address of version 6 counts with its whole network', async () => {
    const found = await statuses(700, (turn) => ask(`2001:db8::${turn.toString(16)}`));
    expect(found).toEqual({ 401: 600, 429: 100 });
  });

  it('files of the client are not counted', async () => {
    expect(await statuses(700, () => ask('192.0.2.1', manager, '/asset'))).toEqual({ 200: 700 });
  });
});
