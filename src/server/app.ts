import type { Components } from './components.ts';
import type { App } from './http/app.ts';
import { createHttpServer } from './http/http-server.ts';
import type { Readiness } from './http/readiness.ts';
import { registerRoutes } from './routes.ts';

/** Builds the server without listening. `app.close()` ends requests, sockets and background work, not the pool. */
export async function createServer(
  components: Components,
): Promise<{ app: App; readiness: Readiness; notes: string[] }> {
  const { config, log, client, pool } = components;
  let notes: string[] = [];
  const { tls, rateLimits, httpsOnly } = config.http;
  const options = { log, tls, client, rateLimits, httpsOnly };
  const server = await createHttpServer(options, async (app, readiness) => {
    readiness.add('database', () => pool.query('select 1'));
    readiness.add('migrations', () => pool.query('select name from migrations limit 1'));
    notes = await registerRoutes(app, components, readiness);
  });
  return { ...server, notes };
}
