import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A postmaster found at work on our data folder, started by a process that is gone - or by one that still lives. */
export type Postmaster = { pid: number; port: number };

/** Reads `postmaster.pid` (line 1 process, line 4 port); undefined when no postmaster works on this folder. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = pidFile(cluster).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !worksOn(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/**
 * After a crash PostgreSQL takes any living process of its user that has the number in the pid file for the
 * postmaster and refuses to start; in a container numbers come again, so that happens. Only then is the file
 * removed, and only if no process works on the folder: it is what keeps two engines off one folder.
 */
export async function removeMisleadingPidFile(cluster: string): Promise<void> {
  const pid = Number(pidFile(cluster).split('\n')[0]);
  const misleads = pid > 0 && isAlive(pid) && !worksOn(pid, cluster);
  if (!misleads || process.platform !== 'linux') return;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  if (processes.some((name) => worksOn(Number(name), cluster))) return;
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything is written. Waits until the process is gone. */
export async function stopPostmaster(pid: number, patienceMs = 20_000): Promise<void> {
  for (const [signal, share] of [
    ['SIGINT', 0.75],
    ['SIGQUIT', 0.25],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const end = Date.now() + patienceMs * share; isAlive(pid) && Date.now() < end; ) await pause(25);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a container without an init process nobody buries an orphan: it is dead, but its number still answers. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function pidFile(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return '';
  }
}

/** A postmaster's working directory is its data folder; without /proc its command line names the folder. */
function worksOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}
