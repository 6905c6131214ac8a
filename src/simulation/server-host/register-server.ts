import type { Ids, Random } from '../../shared/domain/random.ts';
import type { BoardDatabase } from '../../server/board/board-database.ts';
import { registerDiscrepancyRoutes } from '../../server/board/discrepancy-routes.ts';
import { registerMovementRoutes } from '../../server/board/movement-routes.ts';
import type { SiteStore } from '../../server/db/site-store.ts';
import { registerDeviceRoutes } from '../../server/devices/device-routes.ts';
import type { App } from '../../server/http/app.ts';
import { createAttemptLimit } from '../../server/identity/attempt-limit.ts';
import { createIdentity, type Identity } from '../../server/identity/identity.ts';
import { registerIdentityRoutes } from '../../server/identity/identity-routes.ts';
import { addIdentityFields, createDoors } from '../../server/identity/require-identity.ts';
import { registerOrderRoutes } from '../../server/orders/order-routes.ts';
import { registerReceivingRoutes } from '../../server/receiving/receiving-routes.ts';
import { registerSyncRoutes } from '../../server/sync/sync-routes.ts';
import { createReallocate } from '../../server/tasks/reallocate.ts';
import { registerTaskRoutes } from '../../server/tasks/task-routes.ts';
import { registerWorkRoutes } from '../../server/tasks/work-routes.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { siteData } from '../site/site-data.ts';
import { pinHashOf } from '../site/site-image.ts';
import type { PokeRoom } from './poke-room.ts';

export const apiKey = 'key of the other systems';

export type ServerParts = {
  store: SiteStore;
  clock: Clock;
  ids: Ids;
  random: Random;
  room: Pick<PokeRoom, 'publish' | 'drop'>;
};

/**
 * Registers what devices, managers and other systems call, as `server/routes.ts` does: all of it but for what only
 * reads by SQL, stores files or prints.
 */
export function registerServer(app: App, { store, clock, ids, random, room }: ServerParts): Identity {
  const { siteId } = siteData;
  const identity = createIdentity({ store, clock });
  const doors = createDoors(identity, apiKey);
  const ports = { ids, reallocate: createReallocate(ids) };
  const shared = { ports, store, clock, ids, random, doors, siteId, limit: createAttemptLimit(clock) };
  addIdentityFields(app);
  registerIdentityRoutes(app, { ...shared, isDemo: false, isPinOf });
  registerDeviceRoutes(app, { ...shared, onRevoked: (_site, deviceId) => room.drop(deviceId) });
  registerSyncRoutes(app, { ...shared, ...ports, publisher: room });
  registerWorkRoutes(app, shared);
  registerTaskRoutes(app, shared);
  registerOrderRoutes(app, shared);
  registerReceivingRoutes(app, shared);
  registerDiscrepancyRoutes(app, { ...shared, database: noDatabase });
  registerMovementRoutes(app, { ...shared, database: noDatabase });
  return identity;
}

const isPinOf = async (pin: string, hash: string): Promise<boolean> => hash === pinHashOf(pin);

/** The board reads by SQL; whoever decides something here reads the committed state directly. */
const noDatabase = new Proxy({} as BoardDatabase, {
  get(_, name) {
    throw new Error(`the simulation has no SQL database (${String(name)})`);
  },
});
