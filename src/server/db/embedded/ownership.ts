import pg from 'pg';

/** Held as long as we live: a session of ours on the engine, and on it a lock that says whose the folder is. */
export type Ownership = { release(): Promise<void> };

export type Attempt =
  | { kind: 'owned'; ownership: Ownership }
  | { kind: 'owned_by_another' }
  /** What answers there works on another folder: perhaps a copy of ours, which has our password too. */
  | { kind: 'another_engine' }
  | { kind: 'not_ready'; error: Error };

/** Any constant: the lock lives in this engine's own `postgres` database, where nobody else takes locks. */
const ownerLock = 7_305_181;

/** The engine's own word for which process it is: the first line of the file in its data folder. */
const pidOfEngine = "split_part(pg_read_file('postmaster.pid'), chr(10), 1)::integer";

/**
 * One try to own the engine at `url`, which must be the process `pid`: an address says nothing, because another engine
 * may have taken the port first. A lock held by a session dies with the process that opened it, however it dies; a
 * file with a process number would outlive it. `onLost` is called once if the engine goes away.
 */
export async function tryToOwn(url: string, pid: number, onLost: () => void): Promise<Attempt> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'stockhand owner',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  let released = false;
  client.on('error', () => undefined);
  try {
    await client.connect();
    const isOurs = await client.query<{ pid: number }>(`select ${pidOfEngine} as pid`);
    if (isOurs.rows[0]?.pid !== pid) {
      await client.end();
      return { kind: 'another_engine' };
    }
    const { rows } = await client.query<{ owned: boolean }>('select pg_try_advisory_lock($1) as owned', [
      ownerLock,
    ]);
    if (!rows[0]?.owned) {
      await client.end();
      return { kind: 'owned_by_another' };
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    return { kind: 'not_ready', error: error as Error };
  }
  client.once('end', () => released || onLost());
  return {
    kind: 'owned',
    ownership: {
      async release() {
        released = true;
        await client.end().catch(() => undefined);
      },
    },
  };
}

/** Creates the product's own database on a fresh engine. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
