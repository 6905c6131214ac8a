import type pg from 'pg';
import type { Timers } from '../../shared/domain/clock.ts';

/** Any constant that nothing else in the database locks with. */
const servingLock = 4_117_202;

const retryAfterMs = 1_000;

export type ServingMark = { release(): Promise<void> };

/**
 * Held by a server as long as it serves, on a connection of its own: several may, but nobody can put another database
 * under them meanwhile. Taken again when the database went away and came back.
 */
export async function holdServingMark(pool: pg.Pool, timers: Timers): Promise<ServingMark> {
  let released = false;
  let held: pg.PoolClient | null = null;
  let cancelRetry = (): void => undefined;

  const hold = async (): Promise<void> => {
    const client = await pool.connect();
    held = client;
    client.once('end', () => {
      if (released) return;
      client.release(true);
      held = null;
      again();
    });
    await client.query('select pg_advisory_lock_shared($1)', [servingLock]);
  };
  const again = (): void => {
    cancelRetry();
    cancelRetry = timers.after(retryAfterMs, () => {
      if (!released) hold().catch(() => held === null && again());
    });
  };
  await hold();
  return {
    async release() {
      released = true;
      cancelRetry();
      held?.release(true);
    },
  };
}

/** Runs `work` while no server serves and none begins to; undefined, without running it, when one does. */
export async function whileNobodyServes<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
      servingLock,
    ]);
    return rows[0]?.free ? await work() : undefined;
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
}
