import type pg from 'pg';

/** Runs `work` between `begin` and commit on a connection of its own; what it throws rolls back. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    // Not waited for: the first statement of the work follows it on the wire. If it fails, so does that.
    client.query(begin).catch(() => undefined);
    const result = await work(client);
    await client.query('commit');
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}
