import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster, isAlive } from './orphan.ts';
import { tryToOwn } from './ownership.ts';
import { findRunningEngine } from './running-engine.ts';

const log = pino({ level: 'silent' });

let dataFolder: string;
let running: EmbeddedPostgres[];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'stockhand-engine-'));
  running = [];
  return async () => {
    for (const engine of running) await engine.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
});

async function start(folder = dataFolder): Promise<EmbeddedPostgres> {
  const engine = await startEmbeddedPostgres({ dataFolder: folder, log });
  running.push(engine);
  return engine;
}

async function query(engine: { url: string }, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: engine.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(sql)).rows.map(({ value }) => value);
  } finally {
    await client.end();
  }
}

/** The engine comes back by itself; how soon is the machine's business. */
async function queryWhenBack(engine: { url: string }, sql: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await query(engine, sql);
    } catch {
      await pause(100);
    }
  }
}

const postmaster = () => findPostmaster(join(dataFolder, 'postgres', 'cluster'));
const keepOne = 'create table kept as select 7 as value';

test('data is there again after a stop and a start, at the same address', { timeout: 60_000 }, async () => {
  const first = await start();
  await query(first, keepOne);
  await first.stop();
  expect(postmaster()).toBeUndefined();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second, 'select value from kept')).toEqual([7]);
  expect(await query(second, "select current_setting('data_checksums') as value")).toEqual(['on']);
});

test('a killed postmaster is started again with its data, at the same address', {
  timeout: 60_000,
}, async () => {
  const engine = await start();
  await query(engine, keepOne);
  const killed = postmaster();
  process.kill(killed?.pid ?? 0, 'SIGKILL');
  expect(await queryWhenBack(engine, 'select value from kept')).toEqual([7]);
  expect(postmaster()?.pid).not.toBe(killed?.pid);
});

test('the next process takes over when the one before was killed', { timeout: 60_000 }, async () => {
  const owner = await startInAnotherProcess();
  await query(owner, keepOne);
  const orphan = postmaster();
  process.kill(owner.pid, 'SIGKILL');
  const engine = await start();
  expect(await query(engine, 'select value from kept')).toEqual([7]);
  expect(isAlive(orphan?.pid ?? 0)).toBe(false);
});

test('a copy of a data folder never takes the engine of the original for its own', {
  timeout: 60_000,
}, async () => {
  const original = await start();
  await original.stop();
  const copyFolder = `${dataFolder}-copy`;
  cpSync(dataFolder, copyFolder, { recursive: true });
  // Both know the same password and the same last port, and begin at the same time.
  const [first, second] = await Promise.all([start(), start(copyFolder)]);
  await query(first, keepOne);
  expect(second.url).not.toBe(first.url);
  expect(
    await query(second, "select count(*)::int as value from pg_tables where tablename = 'kept'"),
  ).toEqual([0]);
  await second.stop();
  rmSync(copyFolder, { recursive: true, force: true });
});

test('an engine is owned only by who knows its process, whatever the address says', {
  timeout: 60_000,
}, async () => {
  const { url } = await start();
  const pid = postmaster()?.pid ?? 0;
  const admin = url.replace(/[^/]*$/, 'postgres');
  expect((await tryToOwn(admin, pid, () => undefined)).kind).toBe('owned_by_another');
  expect((await tryToOwn(admin, pid + 1, () => undefined)).kind).toBe('another_engine');
});

test('a data folder in use by a living process is left alone', { timeout: 60_000 }, async () => {
  const engine = await start();
  await query(engine, keepOne);
  await expect(start()).rejects.toMatchObject({ kind: 'folder_in_use' });
  expect(await query(engine, 'select value from kept')).toEqual([7]);
});

test('a command beside a running server finds its engine', { timeout: 60_000 }, async () => {
  expect(await findRunningEngine(dataFolder)).toBeUndefined();
  const engine = await start();
  expect(await findRunningEngine(dataFolder)).toBe(engine.url);
  await engine.stop();
  expect(await findRunningEngine(dataFolder)).toBeUndefined();
});

test('two engines run side by side', { timeout: 60_000 }, async () => {
  const [one, other] = await Promise.all([start(), start(join(dataFolder, 'other'))]);
  await query(one, keepOne);
  expect(await query(other, "select to_regclass('kept') as value")).toEqual([null]);
});

test('a data folder below a closed one serves as well', { timeout: 60_000 }, async () => {
  chmodSync(dataFolder, 0o700);
  const engine = await start(join(dataFolder, 'inner'));
  await query(engine, keepOne);
  await engine.stop();
  expect(await query(await start(join(dataFolder, 'inner')), 'select value from kept')).toEqual([7]);
});

test('only who knows the password is let in, and only from this machine', { timeout: 60_000 }, async () => {
  const engine = await start();
  const stranger = new URL(engine.url);
  stranger.password = 'guess';
  await expect(query({ url: stranger.href }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(
    await query(engine, "select setting as value from pg_settings where name = 'listen_addresses'"),
  ).toEqual(['127.0.0.1']);
});

async function startInAnotherProcess(): Promise<{ url: string; pid: number }> {
  const module = new URL('./embedded-postgres.ts', import.meta.url).href;
  const script = `
    import pino from 'pino';
    const { startEmbeddedPostgres } = await import('${module}');
    const engine = await startEmbeddedPostgres({ dataFolder: process.argv[1], log: pino({ level: 'silent' }) });
    process.stdout.write(engine.url + '\\n');
    setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script, dataFolder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return { url, pid: child.pid ?? 0 };
}
