import pino from 'pino';
import { registerDemoRoutes } from '../server/demo/demo-routes.ts';
import { demoUsers } from '../server/demo-site/demo-users.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import { registerDeviceRoutes } from '../server/devices/device-routes.ts';
import { registerEvidenceRoutes } from '../server/evidence/evidence-routes.ts';
import { createMemoryEvidenceStore } from '../server/evidence/memory-evidence-store.ts';
import type { App } from '../server/http/app.ts';
import { createHttpServer } from '../server/http/http-server.ts';
import { createAttemptLimit } from '../server/identity/attempt-limit.ts';
import { createIdentity } from '../server/identity/identity.ts';
import { registerIdentityRoutes } from '../server/identity/identity-routes.ts';
import { hashPin } from '../server/identity/pin-hash.ts';
import { addIdentityFields, createDoors } from '../server/identity/require-identity.ts';
import { registerOrderRoutes } from '../server/orders/order-routes.ts';
import { registerReceivingRoutes } from '../server/receiving/receiving-routes.ts';
import { createReallocate } from '../server/tasks/reallocate.ts';
import { registerTaskRoutes } from '../server/tasks/task-routes.ts';
import { registerWorkRoutes } from '../server/tasks/work-routes.ts';
import { siteId } from './pick-scene.ts';
import type { ServerPorts } from './server-ports.ts';
import { aUser } from './warehouse-rows.ts';

export const testApiKey = 'a key of at least 24 letters';

/** The routes of work, orders, devices and identity over a store, without a network. Close it after the test. */
export async function createWorkApp(
  ports: ServerPorts,
  store: SiteStore,
  { isDemo = false } = {},
): Promise<App> {
  const identity = createIdentity({ store, clock: ports.clock });
  const doors = createDoors(identity, testApiKey);
  const movementPorts = { ids: ports.ids, reallocate: createReallocate(ports.ids) };
  const deps = {
    ...ports,
    ports: movementPorts,
    store,
    doors,
    limit: createAttemptLimit(ports.clock),
    siteId,
    isDemo,
  };
  const options = { log: pino({ level: 'silent' }), tls: null, client: { kind: 'none' } as const };
  const { app } = await createHttpServer(options, (registering) => {
    addIdentityFields(registering);
    registerIdentityRoutes(registering, deps);
    registerDeviceRoutes(registering, deps);
    registerWorkRoutes(registering, deps);
    registerTaskRoutes(registering, deps);
    registerOrderRoutes(registering, deps);
    registerReceivingRoutes(registering, deps);
    registerEvidenceRoutes(registering, { ...deps, evidence: createMemoryEvidenceStore() });
    const badges = demoUsers.map(({ roles, ...user }) => ({ ...user, role: roles.split('|').at(-1) ?? '' }));
    if (isDemo) registerDemoRoutes(registering, { ...deps, badges });
  });
  return app;
}

/** An operator U-0001 (PIN 1111) and a manager U-0009 (PIN 999999). */
export async function addPeople(store: SiteStore): Promise<void> {
  const [operatorHash, managerHash] = await Promise.all([hashPin('1111'), hashPin('999999')]);
  await store.write(siteId, async (tx) => {
    tx.users.put(aUser('U-0001'));
    tx.users.put(aUser('U-0009', { roles: ['operator', 'manager'] }));
    tx.credentials.put({ userId: 'U-0001', hash: operatorHash, changedAt: tx.now });
    tx.credentials.put({ userId: 'U-0009', hash: managerHash, changedAt: tx.now });
  });
}

/** The cookie that an answer sets, as a browser sends it back: `name=value`. */
export function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const set = answer.headers['set-cookie'];
  const first = Array.isArray(set) ? (set[0] as string) : set;
  if (typeof first !== 'string') throw new Error('no cookie was set');
  return first.split(';')[0] ?? '';
}
