import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createIds } from '../shared/domain/random.ts';
import { createServer } from './app.ts';
import { commands } from './commands.ts';
import type { Components } from './components.ts';
import { type Config, readConfig } from './config.ts';
import { createLog } from './create-log.ts';
import { ensureGeneration } from './db/postgres/generation.ts';
import { openDatabase } from './db/open-database.ts';
import { holdServingMark } from './db/serving-mark.ts';
import { describeAddresses } from './http/addresses.ts';
import type { App } from './http/app.ts';
import type { HttpServerOptions } from './http/http-server.ts';
import { stopOnSignal } from './http/shutdown.ts';
import { systemClock, systemRandom, systemTimers } from './system-ports.ts';

// Without a command the server starts; `node dist/server/main.js load <folder>` runs a command and ends.
const [commandName = '', ...commandArguments] = process.argv.slice(2);
const command = commands[commandName];
const config = configOrExit();
const log = createLog(config.log);
// What is opened first is closed last.
const openings: (() => Promise<void>)[] = [];
stopOnSignal(log, closeAll);

try {
  const components = await openComponents();
  if (command) {
    const exitCode = await command(components, commandArguments);
    await closeAll();
    process.exit(exitCode);
  }
  await serve(components);
} catch (error) {
  log.fatal({ err: error }, 'cannot start');
  await closeAll().catch(() => undefined);
  process.exit(1);
}

async function openComponents(): Promise<Components> {
  mkdirSync(config.dataFolder, { recursive: true });
  const database = await openDatabase(config, log, command !== undefined);
  openings.push(() => database.close());
  const ids = createIds(systemClock, systemRandom);
  await ensureGeneration(database.pool, { clock: systemClock, ids });
  return {
    config,
    log,
    clock: systemClock,
    timers: systemTimers,
    random: systemRandom,
    ids,
    pool: database.pool,
    client: clientFiles(),
  };
}

async function serve(components: Components): Promise<void> {
  const mark = await holdServingMark(components.pool, components.timers);
  openings.push(() => mark.release());
  const { app, readiness, notes } = await createServer(components);
  openings.push(async () => {
    readiness.shutDown();
    await app.close();
  });
  await app.listen({
    host: config.http.host,
    port: config.http.port,
    listenTextResolver: (address) =>
      `listening at ${address.replace(/^http/, config.http.tls ? 'https' : 'http')}`,
  });
  announce(app.server.address(), notes);
}

async function closeAll(): Promise<void> {
  for (const close of openings.splice(0).reverse()) await close();
}

function clientFiles(): HttpServerOptions['client'] {
  if (config.development) return { kind: 'sources' };
  return { kind: 'built', folder: fileURLToPath(new URL('../client', import.meta.url)) };
}

function announce(listening: ReturnType<App['server']['address']>, notes: readonly string[]): void {
  const port = typeof listening === 'object' && listening ? listening.port : config.http.port;
  const lines = [...describeAddresses(config.http, port), '', ...notes];
  process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
}

function configOrExit(): Config {
  const read = readConfig(process.env, {
    arguments: process.argv.slice(2),
    isTerminal: process.stdout.isTTY,
  });
  if (read.ok) return read.value;
  for (const { variable, expected } of read.failure.faults) {
    process.stderr.write(`Environment variable ${variable}: expected ${expected}\n`);
  }
  process.exit(1);
}
