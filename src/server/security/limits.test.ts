import { DEFAULT_MIN_VERSION } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../testing/whole-app.ts';

let database: TestDatabase;
let whole: WholeApp;

beforeAll(async () => {
  database = await createTestDatabase();
  whole = await createWholeApp(database, { rateLimits: true });
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

const deviceId = (number: number) => `3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f${String(number).padStart(4, '0')}`;

/** As a proxy before the server says where it comes from. */
const from = (address: string) => ({ 'x-forwarded-for': address });

/** The answers to so many requests, by status. */
async function statuses(count: number, ask: (turn: number) => Promise<{ statusCode: number }>) {
  const found: Record<number, number> = {};
  for (let turn = 0; turn < count; turn += 1) {
    const { statusCode } = await ask(turn);
    found[statusCode] = (found[statusCode] ?? 0) + 1;
  }
  return found;
}

describe('signing in', () => {
  const signIn = (badge: string, pin: string, address: string) =>
    whole.app.inject({
      method: 'POST',
      url: '/api/v1/manager/sign-in',
      payload: { badge, pin },
      headers: from(address),
    });

  it('whoever knows his PIN gets in, however many others are guessed from the same address', {
    timeout: 60_000,
  }, async () => {
    const found = await statuses(60, (turn) => signIn(`U-9${turn}`, '1234', '192.0.2.6'));
    expect(found).toEqual({ 403: 60 });
    expect((await signIn('U-0009', '999999', '192.0.2.6')).statusCode).toBe(200);
    expect((await signIn('U-0001', '0000', '192.0.2.6')).statusCode).toBe(403);
    expect((await signIn('U-0001', '0001', '192.0.2.6')).statusCode).toBe(429);
    expect((await signIn('U-0009', '999999', '192.0.2.6')).statusCode).toBe(200);
  });

  it('a device with wrong codes does not keep its neighbours from enrolling', async () => {
    const enrol = (number: number, code: string) =>
      whole.app.inject({
        method: 'POST',
        url: '/api/v1/devices/enrol',
        payload: { code, deviceId: deviceId(number), model: '' },
        headers: from('192.0.2.7'),
      });
    const found = await statuses(12, () => enrol(104, 'NOSUCHCODE'));
    expect(found[429]).toBeGreaterThan(0);
    expect((await enrol(105, 'NOSUCHCODE')).statusCode).toBe(403);
  });
});

describe('how much somebody may send', () => {
  const push = (cookie: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
    whole.app.inject({
      method: 'POST',
      url: '/api/v1/sync/push',
      payload,
      headers: { cookie, 'content-type': 'application/json', ...from('192.0.2.8'), ...headers },
    });

  it('a body of more than 2 MiB is refused, also one that unfolds to it', async () => {
    const cookie = await whole.device(deviceId(106));
    const big = JSON.stringify({ big: 'x'.repeat(2_200_000) });
    expect((await push(cookie, big)).statusCode).toBe(413);
    expect((await push(cookie, gzipSync(big), { 'content-encoding': 'gzip' })).statusCode).toBe(413);
  });

  it('what lies deeper than anything that is sent in earnest is refused', async () => {
    const cookie = await whole.device(deviceId(107));
    const deep = `{"entries":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const answer = await push(cookie, deep);
    expect(answer.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'body', expected: 'at most 64 levels' }],
    });
  });

  it('who takes his time to send a request is cut off', () => {
    const { headersTimeout, requestTimeout } = whole.app.server;
    expect([headersTimeout, requestTimeout]).toEqual([20_000, 600_000]);
  });

  it('older TLS than 1.2 is not spoken', () => {
    expect(DEFAULT_MIN_VERSION).toBe('TLSv1.2');
  });
});
