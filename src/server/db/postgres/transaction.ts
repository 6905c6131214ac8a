import type pg from 'pg';
import type { Runner } from './statement.ts';

/** Runs `work` between `begin` and commit on a connection of its own; what it throws rolls back. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (runner: Runner) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    // Not waited for: the first statement of the work follows it on the wire. If it fails, so does that.
    client.query(begin).catch(() => undefined);
    const result = await work(namingTheFirstFailure(client));
    const { command } = await client.query('commit');
    // A statement that failed unnoticed would turn the commit into a rollback without a word.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back at its end');
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

/** Statements sent behind a failed one fail because of it: what they report is the failure that caused theirs. */
function namingTheFirstFailure(client: pg.PoolClient): Runner {
  let first: { error: unknown } | null = null;
  return {
    query: (statement) =>
      client.query(statement).catch((error: unknown) => {
        first ??= { error };
        throw first.error;
      }),
  };
}
