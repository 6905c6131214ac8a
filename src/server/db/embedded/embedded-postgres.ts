import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  type ClusterFolder,
  adminUrl,
  databaseName,
  databaseUrl,
  openClusterFolder,
  rememberPort,
} from './cluster-folder.ts';
import { engineBinaries } from './engine-binaries.ts';
import { EngineFailure } from './engine-failure.ts';
import { engineUser } from './engine-user.ts';
import { freePort } from './free-port.ts';
import { findPostmaster, stopPostmaster } from './orphan.ts';
import { type Ownership, ensureDatabase } from './ownership.ts';
import { type EngineSetup, startPostmaster } from './postmaster.ts';

export type EmbeddedPostgresOptions = {
  /** The database's files go to `<dataFolder>/postgres`. */
  dataFolder: string;
  log: Logger;
  /** PostgreSQL parameters beside ours, for tests. */
  settings?: Record<string, string>;
};

export type EmbeddedPostgres = {
  /** Database `stockhand` of the engine; stays the same while this process lives. */
  url: string;
  /** Fast shutdown; resolves when everything is written and the process is gone. */
  stop(): Promise<void>;
};

/** Ports tried at a start. */
const mostPorts = 5;

/** The container's /dev/shm is often too small for parallel workers, and our queries are short: none are used. */
const ourSettings = { max_connections: '200', max_parallel_workers_per_gather: '0', timezone: 'UTC' };

/**
 * PostgreSQL out of the npm packages, reached on 127.0.0.1 only, with a password made at initdb.
 *
 *   (no folder) --initdb--> stopped --spawn--> running --engine killed--> (spawn again, same port)
 *   stopped <--fast shutdown-- running --we are killed--> orphan --next start: lock free--> stopped
 *
 * One process owns a data folder, by a lock inside the engine; a second one gets EngineFailure `folder_in_use`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const user = engineUser();
  const binaries = await engineBinaries(user);
  const folder = await openClusterFolder(options.dataFolder, binaries, user);
  const setup = { folder, binaries, user, settings: { ...ourSettings, ...options.settings } };
  const { supervisor, port } = await startSupervised(setup, log);
  await ensureDatabase(adminUrl(folder.password, port), databaseName);
  log.info({ folder: folder.cluster, port }, 'embedded database is running');
  return { url: databaseUrl(folder.password, port), stop: supervisor.stop };
}

/** Between looking for a free port and taking it, another engine may take it: such as one of a copied folder. */
async function startSupervised(setup: EngineSetup, log: Logger) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(setup.folder);
    const supervisor = createSupervisor(setup, port, log);
    try {
      await supervisor.start();
      return { supervisor, port };
    } catch (error) {
      const isTaken = error instanceof EngineFailure && error.kind === 'port_taken';
      if (!isTaken || attempt === mostPorts) throw error;
      log.warn({ port }, 'another database engine was faster at this port, trying the next');
    }
  }
}

/** A port still held by our own orphan is free as soon as it is stopped. */
async function choosePort(folder: ClusterFolder): Promise<number> {
  if (findPostmaster(folder.cluster)?.port === folder.port) return folder.port;
  const port = await freePort(folder.port);
  if (port !== folder.port) await rememberPort(folder, port);
  return port;
}

function createSupervisor(setup: EngineSetup, port: number, log: Logger) {
  let stopping = false;
  let ownership: Ownership | undefined;
  let restarting: Promise<void> | undefined;

  async function start(): Promise<void> {
    ownership = await startPostmaster(setup, port, () => {
      restarting = restart();
    });
  }

  async function restart(): Promise<void> {
    for (let attempt = 1; !stopping; attempt += 1) {
      log.error({ attempt }, 'the embedded database went away, starting it again');
      try {
        return await start();
      } catch (error) {
        log.error({ err: error }, 'the embedded database did not come back');
        await pause(Math.min(1_000 * attempt, 10_000));
      }
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    await restarting;
    await ownership?.release();
    const running = findPostmaster(setup.folder.cluster);
    if (running) await stopPostmaster(running.pid);
  }

  return { start, stop };
}
