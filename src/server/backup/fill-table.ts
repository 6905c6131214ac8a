import type { Runner } from '../db/postgres/statement.ts';
import { readLines, type WrittenLines } from './table-lines.ts';

type Column = { name: string; identity: boolean };

/**
 * Puts the rows of a backup into an empty table as they were: no trigger looks at them, numbers that the database gives
 * by itself are kept and go on after the highest.
 */
export async function fillTable(runner: Runner, table: string, path: string): Promise<WrittenLines> {
  const { rows: columns } = await runner.query<Column>({
    text: `select column_name as name, is_identity = 'YES' as identity from information_schema.columns
      where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    values: [table],
  });
  const list = columns.map(({ name }) => `"${name}"`).join(', ');
  const text = `insert into "${table}" (${list}) overriding system value
    select ${list} from json_populate_recordset(null::"${table}", $1::json)`;
  await runner.query({ text: `alter table "${table}" disable trigger user` });
  const read = await readLines(path, async (batch) => {
    await runner.query({ text, values: [`[${batch.join(',')}]`] });
  });
  await runner.query({ text: `alter table "${table}" enable trigger user` });
  for (const { name } of columns.filter(({ identity }) => identity)) {
    await runner.query({
      text: `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max("${name}"), 0) + 1 from "${table}"), false)`,
      values: [table, name],
    });
  }
  return read;
}
