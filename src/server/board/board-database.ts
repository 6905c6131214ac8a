import { CamelCasePlugin, Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import type pg from 'pg';

/** The board reads with plain SQL: Kysely puts its parts together and keeps values out of the text. */
export type BoardDatabase = Kysely<unknown>;

/** Columns arrive in camel case; objects built inside a query are left as they are. Never closes the pool. */
export function createBoardDatabase(pool: pg.Pool): BoardDatabase {
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** One moment for several queries, so that a page does not contradict itself. */
export function atOneMoment<T>(
  database: BoardDatabase,
  read: (moment: BoardDatabase) => Promise<T>,
): Promise<T> {
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

export async function rows<Row>(database: BoardDatabase, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(database)).rows;
}

export async function oneRow<Row>(database: BoardDatabase, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await query.execute(database)).rows[0];
}

/** All of the conditions that are there. */
export function every(conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

/** `column = any(values)`; nothing for a filter that was not given. */
export const among = (
  column: RawBuilder<unknown>,
  values: readonly (string | number)[] | undefined,
): RawBuilder<unknown> | undefined => (values === undefined ? undefined : sql`${column} = any(${values})`);

export const equals = (
  column: RawBuilder<unknown>,
  value: string | undefined,
): RawBuilder<unknown> | undefined => (value === undefined ? undefined : sql`${column} = ${value}`);
