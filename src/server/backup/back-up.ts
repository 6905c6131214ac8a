import type pg from 'pg';
import { type Clock, isoNow } from '../../shared/domain/clock.ts';
import { type Result, done } from '../../shared/domain/result.ts';
import { currentGeneration } from '../db/postgres/generation.ts';
import { inTransaction } from '../db/postgres/transaction.ts';
import {
  type BackedUpTable,
  type BackupFailure,
  type BackupManifest,
  openEmptyFolder,
  tableFile,
  writeManifest,
} from './backup-folder.ts';
import { writeLines } from './table-lines.ts';

/** Characters read at a time, about: a photo has up to 4 million of them, a movement one or two thousand. */
const mostAtOnce = 8_000_000;
const mostRows = 1_000;

/**
 * Writes every table of the database into the folder, all of one moment, while the server goes on. It needs no program
 * of PostgreSQL beside the database itself.
 */
export async function backUp(
  pool: pg.Pool,
  clock: Clock,
  folder: string,
): Promise<Result<BackupManifest, BackupFailure>> {
  const opened = await openEmptyFolder(folder);
  if (!opened.ok) return opened;
  return inTransaction(pool, 'begin isolation level repeatable read read only', async (runner) => {
    const query = async <Row extends pg.QueryResultRow>(text: string) =>
      (await runner.query<Row>({ text })).rows;
    const gen = await currentGeneration(runner);
    const madeAt = isoNow(clock);
    const migrations = await query<{ name: string; hash: string }>(
      'select name, hash from migrations order by name',
    );
    const tables: BackedUpTable[] = [];
    for (const { name } of await query<{ name: string }>(tableNames)) {
      tables.push({ name, ...(await writeLines(tableFile(folder, name), rowsOf(query, name))) });
    }
    const manifest: BackupManifest = { format: 1, madeAt, gen, migrations, tables };
    await writeManifest(folder, manifest);
    return done(manifest);
  });
}

/** Of the schema that the database's user works in, which need not be `public`. */
export const tableNames = `select table_name as name from information_schema.tables
  where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name`;

async function* rowsOf(
  query: <Row extends pg.QueryResultRow>(text: string) => Promise<Row[]>,
  table: string,
): AsyncGenerator<string> {
  await query(`declare rows no scroll cursor for select row_to_json(one)::text as line from "${table}" one`);
  for (let atOnce = 2; ; ) {
    const rows = await query<{ line: string }>(`fetch ${atOnce} from rows`);
    for (const { line } of rows) yield line;
    if (rows.length < atOnce) break;
    atOnce = rowsToRead(rows.map(({ line }) => line));
  }
  await query('close rows');
}

/** How many rows to read next, after these. */
export function rowsToRead(before: readonly string[]): number {
  const longest = before.reduce((most, { length }) => Math.max(most, length), 1);
  const fitting = Math.max(1, Math.floor(mostAtOnce / longest));
  return Math.min(mostRows, before.length * 10, fitting);
}
