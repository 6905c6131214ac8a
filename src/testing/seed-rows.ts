import type pg from 'pg';

/**
 * Puts rows straight into a table of the server, without the store: for tests of what only reads. Fields in camel
 * case become columns; lists and objects become jsonb. All rows of one call name the same fields.
 */
export async function seedRows<Row extends object>(
  pool: pg.Pool,
  siteId: string,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = ['site_id', ...Object.keys(rows[0] ?? {}).map(snakeCase)].join(', ');
  const records = rows.map((row) => ({ site_id: siteId, ...snakeKeys(row) }));
  await pool.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(records)],
  );
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const snakeKeys = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value as unknown]));
