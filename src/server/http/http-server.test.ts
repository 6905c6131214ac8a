import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problemSchema } from '../../shared/protocol/problem.ts';
import type { App } from './app.ts';
import { createHttpServer } from './http-server.ts';
import { problemResponses, sendProblem } from './problem.ts';
import type { Readiness } from './readiness.ts';

const orderSchema = z.object({
  orderId: z.string().check(z.regex(/^SO-\d+$/, 'an order number such as SO-100123')),
  lines: z.array(z.object({ quantity: z.int().check(z.positive()) })).check(z.minLength(1)),
});

let app: App;
let readiness: Readiness;
let folder: string;
let logged: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stockhand-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Stockhand</title>');
  writeFileSync(join(folder, 'service-worker.js'), '/* worker */');
  writeFileSync(join(folder, 'assets', 'handheld-1a2b.js'), 'export {};');
  logged = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  ({ app, readiness } = await createHttpServer(
    { log, tls: null, client: { kind: 'built', folder } },
    registerOrders,
  ));
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

function registerOrders(shell: App): void {
  shell.post(
    '/api/orders',
    { schema: { tags: ['orders'], body: orderSchema, response: { 200: orderSchema, ...problemResponses } } },
    async (request, reply) => {
      if (request.body.orderId === 'SO-404')
        return sendProblem(reply, { status: 404, kind: 'order-unknown' });
      if (request.body.orderId === 'SO-500') throw new Error('secret of the database');
      return request.body;
    },
  );
}

const page = { accept: 'text/html,application/xhtml+xml' };
const post = (payload: object | string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/orders',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('a bad request', () => {
  test('is answered with every field and what is expected there', async () => {
    const answer = await post({ orderId: '17', lines: [{ quantity: 1 }, { quantity: 'two' }] });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = problemSchema.parse(answer.json());
    expect(problem.traceId).toBe(answer.headers['x-trace-id']);
    expect(problem.errors).toEqual([
      { field: 'body.orderId', expected: 'an order number such as SO-100123' },
      { field: 'body.lines[1].quantity', expected: 'Invalid input: expected number, received string' },
    ]);
  });

  test.each([
    ['no JSON', '{', 400, 'invalid-json-body'],
    ['an empty body', '', 400, 'empty-json-body'],
    ['more than 2 MiB', JSON.stringify({ orderId: 'x'.repeat(2_200_000) }), 413, 'body-too-large'],
  ])('with %s is a problem too', async (_, payload, status, kind) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<{ type: string }>().type).toBe(`urn:problem-type:stockhand:${kind}`);
  });

  test('of another content type is a problem too', async () => {
    const answer = await post('orderId=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.statusCode).toBe(415);
    expect(problemSchema.parse(answer.json()).status).toBe(415);
  });
});

test('a route answers with its own problem', async () => {
  const answer = await post({ orderId: 'SO-404', lines: [{ quantity: 1 }] });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({
    type: 'urn:problem-type:stockhand:order-unknown',
    title: 'Not Found',
  });
});

test('a mistake of ours shows its trace id and nothing else; the log has the rest', async () => {
  const answer = await post(
    { orderId: 'SO-500', lines: [{ quantity: 1 }] },
    { 'x-trace-id': 'device-7-scan-12' },
  );
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('secret');
  expect(answer.json()).toMatchObject({ traceId: 'device-7-scan-12' });
  const line = logged.find((text) => text.includes('secret of the database'));
  expect(line).toContain('"traceId":"device-7-scan-12"');
});

describe('the trace id', () => {
  const traceIdFor = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/health', headers })).headers['x-trace-id'];

  test('is the caller’s', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(await traceIdFor({ traceparent })).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(await traceIdFor({ 'x-trace-id': 'device-7-scan-12' })).toBe('device-7-scan-12');
  });

  test('is a new one where the caller’s is malformed', async () => {
    expect(await traceIdFor({ 'x-trace-id': 'a b\tc <script>' })).toMatch(/^[0-9a-f]{32}$/);
    expect(await traceIdFor({ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` })).toMatch(/[1-9a-f]/);
  });
});

describe('the client', () => {
  test.each(['/', '/handheld/pick', '/manager/orders?status=open'])('opens at %s', async (url) => {
    const answer = await app.inject({ url, headers: page });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<title>Stockhand');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test.each(['/api', '/api/nothing', '/socket.io/nothing', '/assets/gone-0000.js'])(
    'is never the answer at %s',
    async (url) => {
      const answer = await app.inject({ url, headers: page });
      expect(answer.statusCode).toBe(404);
      expect(problemSchema.parse(answer.json()).status).toBe(404);
    },
  );

  test('is not the answer to a program', async () => {
    expect((await app.inject({ url: '/orders', headers: { accept: 'application/json' } })).statusCode).toBe(
      404,
    );
    expect((await app.inject({ method: 'POST', url: '/orders', headers: page })).statusCode).toBe(404);
  });

  test('keeps hashed files for ever and asks for the others anew', async () => {
    const hashed = await app.inject('/assets/handheld-1a2b.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/service-worker.js')).headers['cache-control']).toBe('no-cache');
  });

  test('runs no script of others', async () => {
    const { headers } = await app.inject('/');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers['permissions-policy']).toContain('camera=(self)');
  });
});

describe('readiness', () => {
  test('asks every part', async () => {
    readiness.add('database', async () => undefined);
    expect((await app.inject('/ready')).json()).toEqual({ status: 'ready', checks: { database: 'ok' } });
    readiness.add('engine', () => Promise.reject(new Error('gone')));
    const answer = await app.inject('/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ status: 'not_ready', checks: { database: 'ok', engine: 'failed' } });
  });

  test('ends when the server is stopping, while it is still alive', async () => {
    readiness.shutDown();
    expect((await app.inject('/ready')).statusCode).toBe(503);
    expect((await app.inject('/health')).statusCode).toBe(200);
  });
});

test('every route is described with its schemas', async () => {
  const document = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  expect(Object.keys(document.paths)).toEqual(['/health', '/ready', '/api/orders']);
  expect(document.paths['/api/orders']).toMatchObject({
    post: {
      requestBody: { content: { 'application/json': { schema: { required: ['orderId', 'lines'] } } } },
      responses: { '4XX': { content: { 'application/problem+json': {} } } },
    },
  });
});
