import type pg from 'pg';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import { applyUpTo, migrate, MigrationFailure } from '../db/migrate.ts';
import { renewGeneration } from '../db/postgres/generation.ts';
import { run, type Runner } from '../db/postgres/statement.ts';
import { inTransaction } from '../db/postgres/transaction.ts';
import { whileNobodyServes } from '../db/serving-mark.ts';
import { type BackedUpTable, type BackupFailure, readManifest, tableFile } from './backup-folder.ts';
import { fillTable } from './fill-table.ts';
import { tableNames } from './back-up.ts';

export type RestoreFailure =
  | BackupFailure
  /** A server works on this database. */
  | { kind: 'server_running' }
  /** There are facts in it that would be gone. */
  | { kind: 'not_empty'; rows: number }
  /** It was made by a newer build, or by one that is not ours. */
  | { kind: 'other_build'; migration: string }
  /** A file of the backup is not what it was when it was made. Nothing was changed. */
  | { kind: 'damaged'; table: string };

export type Restored = { madeAt: string; tables: number; rows: number; gen: string };

/** Thrown to roll back, and caught here. */
class Damaged extends Error {
  readonly table: string;

  constructor(table: string) {
    super(table);
    this.table = table;
  }
}

/**
 * Puts a backup in the place of what the database holds, in one transaction, under a new generation: every device then
 * says hello and sends again what the backup does not have. A backup of an older build is brought up to this one.
 */
export async function restore(
  { pool, clock, ids }: { pool: pg.Pool; clock: Clock; ids: Ids },
  folder: string,
  { replace }: { replace: boolean },
): Promise<Result<Restored, RestoreFailure>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const { madeAt, migrations, tables } = manifest.value;
  const put = async (): Promise<Result<Restored, RestoreFailure>> => {
    const rows = await factsIn(pool);
    if (rows > 0 && !replace) return failed({ kind: 'not_empty', rows });
    const gen = await inTransaction(pool, 'begin', async (runner) => {
      await emptySchema(runner);
      await applyUpTo(runner, migrations);
      for (const table of tables) await fill(runner, folder, table);
      return renewGeneration(runner, { clock, ids });
    });
    await migrate(pool);
    const total = tables.reduce((sum, table) => sum + table.rows, 0);
    return done({ madeAt, tables: tables.length, rows: total, gen });
  };
  try {
    return (await whileNobodyServes(pool, put)) ?? failed({ kind: 'server_running' });
  } catch (error) {
    if (error instanceof Damaged) return failed({ kind: 'damaged', table: error.table });
    if (error instanceof MigrationFailure && error.kind !== 'rejected')
      return failed({ kind: 'other_build', migration: error.migration });
    throw error;
  }
}

async function emptySchema(runner: Runner): Promise<void> {
  const [found] = await run<{ name: string }>(runner, 'select quote_ident(current_schema()) as name', []);
  await runner.query({ text: `drop schema ${found?.name} cascade` });
  await runner.query({ text: `create schema ${found?.name}` });
}

async function fill(runner: Runner, folder: string, { name, rows, sha256 }: BackedUpTable): Promise<void> {
  const read = await fillTable(runner, name, tableFile(folder, name)).catch((error: unknown) => {
    // What the file says is no row, or the file is cut off.
    throw isOfTheFile(error) ? new Damaged(name) : error;
  });
  if (read.rows !== rows || read.sha256 !== sha256) throw new Damaged(name);
}

/** Unpacking and reading fail with codes such as Z_DATA_ERROR and ENOENT; 22 is PostgreSQL's class of bad values. */
function isOfTheFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ENOENT|ERR_|22)/.test(code);
}

/** Rows that somebody would miss: what every fresh database has of itself does not count. */
async function factsIn(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ name: string }>(tableNames);
  const names = rows.map(({ name }) => name).filter((name) => !['migrations', 'generations'].includes(name));
  const counts = await Promise.all(
    names.map(async (name) => {
      const counted = await pool.query<{ rows: number }>(`select count(*) as rows from "${name}"`);
      return counted.rows[0]?.rows ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
