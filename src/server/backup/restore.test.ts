import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rethrow } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { setPickingScene, stops, takes } from '../../testing/picking-scene.ts';
import { createServerPorts, postgresStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import type { DeviceUnderTest } from '../../testing/virtual-device.ts';
import { applyUpTo, migrate } from '../db/migrate.ts';
import { createPool } from '../db/pool.ts';
import { currentGeneration, ensureGeneration } from '../db/postgres/generation.ts';
import { inTransaction } from '../db/postgres/transaction.ts';
import { holdServingMark } from '../db/serving-mark.ts';
import type { SiteStore } from '../db/site-store.ts';
import { verifySite } from '../movements/verify-site.ts';
import { push } from '../sync/push.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { backUp, rowsToRead, tableNames } from './back-up.ts';
import { type BackupManifest, tableFile, writeManifest } from './backup-folder.ts';
import { restore } from './restore.ts';

let server: ServerPorts;
let live: TestDatabase;
let empty: TestDatabase;
let store: SiteStore;
let device: DeviceUnderTest;
let home: string;

beforeAll(async () => {
  [live, empty] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  server = createServerPorts();
  store = await postgresStoreOf(server, live.pool);
  const ports = { ...server, store, reallocate: createReallocate(server.ids), log: { error: rethrow } };
  device = await setPickingScene(ports);
  await device.send([
    device.record('pick', takes(stops.milk)),
    device.record('task', { taskStep: 'teleported' as never }),
    device.record('short', takes(stops.cheese, { to: undefined, note: 'Käse „leer“ \\ "\n\u2028' })),
  ]);
  await live.pool.query(
    `insert into evidence (site_id, evidence_id, device_id, media_type, size, sha256, received_at, bytes)
      values ($1, 'E1', 'D1', 'image/jpeg', 4, 'x', now(), $2)`,
    [siteId, Buffer.from([0, 255, 10, 92])],
  );
});
afterAll(() => Promise.all([live.drop(), empty.drop()]));
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stockhand-backup-'));
  return () => rmSync(home, { recursive: true, force: true });
});

async function aBackup(of = live, name = 'night'): Promise<{ folder: string; manifest: BackupManifest }> {
  const folder = join(home, name);
  const made = await backUp(of.pool, server.clock, folder);
  if (!made.ok) throw new Error(made.failure.kind);
  return { folder, manifest: made.value };
}

const intoEmpty = (folder: string, replace = true) =>
  restore({ ...server, pool: empty.pool }, folder, { replace });

/** Everything but what tells the databases apart. */
const contents = ({ tables }: BackupManifest) => tables.filter(({ name }) => name !== 'generations');

describe('a backup', () => {
  it('put into another database is the same to the last letter, under another generation', async () => {
    const { folder, manifest } = await aBackup();
    const restored = await intoEmpty(folder);
    const again = await aBackup(empty, 'morning');
    expect(contents(again.manifest)).toEqual(contents(manifest));
    expect(contents(manifest).find(({ name }) => name === 'movements')?.rows).toBeGreaterThan(3);
    expect(restored.ok && restored.value.gen).not.toBe(manifest.gen);
    expect(await currentGeneration(empty.pool)).toBe(restored.ok && restored.value.gen);
    const there = await postgresStoreOf(server, empty.pool);
    expect(await verifySite(there, siteId)).toEqual([]);
  });

  it('that was restored goes on taking movements, those it lacks included', async () => {
    const { folder } = await aBackup();
    const later = device.record('pick', takes(stops.otherMilk, { quantity: 1 }));
    await device.send([later]);
    await intoEmpty(folder);
    const there = await postgresStoreOf(server, empty.pool);
    const ports = {
      ...server,
      store: there,
      reallocate: createReallocate(server.ids),
      log: { error: rethrow },
    };
    const caller = { siteId, deviceId: device.settings.deviceId, deviceName: 'D1', traceId: 't' };
    const entries = device.journal;
    const { results } = await push(ports, caller, {
      ...{ proto: 1, deviceId: caller.deviceId, epoch: device.epoch },
      entries,
    });
    expect(results).toHaveLength(entries.length);
    expect(await verifySite(there, siteId)).toEqual([]);
    await expect(empty.pool.query('delete from movements')).rejects.toThrow('movements are facts');
  });

  it('is of the schema that the database works in, and goes back there', async () => {
    const own = await createTestDatabase();
    const name = new URL(own.url).pathname.slice(1);
    await own.pool.query(`create schema site_1; alter database "${name}" set search_path to site_1`);
    const pool = createPool({ url: own.url });
    await migrate(pool);
    const { folder, manifest } = await aBackup();
    const restored = await restore({ ...server, pool }, folder, { replace: false });
    expect(restored).toMatchObject({ ok: true, value: { tables: manifest.tables.length } });
    const again = await aBackup({ ...own, pool }, 'again');
    expect(contents(again.manifest)).toEqual(contents(manifest));
    await pool.end();
    await own.drop();
  });

  it('holds few photos at a time, and many movements', () => {
    const photo = '\\x00'.repeat(1_000_000);
    expect(rowsToRead([photo, photo])).toBe(2);
    const movement = 'x'.repeat(1_500);
    expect(rowsToRead([movement, movement])).toBe(20);
    expect(rowsToRead(Array.from({ length: 200 }, () => movement))).toBe(1_000);
    expect(rowsToRead([movement, 'x'.repeat(20_000_000)])).toBe(1);
  });

  it('of an older build is brought up to this one', async () => {
    const { folder, manifest } = await aBackup();
    const older = manifest.migrations.slice(0, 5);
    const lines = gunzipSync(readFileSync(tableFile(folder, 'users')));
    await inTransaction(empty.pool, 'begin', async (runner) => {
      await runner.query({ text: 'drop schema public cascade' });
      await runner.query({ text: 'create schema public' });
      await applyUpTo(runner, older);
      for (const { name, hash } of older)
        await runner.query({ text: 'insert into migrations values ($1, $2)', values: [name, hash] });
      await runner.query({
        text: 'insert into users select * from json_populate_recordset(null::users, $1)',
        values: [`[${lines.toString().trim().split('\n').join(',')}]`],
      });
    });
    await ensureGeneration(empty.pool, server);
    const old = await aBackup(empty, 'old');
    expect(old.manifest.migrations).toEqual(older);
    expect(await intoEmpty(old.folder)).toMatchObject({ ok: true });
    const { rows } = await empty.pool.query<{ name: string }>('select name from migrations order by name');
    expect(rows.map(({ name }) => name)).toEqual(manifest.migrations.map(({ name }) => name));
    const now = await aBackup(empty, 'now');
    const users = ({ tables }: BackupManifest) => tables.find(({ name }) => name === 'users');
    expect(users(now.manifest)).toEqual(users(manifest));
  });
});

