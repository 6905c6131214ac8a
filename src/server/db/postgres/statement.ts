import type pg from 'pg';

/** What a statement can be run on: a connection in a transaction, or the pool. */
export interface Runner {
  query<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
}

const names = new Map<string, string>();

/** Runs a statement that the connection prepares once by its text. */
export async function run<Row extends object>(
  runner: Runner,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await runner.query<Row & pg.QueryResultRow>({ name: nameOf(text), text, values });
  return rows;
}

/** As `run`; gives the number of rows that were written. */
export async function change(runner: Runner, text: string, values: unknown[]): Promise<number> {
  const { rowCount } = await runner.query({ name: nameOf(text), text, values });
  return rowCount ?? 0;
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `stockhand_${names.size}`;
  names.set(text, name);
  return name;
}
