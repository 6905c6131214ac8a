import { createBoardDatabase } from './board/board-database.ts';
import { registerBoardRoutes } from './board/board-routes.ts';
import type { Components } from './components.ts';
import { createSiteStore } from './create-site-store.ts';
import type { SiteStore } from './db/site-store.ts';
import { registerDemoRoutes } from './demo/demo-routes.ts';
import { demoUsers } from './demo-site/demo-users.ts';
import { ensureDemoSite } from './demo-site/ensure-demo-site.ts';
import { registerDeviceRoutes } from './devices/device-routes.ts';
import { registerEvidenceRoutes } from './evidence/evidence-routes.ts';
import { createPostgresEvidenceStore } from './evidence/postgres-evidence-store.ts';
import type { App } from './http/app.ts';
import type { Readiness } from './http/readiness.ts';
import { createAttemptLimit } from './identity/attempt-limit.ts';
import { ensureManager } from './identity/ensure-manager.ts';
import { createIdentity } from './identity/identity.ts';
import { registerIdentityRoutes } from './identity/identity-routes.ts';
import { addIdentityFields, createDoors } from './identity/require-identity.ts';
import { identifySocket } from './identity/socket-identity.ts';
import { registerLabelRoutes } from './labels/label-routes.ts';
import { registerLoadRoutes } from './loading/load-routes.ts';
import { reprocessAll } from './movements/reprocess-parked.ts';
import { registerOrderRoutes } from './orders/order-routes.ts';
import { createPokeHub } from './publishing/poke-hub.ts';
import { registerReceivingRoutes } from './receiving/receiving-routes.ts';
import { registerSheetRoutes } from './sheet/sheet-routes.ts';
import { registerSyncRoutes } from './sync/sync-routes.ts';
import { createReallocate } from './tasks/reallocate.ts';
import { registerTaskRoutes } from './tasks/task-routes.ts';
import { registerWorkRoutes } from './tasks/work-routes.ts';

/**
 * The one list of what the server answers. Each module is a function `(app, dependencies) => void` in its own
 * folder; ports they share (site store, poke hub, doors) are built here once. Returns what whoever starts the server
 * is to be told: who can sign in.
 */
export async function registerRoutes(
  app: App,
  components: Components,
  readiness: Readiness,
): Promise<string[]> {
  const { config, clock, ids, random } = components;
  const { siteId } = config;
  const hub = createPokeHub(components);
  const store = createSiteStore(components, hub);
  const identity = createIdentity({ store, clock });
  const doors = createDoors(identity, config.apiKey);
  const ports = { ids, reallocate: createReallocate(ids) };
  const shared = { ports, store, clock, ids, random, doors, siteId, limit: createAttemptLimit(clock) };
  addIdentityFields(app);
  hub.attach(app.server, (headers) => identifySocket(identity, headers));
  app.addHook('preClose', () => hub.close());

  registerIdentityRoutes(app, { ...shared, isDemo: config.demo });
  registerDeviceRoutes(app, { ...shared, onRevoked: (_site, deviceId) => hub.drop(deviceId) });
  registerSyncRoutes(app, { ...shared, ...ports, publisher: hub });
  registerWorkRoutes(app, shared);
  registerTaskRoutes(app, shared);
  registerOrderRoutes(app, shared);
  registerReceivingRoutes(app, shared);
  registerEvidenceRoutes(app, { ...shared, evidence: createPostgresEvidenceStore(components.pool) });
  registerBoardRoutes(app, { ...shared, pool: components.pool });
  registerLoadRoutes(app, shared);
  const database = createBoardDatabase(components.pool);
  registerLabelRoutes(app, { ...shared, database });
  const demoBadges = config.demo ? offeredBadges() : null;
  registerSheetRoutes(app, {
    ...shared,
    database,
    http: config.http,
    demoBadges,
  });
  if (config.demo) registerDemoRoutes(app, { ...shared, badges: offeredBadges() });

  const notes = await prepareSite(components, store);
  const settled = await reprocessAll(store, siteId, ports);
  if (settled > 0) components.log.info({ settled }, 'parked movements took effect after an update');
  readiness.add('site', () => store.head(siteId));
  return notes;
}

/** A demo site is filled, any other gets its first manager: nobody is left in front of a locked door. */
async function prepareSite(components: Components, store: SiteStore): Promise<string[]> {
  const { config } = components;
  if (config.demo) {
    await ensureDemoSite(components, store);
    const badges = offeredBadges().map(
      ({ badge, pin, name, role }) => `${badge}  PIN ${pin}  ${name}, ${role}`,
    );
    return ['Demo badges (also on the start page):', ...badges.map((line) => `  ${line}`)];
  }
  const first = await ensureManager({ ...components, store }, config.siteId);
  return first ? [`First manager, shown only now: badge ${first.badge}, PIN ${first.pin}`] : [];
}

const offeredBadges = () =>
  demoUsers.map(({ badge, name, pin, roles }) => ({ badge, name, pin, role: roles.split('|').at(-1) ?? '' }));
