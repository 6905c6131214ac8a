import type { Components } from './components.ts';
import type { App } from './http/app.ts';
import type { Readiness } from './http/readiness.ts';

/**
 * The one list of what the server answers. Each module is a function `(app, dependencies) => void` in its own
 * folder; ports they share (site store, poke hub) are built here once.
 */
export async function registerRoutes(
  _app: App,
  _components: Components,
  _readiness: Readiness,
): Promise<void> {}
