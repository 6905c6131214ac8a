import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import { addPeople, cookieOf, createWorkApp } from '../../testing/work-app.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { setNewPin } from './set-new-pin.ts';

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

const signIn = (pin: string) =>
  app.inject({ method: 'POST', url: '/api/v1/manager/sign-in', payload: { badge: 'U-0009', pin } });
const newPin = async (badge: string) => {
  const set = await setNewPin({ ...ports, store }, siteId, badge);
  return set.ok ? set.value.pin : set.failure.kind;
};

describe('a new PIN', () => {
  it('opens, and the old one does not any more', async () => {
    const pin = await newPin('U-0009');
    expect(pin).toMatch(/^\d{8}$/);
    expect((await signIn('999999')).statusCode).toBe(403);
    expect((await signIn(pin)).statusCode).toBe(200);
    expect(await newPin('U-0001')).toMatch(/^\d{6}$/);
  });

  it('ends what was opened with the old one', async () => {
    const cookie = cookieOf(await signIn('999999'));
    await newPin('U-0009');
    expect((await app.inject({ url: '/api/v1/manager/me', headers: { cookie } })).statusCode).toBe(401);
  });

  it('stands in the audit log, without its digits', async () => {
    const pin = await newPin('U-0009');
    const entries = await store.read(siteId, (tx) => tx.auditEntries.find({ kind: 'pin_set' }));
    expect(entries).toMatchObject([{ actor: 'command', subject: 'U-0009', detail: null }]);
    expect(JSON.stringify(entries)).not.toContain(pin);
  });

  it('is for nobody who is not there', async () => {
    expect(await newPin('U-7777')).toBe('unknown_badge');
  });
});
