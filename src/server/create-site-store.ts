import type { Components } from './components.ts';
import { createPostgresStore } from './db/postgres/postgres-store.ts';
import type { Publisher, SiteStore } from './db/site-store.ts';

/** Nobody listens: for commands that run beside the server, whose devices hear of it with their next poll. */
const silence: Publisher = { publish: () => undefined };

export const createSiteStore = (
  { pool, clock }: Pick<Components, 'pool' | 'clock'>,
  publisher: Publisher = silence,
): SiteStore => createPostgresStore({ pool, clock, publisher });
