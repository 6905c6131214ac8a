import type { Clock } from '../../shared/domain/clock.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { Doors } from '../identity/require-identity.ts';
import type { MovementPorts } from '../movements/ports.ts';
import type { BoardDatabase } from './board-database.ts';

/** What the board's routes need. `siteId`: the site that other systems, who have no session, mean. */
export type BoardPorts = {
  database: BoardDatabase;
  store: SiteStore;
  ports: MovementPorts;
  clock: Clock;
  doors: Pick<Doors, 'requireManager' | 'requireApiOrManager'>;
  siteId: string;
};
