import type pg from 'pg';
import type { App } from '../http/app.ts';
import { createBoardDatabase } from './board-database.ts';
import type { BoardPorts } from './board-ports.ts';
import { registerCatalogueRoutes } from './catalogue-routes.ts';
import { registerContainerRoutes } from './container-routes.ts';
import { registerCheckRoutes } from './check-routes.ts';
import { registerDiscrepancyRoutes } from './discrepancy-routes.ts';
import { registerFloorRoutes } from './floor-routes.ts';
import { registerInboundRoutes } from './inbound-routes.ts';
import { registerMovementRoutes } from './movement-routes.ts';
import { registerOrderBoardRoutes } from './order-board-routes.ts';
import { registerRecallRoutes } from './recall-routes.ts';

/** What managers read, and how they decide about discrepancies and parked movements. */
export function registerBoardRoutes(
  app: App,
  { pool, ...rest }: Omit<BoardPorts, 'database'> & { pool: pg.Pool },
): void {
  const deps = { ...rest, database: createBoardDatabase(pool) };
  registerFloorRoutes(app, deps);
  registerOrderBoardRoutes(app, deps);
  registerMovementRoutes(app, deps);
  registerDiscrepancyRoutes(app, deps);
  registerCatalogueRoutes(app, deps);
  registerInboundRoutes(app, deps);
  registerCheckRoutes(app, deps);
  registerContainerRoutes(app, deps);
  registerRecallRoutes(app, deps);
}
