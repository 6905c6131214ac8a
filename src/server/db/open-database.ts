import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { EngineFailure } from './embedded/engine-failure.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { findRunningEngine } from './embedded/running-engine.ts';
import { migrate } from './migrate.ts';
import { createPool } from './pool.ts';

export type OpenDatabase = { pool: pg.Pool; close(): Promise<void> };

/**
 * The database of the configuration, migrated. `share`: a command beside a running server uses that server's
 * embedded engine; without it a data folder in use is an EngineFailure `folder_in_use`.
 */
export async function openDatabase(config: Config, log: Logger, share: boolean): Promise<OpenDatabase> {
  const engine = await openEngine(config, log, share);
  let closing = false;
  const pool = createPool({
    url: engine.url,
    onIdleError: ({ message }) => {
      // Only its words: the error carries the whole connection, with the key that cancels its queries. And while all
      // is closed, connections on their way out are cut by the engine's own end.
      if (!closing) log.warn({ why: message }, 'a database connection broke');
    },
  });
  const close = async (): Promise<void> => {
    closing = true;
    await pool.end();
    await engine.stop();
  };
  try {
    const applied = await migrate(pool);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, close };
}

async function openEngine(
  { databaseUrl, dataFolder }: Config,
  log: Logger,
  share: boolean,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => undefined };
  try {
    return await startEmbeddedPostgres({ dataFolder, log });
  } catch (error) {
    const url = share && isInUse(error) ? await findRunningEngine(dataFolder) : undefined;
    if (url === undefined) throw error;
    return { url, stop: async () => undefined };
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof EngineFailure && error.kind === 'folder_in_use';
}
