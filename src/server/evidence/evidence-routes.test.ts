import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestEvidence } from '../../shared/protocol/evidence.ts';
import type { EnrolmentCode } from '../../shared/protocol/board/devices.ts';
import { setScene } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { addPeople, cookieOf, createWorkApp } from '../../testing/work-app.ts';
import type { App } from '../http/app.ts';

let app: App;
let manager: string;
let device: string;
const evidenceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0007';
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

beforeEach(async () => {
  const ports = createServerPorts();
  const store = memoryStoreOf(ports);
  await setScene(store, {});
  await addPeople(store);
  app = await createWorkApp(ports, store);
  manager = cookieOf(await post('manager/sign-in', { badge: 'U-0009', pin: '999999' }));
  const code = (await post('devices/enrolment-codes', {}, manager)).json<EnrolmentCode>().code;
  const deviceId = '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0001';
  device = cookieOf(await post('devices/enrol', { code, deviceId, model: 'test' }));
});
afterEach(() => app.close());

const post = (url: string, payload: object, cookie = '') =>
  app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers: { cookie } });
const put = (bytes: Buffer, { id = evidenceId, type = 'image/jpeg', cookie = device } = {}) =>
  app.inject({
    method: 'PUT',
    url: `/api/v1/evidence/${id}`,
    payload: bytes,
    headers: { cookie, 'content-type': type },
  });
const look = (cookie: string, id = evidenceId) =>
  app.inject({ method: 'GET', url: `/api/v1/evidence/${id}`, headers: { cookie } });

describe('a photo', () => {
  it('is kept with its size and hash, and seen by a manager byte for byte', async () => {
    const kept = await put(photo);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect([kept.statusCode, kept.json()]).toEqual([200, { evidenceId, size: 8, sha256 }]);
    const seen = await look(manager);
    expect([seen.statusCode, seen.headers['content-type'], seen.rawPayload]).toEqual([
      200,
      'image/jpeg',
      photo,
    ]);
    expect(seen.headers['cache-control']).toContain('private');
  });

  it('sent twice is kept once', async () => {
    const first = await put(photo);
    expect((await put(photo)).json()).toEqual(first.json());
  });

  it('is never replaced by another under its id', async () => {
    await put(photo);
    const other = await put(Buffer.concat([photo, photo]));
    expect([other.statusCode, other.json<{ type: string }>().type]).toEqual([
      409,
      'urn:problem-type:stockhand:evidence-exists',
    ]);
    expect((await look(manager)).rawPayload).toEqual(photo);
  });

  it('that is none is refused, naming what was expected', async () => {
    for (const bytes of [Buffer.from('<svg onload="x">'), Buffer.alloc(0), Buffer.from([0xff, 0xd8])]) {
      const refused = await put(bytes);
      expect(refused.statusCode).toBe(400);
      expect(refused.json<{ errors: unknown[] }>().errors).toEqual([
        { field: 'body', expected: expect.stringContaining('a JPEG picture') },
      ]);
    }
  });

  it('too large, of another type, or under no uuid is refused', async () => {
    const large = Buffer.concat([photo, Buffer.alloc(largestEvidence)]);
    expect((await put(large)).statusCode).toBe(413);
    expect((await put(photo, { type: 'image/png' })).statusCode).toBe(415);
    expect((await put(photo, { id: 'holiday' })).statusCode).toBe(400);
  });

  it('comes only from a device of the site and is shown only to managers', async () => {
    expect((await put(photo, { cookie: '' })).statusCode).toBe(401);
    await put(photo);
    expect((await look(device)).statusCode).toBe(401);
    expect((await look(manager, '3f3cf2a0-58a3-4a8e-9a10-6d8a3a1f0008')).statusCode).toBe(404);
  });

  it('is described as what it is', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    expect(answer.json()).toMatchObject({
      paths: {
        '/api/v1/evidence/{evidenceId}': {
          put: { requestBody: { content: { 'image/jpeg': {} } } },
          get: { responses: { 200: { content: { 'image/jpeg': {} } } } },
        },
      },
    });
  });

  it('is taken in nowhere else', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/manager/sign-in',
      payload: photo,
      headers: { 'content-type': 'image/jpeg' },
    });
    expect(answer.statusCode).toBe(415);
  });
});
