import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createWholeApp, type WholeApp } from '../../testing/whole-app.ts';
import { cookieOf } from '../../testing/work-app.ts';

const deviceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
const https = { 'x-forwarded-proto': 'https' };
let database: TestDatabase;
let whole: WholeApp;

beforeAll(async () => {
  database = await createTestDatabase();
  whole = await createWholeApp(database);
});
afterAll(async () => {
  await whole?.close();
  await database?.drop();
});

const signIn = (headers: Record<string, string> = {}) =>
  whole.app.inject({
    method: 'POST',
    url: '/api/v1/manager/sign-in',
    payload: { badge: 'U-0009', pin: '999999' },
    headers,
  });
const me = (headers: Record<string, string>) => whole.app.inject({ url: '/api/v1/manager/me', headers });

describe('the headers of every answer', () => {
  it.each(['/health', '/api/v1/overview', '/api/nothing', '/nothing'])(
    '%s says what the browser may do',
    async (url) => {
      const { headers } = await whole.app.inject({ url });
      const policy = String(headers['content-security-policy']).split(';');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'self'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "script-src-attr 'none'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(headers).toMatchObject({
        'permissions-policy': expect.stringMatching(/^camera=\(self\).* geolocation=\(\).* usb=\(\)/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('no script stands in the page itself, which the policy would forbid', () => {
    const page = readFileSync('index.html', 'utf8');
    const inline = [...page.matchAll(/<script([^>]*)>([^<]*)/g)].filter(
      ([, attributes = '', text = '']) => !attributes.includes('src=') || text.trim() !== '',
    );
    expect(inline).toEqual([]);
    expect(page).not.toMatch(/\son\w+=/);
  });

  it('an answer of the API is kept by nobody', async () => {
    const cookie = await whole.manager();
    expect((await me({ cookie })).headers['cache-control']).toBe('no-store');
  });

  it('nor is one whose address is written otherwise, and pages of other sites get none', async () => {
    const url = '/%61pi/v1/manager/me';
    const cookie = await whole.manager();
    const { headers } = await whole.app.inject({ url, headers: { cookie } });
    expect(headers['cache-control']).toBe('no-store');
    const elsewhere = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await whole.app.inject({ url, headers: elsewhere })).statusCode).toBe(403);
  });

  it('over HTTPS it is said that there is nothing else, and over HTTP it is not', async () => {
    const url = '/health';
    const headers = { ...https, host: 'stockhand.example' };
    expect((await whole.app.inject({ url, headers })).headers['strict-transport-security']).toBe(
      'max-age=31536000',
    );
    const plain = await whole.app.inject({ url, headers: { host: headers.host } });
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
  });

  it('nothing is said of a host name that other programs have too, at other ports', async () => {
    const headers = { ...https, host: 'server-1.example:4443' };
    const answer = await whole.app.inject({ url: '/health', headers });
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  it('only a proxy on this machine is believed about it', async () => {
    const remoteAddress = '192.0.2.9';
    const told = { ...https, host: 'stockhand.example' };
    const { headers } = await whole.app.inject({ url: '/health', headers: told, remoteAddress });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('the cookies', () => {
  it('belong to this very host, are out of reach for scripts and for other sites', async () => {
    expect((await signIn(https)).headers['set-cookie']).toMatch(
      /^__Host-stockhand_manager=main\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await signIn()).headers['set-cookie']).toMatch(
      /^stockhand_manager=main\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('a manager’s that was not set over HTTPS opens nothing there', async () => {
    const cookie = await whole.manager();
    expect((await me({ cookie })).statusCode).toBe(200);
    expect((await me({ cookie, ...https })).statusCode).toBe(401);
    const secure = cookieOf(await signIn(https));
    expect((await me({ cookie: secure, ...https })).statusCode).toBe(200);
  });

  it('a device that enrolled before its server spoke HTTPS goes on working', async () => {
    const cookie = await whole.device(deviceId);
    const answer = await whole.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { badge: 'U-0001', pin: '1111' },
      headers: { cookie, ...https },
    });
    expect(answer.statusCode).toBe(200);
  });

  it('signing in again ends the session that the browser had', async () => {
    const first = cookieOf(await signIn());
    const second = cookieOf(await signIn({ cookie: first }));
    expect((await me({ cookie: first })).statusCode).toBe(401);
    expect((await me({ cookie: second })).statusCode).toBe(200);
  });

  it('no token stands in any storage that scripts read', () => {
    const files = readdirSync('src/handheld', { recursive: true, encoding: 'utf8' })
      .concat(
        readdirSync('src/manager', { recursive: true, encoding: 'utf8' }).map((path) => `../manager/${path}`),
      )
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
    const reading = files.filter((path) =>
      /document\.cookie/.test(readFileSync(join('src/handheld', path), 'utf8')),
    );
    expect(reading).toEqual([]);
  });
});
