import type { TableName } from '../site-transaction.ts';
import { tableDefinitions, tableNames } from '../table-definitions.ts';
import { type ColumnType, extraColumns, snakeCase, tableColumns } from './table-columns.ts';

/** The statements of one table. `$1` is the site, `$2` a list of ids or the rows as JSON. */
export type TableStatements = {
  select: string;
  byIds: string;
  insert: string;
  /** Writes a row only over the `rev` it was reckoned from. */
  raise: string;
  replace: string;
  remove: string;
};

const statements = new Map<TableName, TableStatements>(tableNames.map((name) => [name, statementsOf(name)]));

export function statementsFor(name: TableName): TableStatements {
  const found = statements.get(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

function statementsOf(name: TableName): TableStatements {
  const table = snakeCase(name);
  const { key, hasRev } = tableDefinitions[name];
  const columns = Object.entries<ColumnType>(tableColumns[name]);
  const keyColumn = snakeCase(key);
  // The sites' own table is keyed by the site alone.
  const stored = columns.filter(([field]) => field !== 'siteId');
  const select = `select ${columns.map(([field]) => `${snakeCase(field)} as "${field}"`).join(', ')} from ${table}`;
  const source = `jsonb_to_recordset($2::jsonb) as r(${stored.map(([field, type]) => `"${field}" ${type}`).join(', ') || 'x text'})`;
  const insert = `insert into ${table} (site_id, ${stored.map(([field]) => snakeCase(field)).join(', ')})
    select $1, ${stored.map(([field]) => `r."${field}"`).join(', ')} from ${source}`;
  const target = keyColumn === 'site_id' ? 'site_id' : `site_id, ${keyColumn}`;
  const settings = stored
    .filter(([field]) => field !== key)
    .map(([field]) => `${snakeCase(field)} = excluded.${snakeCase(field)}`);
  const replace = `${insert} on conflict (${target}) do update set ${settings.join(', ')}`;
  return {
    select,
    byIds: `${select} where site_id = $1 and ${keyColumn} = any($2::text[])`,
    insert,
    raise: hasRev ? `${replace} where ${table}.rev = excluded.rev - 1` : replace,
    replace,
    remove: `delete from ${table} where site_id = $1 and ${keyColumn} = any($2::text[])`,
  };
}

/** A query for rows whose fields have one of the values, in the order of their ids. */
export function findStatement(
  name: TableName,
  siteId: string,
  filter: Readonly<Record<string, unknown>>,
): { text: string; values: unknown[] } {
  const values: unknown[] = [siteId];
  const conditions = Object.entries(filter)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([field, wanted]) => conditionOn(name, field, Array.isArray(wanted) ? wanted : [wanted], values));
  const order = snakeCase(tableDefinitions[name].key);
  const text = `${statementsFor(name).select} where ${['site_id = $1', ...conditions].join(' and ')} order by ${order}`;
  return { text, values };
}

function conditionOn(name: TableName, field: string, wanted: unknown[], values: unknown[]): string {
  const type = (tableColumns[name] as Record<string, ColumnType>)[field] ?? extraColumns[field];
  if (type === undefined || type === 'jsonb') throw new Error(`${name} cannot be searched by ${field}`);
  const column = snakeCase(field);
  // Written out, so that partial indexes on such a column are used.
  if (type === 'boolean' && wanted.length === 1) return wanted[0] === true ? column : `not ${column}`;
  const present = wanted.filter((value) => value !== null);
  values.push(present);
  const among = `${column} = any($${values.length}::${type}[])`;
  return present.length === wanted.length ? among : `(${among} or ${column} is null)`;
}
