import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../../testing/test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

async function read(expression: string): Promise<unknown> {
  return (await database.pool.query<{ value: unknown }>(`select ${expression} as value`)).rows[0]?.value;
}

test.each([
  ['a count is a number', '42::bigint', 42],
  ['a quantity keeps its decimals as written', '12.500::numeric', '12.500'],
  ['a moment is ISO in UTC', "'2026-03-01 14:30:00.1234+02'::timestamptz", '2026-03-01T12:30:00.123Z'],
  ['a moment of a half-hour zone', "'2026-03-01 14:30:00+05:30'::timestamptz", '2026-03-01T09:00:00.000Z'],
  ['an expiry stays a date', "'2026-02-28'::date", '2026-02-28'],
  ['nothing stays null', 'null::bigint', null],
  ['a list of counts', "'{1,NULL,3}'::bigint[]", [1, null, 3]],
  ['a list of dates', "'{2026-02-28}'::date[]", ['2026-02-28']],
  ['a list of moments', "array['2026-03-01 12:00+00'::timestamptz]", ['2026-03-01T12:00:00.000Z']],
])('%s', async (_, expression, value) => {
  expect(await read(expression)).toEqual(value);
});

test('a bigint beyond the safe integers is refused, not rounded', async () => {
  await expect(read('9007199254740993::bigint')).rejects.toThrow('beyond the safe integers');
});

test('a connection that breaks between two statements fails the next one and nothing else', async () => {
  const held = await database.pool.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  const broken = new Promise((resolve) => held.once('end', resolve));
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await broken;
  await expect(held.query('select 1')).rejects.toBeInstanceOf(Error);
  held.release(true);
  expect(await read('1')).toBe(1);
});