describe('nothing is changed', () => {
  const refused = async (folder: string, replace = true) => {
    const before = await everyRow();
    const outcome = await intoEmpty(folder, replace);
    expect(await everyRow()).toEqual(before);
    return outcome;
  };
  /** A sum of each table. */
  const everyRow = async () => {
    const { rows } = await empty.pool.query<{ name: string }>(tableNames);
    const sumOf = (name: string) =>
      empty.pool.query(`select md5(string_agg(one::text, '' order by one::text)) as sum from "${name}" one`);
    return Promise.all(rows.map(async ({ name }) => [name, (await sumOf(name)).rows]));
  };
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'stockhand-backup-'));
    await intoEmpty((await aBackup()).folder);
    rmSync(home, { recursive: true });
  });

  it('where facts would be gone', async () => {
    const { folder } = await aBackup();
    expect(await refused(folder, false)).toMatchObject({ ok: false, failure: { kind: 'not_empty' } });
  });

  it('under a server that serves', async () => {
    const { folder } = await aBackup();
    const mark = await holdServingMark(empty.pool, { after: () => () => undefined });
    expect(await refused(folder)).toEqual({ ok: false, failure: { kind: 'server_running' } });
    await mark.release();
  });

  it.each<[string, (folder: string, manifest: BackupManifest) => unknown, object]>([
    [
      'a table is cut off',
      (folder) => {
        const file = tableFile(folder, 'movements');
        writeFileSync(file, readFileSync(file).subarray(0, 200));
      },
      { kind: 'damaged', table: 'movements' },
    ],
    [
      'a table was changed',
      (folder) => {
        const file = tableFile(folder, 'stock');
        const text = gunzipSync(readFileSync(file)).toString();
        writeFileSync(file, gzipSync(text.replace(/"quantity":(\d+)/, '"quantity":1$1')));
      },
      { kind: 'damaged', table: 'stock' },
    ],
    [
      'a table is missing',
      (folder) => rmSync(tableFile(folder, 'tasks')),
      { kind: 'damaged', table: 'tasks' },
    ],
    ['it was not finished', (folder) => rmSync(join(folder, 'backup.json')), { kind: 'no_backup' }],
    [
      'a newer build made it',
      (folder, manifest) =>
        writeManifest(folder, {
          ...manifest,
          migrations: [...manifest.migrations, { name: '0999_later', hash: 'x' }],
        }),
      { kind: 'other_build', migration: '0999_later' },
    ],
  ])('when %s', async (_, harm, failure) => {
    const { folder, manifest } = await aBackup();
    await harm(folder, manifest);
    const outcome = await refused(folder);
    expect(outcome).toMatchObject({ ok: false, failure });
  });

  it('in a folder that holds something already', async () => {
    const { folder } = await aBackup();
    expect(await backUp(live.pool, server.clock, folder)).toMatchObject({
      failure: { kind: 'folder_not_empty' },
    });
  });
});
