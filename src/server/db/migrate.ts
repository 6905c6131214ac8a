import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Runner } from './postgres/statement.ts';

export type Migration = { name: string; sql: string; hash: string };

export type MigrationFailureKind = 'edited' | 'missing' | 'out_of_order' | 'badly_named' | 'rejected';

/** Ends the start-up; `migration` is the file's name without its ending. */
export class MigrationFailure extends Error {
  readonly kind: MigrationFailureKind;
  readonly migration: string;

  constructor(kind: MigrationFailureKind, migration: string, why: string) {
    super(`Migration ${migration}: ${why}`);
    this.name = 'MigrationFailure';
    this.kind = kind;
    this.migration = migration;
  }
}

/** Beside this file in the sources, beside the bundle after a build (vite.config.ts copies it there). */
const shippedFolder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Any constant that nothing else in the database locks with. */
const migrationLock = 2_106_004;

/**
 * Brings the database up to the shipped files `0001_words.sql`, in their order, each in one transaction and once.
 * Several servers may start at the same time: the others wait. Returns the names applied now.
 */
export async function migrate(pool: pg.Pool, folder = shippedFolder): Promise<string[]> {
  const shipped = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const pending = choosePending(shipped, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    client.release();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file, index) => {
      const name = file.slice(0, -'.sql'.length);
      const expected = String(index + 1).padStart(4, '0');
      if (!new RegExp(`^${expected}_[a-z0-9_]+$`).test(name)) {
        throw new MigrationFailure('badly_named', name, `expected ${expected}_words.sql`);
      }
      // The line ends of a checkout on another system are no edit.
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Gives an empty schema the form it had after these migrations, within the caller's transaction: for rows of that time.
 * That they were applied is for the caller to write. Throws MigrationFailure `missing` for one this build does not know.
 */
export async function applyUpTo(
  runner: Runner,
  applied: readonly Pick<Migration, 'name' | 'hash'>[],
  folder = shippedFolder,
): Promise<void> {
  const shipped = await readMigrations(folder);
  await runner.query({ text: migrationsTable });
  choosePending(shipped, [...applied]);
  for (const { sql } of shipped.slice(0, applied.length)) await runner.query({ text: sql });
}

const migrationsTable = `create table if not exists migrations (
  name text primary key, hash text not null, applied_at timestamptz not null default now())`;

async function readApplied(client: pg.PoolClient): Promise<Pick<Migration, 'name' | 'hash'>[]> {
  await client.query(migrationsTable);
  const { rows } = await client.query<Migration>('select name, hash from migrations order by name');
  return rows;
}

/** What was applied must be the head of what is shipped, letter for letter: shipped migrations are never edited. */
function choosePending(shipped: Migration[], applied: Pick<Migration, 'name' | 'hash'>[]): Migration[] {
  for (const [index, { name, hash }] of applied.entries()) {
    const same = shipped.find((migration) => migration.name === name);
    if (!same) throw new MigrationFailure('missing', name, 'was applied by a newer build; start that one');
    if (same.hash !== hash) throw new MigrationFailure('edited', name, 'was edited after it was applied');
    if (shipped[index] !== same)
      throw new MigrationFailure('out_of_order', name, 'an earlier one was added later');
  }
  return shipped.slice(applied.length);
}

async function apply(client: pg.PoolClient, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationFailure('rejected', name, describe(error as pg.DatabaseError, sql));
  }
}

/** PostgreSQL counts the characters of the whole file; people look for a line. */
function describe({ message, position }: pg.DatabaseError, sql: string): string {
  if (position === undefined) return message;
  return `line ${sql.slice(0, Number(position)).split('\n').length}: ${message}`;
}
