import { closeSync, openSync, readFileSync, statSync } from 'node:fs';

const keptBytes = 5_000_000;

/**
 * The postmaster writes to a file of its own, not to our pipe: it may outlive us, and its last words must be
 * readable when it does not start. A file grown large is begun anew at the next start.
 */
export function withLogFile<T>(path: string, work: (descriptor: number) => T): T {
  const descriptor = openSync(path, isLarge(path) ? 'w' : 'a', 0o600);
  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function lastLines(path: string, count = 15): string {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log was written)';
  }
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > keptBytes;
}
