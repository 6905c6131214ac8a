import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../server/db/embedded/embedded-postgres.ts';
import { findPostmaster, isAlive, stopPostmaster } from '../server/db/embedded/orphan.ts';
import { migrate } from '../server/db/migrate.ts';
import { createPool } from '../server/db/pool.ts';
import { databaseUrl, execute } from './database-admin.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with TestDatabaseOffer; the engine starts with the first question. */
    testDatabaseServer: string;
  }
}

/** `url` may create databases; `template` is a migrated, empty one to copy. */
export type TestDatabaseOffer = { url: string; template: string };

const folderPrefix = 'stockhand-test-database-';

/** Nothing here has to survive a power cut, and waiting for the disk is most of a test's time. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Vitest's global setup: one database engine for all test files of a run, started only if one of them asks, or the
 * server of DATABASE_URL. Test files run in other processes, so they ask over HTTP.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cleanUps: (() => Promise<void>)[] = [];
  let offer: Promise<TestDatabaseOffer> | undefined;
  const server = createServer((_, response) => {
    offer ??= prepare(cleanUps);
    offer.then(
      (found) => response.end(JSON.stringify(found)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('testDatabaseServer', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await offer?.catch(() => undefined);
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  };
}

async function prepare(cleanUps: (() => Promise<void>)[]): Promise<TestDatabaseOffer> {
  const url = process.env['DATABASE_URL'] ?? (await startEngine(cleanUps));
  const template = `stockhand_template_${randomBytes(6).toString('hex')}`;
  await execute(url, `create database ${template}`);
  cleanUps.push(() => execute(url, `drop database if exists ${template} with (force)`));
  const pool = createPool({ url: databaseUrl(url, template), max: 1 });
  await migrate(pool);
  await pool.end();
  return { url, template };
}

async function startEngine(cleanUps: (() => Promise<void>)[]): Promise<string> {
  await removeLeftovers();
  const dataFolder = mkdtempSync(join(tmpdir(), folderPrefix));
  writeFileSync(join(dataFolder, 'owner'), String(process.pid));
  cleanUps.push(async () => rmSync(dataFolder, { recursive: true, force: true }));
  const engine = await startEmbeddedPostgres({ dataFolder, log: pino({ level: 'silent' }), settings });
  cleanUps.push(engine.stop);
  return engine.url;
}

/** A run that was killed leaves its engine running: the next run stops it. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    if (!existsSync(join(folder, 'owner')) || isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8'))))
      continue;
    const orphan = findPostmaster(join(folder, 'postgres', 'cluster'));
    if (orphan) await stopPostmaster(orphan.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}
