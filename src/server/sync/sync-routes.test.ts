import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullResponse } from '../../shared/protocol/pull.ts';
import type { PushResponse } from '../../shared/protocol/push.ts';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { aDevice, siteId } from '../../testing/pick-scene.ts';
import { stops, takes } from '../../testing/picking-scene.ts';
import { createHttpServer } from '../http/http-server.ts';
import type { App } from '../http/app.ts';
import { cookieValue, deviceCookie } from '../identity/cookies.ts';
import { tokenHash } from '../identity/credential.ts';
import { createIdentity } from '../identity/identity.ts';
import { addIdentityFields, createDoors } from '../identity/require-identity.ts';
import { registerSyncRoutes } from './sync-routes.ts';

const token = 't'.repeat(43);
const cookie = `${deviceCookie}=${cookieValue({ siteId, token })}`;
let site: SiteUnderTest;
let app: App;

beforeEach(async () => {
  site = await openPickingSite();
  const { ports } = site;
  await ports.store.write(siteId, async (tx) => {
    await tx.devices.load(['D1']);
    tx.devices.put({ ...aDevice('D1', 1), tokenHash: tokenHash(token) });
  });
  const doors = createDoors(createIdentity(ports), null);
  ({ app } = await createHttpServer(
    { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } },
    (opened) => {
      addIdentityFields(opened);
      registerSyncRoutes(opened, { ...ports, doors });
    },
  ));
});
afterEach(() => app.close());

const post = (path: string, payload: object, headers: Record<string, string> = { cookie }) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/sync/${path}`,
    payload: { proto: 1, deviceId: 'D1', ...payload },
    headers,
  });
const entry = () => site.device.record('pick', takes(stops.milk));
const aPush = (more: object = {}) => ({ epoch: site.device.epoch, entries: [entry()], ...more });

describe('the routes of devices', () => {
  it('take a push and let the effects be pulled', async () => {
    const pushed = await post('push', aPush());
    expect(pushed.statusCode).toBe(200);
    expect(pushed.json<PushResponse>().results).toMatchObject([{ status: 'accepted' }]);
    const pulled = await post('pull', { gen: null, cursor: 0 });
    const line = pulled.json<PullResponse>().changes.find(({ id }) => id === 'SO-1/1');
    expect(line?.row).toMatchObject({ picked: 5, status: 'picked' });
  });

  it('answer a hello', async () => {
    const epochs = [{ epoch: site.device.epoch, highest: 0 }];
    const answer = await post('hello', { epochs, condition: { unsent: 0, parked: 0 }, build: '0.1.0' });
    expect(answer.json()).toMatchObject({ siteId, deviceName: 'Device 1', last: { [site.device.epoch]: 0 } });
  });

  it('know nobody without a good cookie', async () => {
    expect((await post('push', aPush(), {})).statusCode).toBe(401);
    const wrong = `${deviceCookie}=${cookieValue({ siteId, token: 'x'.repeat(43) })}`;
    expect((await post('pull', { gen: null, cursor: 0 }, { cookie: wrong })).statusCode).toBe(401);
  });

  it('let no device speak for another', async () => {
    const answer = await post('push', aPush({ deviceId: 'D2' }));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ type: 'urn:problem-type:stockhand:device-foreign' });
  });

  it('ask an app of another protocol to update, or to wait for us', async () => {
    expect((await post('push', aPush({ proto: 0 }))).statusCode).toBe(426);
    expect((await post('push', aPush({ proto: 2 }))).statusCode).toBe(503);
  });

  it.each([
    ['no entries', { entries: [] }, 'entries'],
    [
      'too many entries',
      { entries: Array.from({ length: 51 }, () => ({ seq: 1, mid: '', movement: {} })) },
      'entries',
    ],
    ['an epoch that is none', { epoch: 'yesterday' }, 'epoch'],
    [
      'a number below one',
      { entries: [{ seq: 0, mid: '0195aaaa-0000-7000-8000-000000000000', movement: {} }] },
      'seq',
    ],
  ])('refuse %s, naming the field', async (_, more, field) => {
    const answer = await post('push', aPush(more));
    expect(answer.statusCode).toBe(400);
    expect(JSON.stringify(answer.json<{ errors: unknown }>().errors)).toContain(field);
  });
});
