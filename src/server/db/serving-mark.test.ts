import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { holdServingMark, whileNobodyServes } from './serving-mark.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const work = async () => 'done';
const holders = async () =>
  (
    await database.pool.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted
        and database = (select oid from pg_database where datname = current_database())`,
    )
  ).rows.map(({ pid }) => pid);

test('several servers may serve, and while one does nobody may put another database under it', async () => {
  const timers = { after: () => () => undefined };
  const first = await holdServingMark(database.pool, timers);
  const second = await holdServingMark(database.pool, timers);
  await first.release();
  expect(await whileNobodyServes(database.pool, work)).toBeUndefined();
  await second.release();
  await expect.poll(() => whileNobodyServes(database.pool, work)).toBe('done');
});

test('a server whose database went away holds its mark again', async () => {
  const waiting: (() => void)[] = [];
  const after = (_: number, run: () => void) => {
    waiting.push(run);
    return () => undefined;
  };
  const mark = await holdServingMark(database.pool, { after });
  const [pid] = await holders();
  await database.pool.query('select pg_terminate_backend($1)', [pid]);
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  await expect.poll(holders).toHaveLength(1);
  expect(await holders()).not.toEqual([pid]);
  expect(await whileNobodyServes(database.pool, work)).toBeUndefined();
  await mark.release();
  await expect.poll(holders).toEqual([]);
});
