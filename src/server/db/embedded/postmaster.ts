import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { EngineBinaries } from './engine-binaries.ts';
import { EngineFailure } from './engine-failure.ts';
import { lastLines, withLogFile } from './engine-log.ts';
import type { EngineUser } from './engine-user.ts';
import { type ClusterFolder, adminUrl } from './cluster-folder.ts';
import { findPostmaster, removeMisleadingPidFile, stopPostmaster } from './orphan.ts';
import { type Ownership, tryToOwn } from './ownership.ts';

/** `settings` are PostgreSQL parameters, as `-c name=value`. */
export type EngineSetup = {
  folder: ClusterFolder;
  binaries: EngineBinaries;
  user: EngineUser;
  settings: Record<string, string>;
};

/** Recovery after a crash may read a lot of log; a start that fails at once is tried again for a shorter time. */
const recoveryPatienceMs = 120_000;
const retryPatienceMs = 20_000;

/**
 * Starts the postmaster and takes ownership. Tried again while the processes of a killed postmaster still hold its
 * shared memory. Throws EngineFailure `start_failed` with the engine's log, `folder_in_use`, or `port_taken` when
 * another engine was there first.
 */
export async function startPostmaster(
  setup: EngineSetup,
  port: number,
  onLost: () => void,
): Promise<Ownership> {
  for (const end = Date.now() + retryPatienceMs; ; await pause(250)) {
    await stopOrphan(setup.folder);
    await removeMisleadingPidFile(setup.folder.cluster);
    const child = spawnPostmaster(setup, port);
    const owned = await ownWhenReady(adminUrl(setup.folder.password, port), child, onLost);
    if (owned) return owned;
    if (Date.now() > end) {
      const log = lastLines(setup.folder.logFile);
      throw new EngineFailure('start_failed', `The embedded database does not start. Its log ends:\n${log}`);
    }
  }
}

/** A postmaster whose owner is gone is stopped, so that the one we start runs our version with our settings. */
async function stopOrphan(folder: ClusterFolder): Promise<void> {
  for (const end = Date.now() + recoveryPatienceMs; ; await pause(100)) {
    const found = findPostmaster(folder.cluster);
    if (!found) return;
    const attempt = await tryToOwn(adminUrl(folder.password, found.port), found.pid, () => undefined);
    if (attempt.kind === 'owned') await attempt.ownership.release();
    const isSilent = attempt.kind === 'not_ready' || attempt.kind === 'another_engine';
    if (attempt.kind === 'owned' || (isSilent && Date.now() > end)) {
      return stopPostmaster(found.pid);
    }
    if (attempt.kind === 'owned_by_another' && Date.now() > end - recoveryPatienceMs + 3_000) {
      throw new EngineFailure('folder_in_use', `Another running process uses the data in ${folder.cluster}.`);
    }
  }
}

function spawnPostmaster({ folder, binaries, user, settings }: EngineSetup, port: number): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = withLogFile(folder.logFile, (log) =>
    spawn(
      binaries.postgres,
      ['-D', folder.dataArgument, '-h', '127.0.0.1', '-k', '', '-p', `${port}`, ...options],
      {
        cwd: folder.cluster,
        // Not in our process group: Ctrl+C in the terminal must not stop the database before the server is done.
        detached: true,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log, log],
        ...user,
      },
    ),
  );
  child.once('error', () => undefined);
  child.unref();
  return child;
}

async function ownWhenReady(
  url: string,
  child: ChildProcess,
  onLost: () => void,
): Promise<Ownership | undefined> {
  for (const end = Date.now() + recoveryPatienceMs; Date.now() < end; await pause(50)) {
    const isGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    if (isGone) return undefined;
    const attempt = await tryToOwn(url, child.pid ?? 0, onLost);
    if (attempt.kind === 'owned') return attempt.ownership;
    if (attempt.kind === 'another_engine') {
      if (child.pid !== undefined) await stopPostmaster(child.pid);
      throw new EngineFailure('port_taken', `Another database engine answers at ${new URL(url).host}.`);
    }
  }
  if (child.pid !== undefined) await stopPostmaster(child.pid);
  return undefined;
}
