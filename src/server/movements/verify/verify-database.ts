import type pg from 'pg';
import { type Clock, isoNow } from '../../../shared/domain/clock.ts';
import { checkDatabase } from '../../db/postgres/check-database.ts';
import { currentGeneration } from '../../db/postgres/generation.ts';
import { PostgresSource } from '../../db/postgres/postgres-source.ts';
import type { Runner } from '../../db/postgres/statement.ts';
import { inTransaction } from '../../db/postgres/transaction.ts';
import { createReading } from '../../db/unit-of-work.ts';
import { checkAll } from '../verify-site.ts';
import type { Difference } from './difference.ts';

/** All that can be checked of a site in a database, of one moment: also beside a running server. */
export function verifyDatabase(pool: pg.Pool, clock: Clock, siteId: string): Promise<Difference[]> {
  return inTransaction(pool, 'begin isolation level repeatable read read only', (runner) =>
    verifyWithin(runner, clock, siteId),
  );
}

/** The same in a transaction that is open already, with what was changed in it. */
export async function verifyWithin(runner: Runner, clock: Clock, siteId: string): Promise<Difference[]> {
  const gen = await currentGeneration(runner);
  const tx = createReading(new PostgresSource(runner, siteId), { siteId, now: isoNow(clock), gen });
  return [...(await checkAll(tx)), ...(await checkDatabase(tx, runner, siteId))];
}
