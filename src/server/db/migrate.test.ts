import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../../testing/test-database.ts';
import { migrate } from './migrate.ts';

describe('migrations', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.pool.query('drop schema public cascade; create schema public');
    folder = await mkdtemp(join(tmpdir(), 'stockhand-migrations-'));
    await ship('0001_bins', 'create table bins (code text); insert into bins values (1)');
    return () => rm(folder, { recursive: true });
  });

  const ship = (name: string, sql: string) => writeFile(join(folder, `${name}.sql`), sql);
  const columns = async () =>
    (await database.pool.query<object>("select 1 from information_schema.columns where table_name = 'bins'"))
      .rows;

  test('are applied in order and once', async () => {
    await ship('0002_bin_zones', 'alter table bins add zone text');
    expect(await migrate(database.pool, folder)).toEqual(['0001_bins', '0002_bin_zones']);
    expect(await migrate(database.pool, folder)).toEqual([]);
    expect(await columns()).toHaveLength(2);
  });

  test('are applied once when several servers start together', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.pool, folder)));
    expect(applied.flat()).toEqual(['0001_bins']);
  });

  test('leave nothing half-done when one is rejected', async () => {
    await ship('0002_bad', 'alter table bins add zone text;\nselect no_such_thing');
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      kind: 'rejected',
      message: 'Migration 0002_bad: line 2: column "no_such_thing" does not exist',
    });
    expect(await columns()).toHaveLength(1);
    await ship('0002_bad', 'alter table bins add zone text');
    expect(await migrate(database.pool, folder)).toEqual(['0002_bad']);
  });

  test('are refused when a shipped one was edited, whatever its line ends', async () => {
    await ship('0001_bins', 'create table bins (\n  code text\n)');
    await migrate(database.pool, folder);
    await ship('0001_bins', 'create table bins (\r\n  code text\r\n)');
    expect(await migrate(database.pool, folder)).toEqual([]);
    await ship('0001_bins', 'create table bins (code int)');
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      kind: 'edited',
      migration: '0001_bins',
    });
  });

  test('are refused when the database was written by a newer build', async () => {
    await ship('0002_bin_zones', 'alter table bins add zone text');
    await migrate(database.pool, folder);
    await rm(join(folder, '0002_bin_zones.sql'));
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('are refused when a number is missing or given twice', async () => {
    await ship('0003_gap', 'select 1');
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ kind: 'badly_named' });
  });

  test('that ship are applied to a test database already', async () => {
    const shipped = await createTestDatabase();
    expect(await migrate(shipped.pool)).toEqual([]);
    await shipped.drop();
  });
});
