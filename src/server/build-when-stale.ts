import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `npm start` and the browser tests one command: builds if there is no build or a source is newer. The
 * server's bundle is written last, so its time is the time of the whole build.
 */
const built = statSync('dist/server/main.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

if (sources.some((path) => newest(path) > built)) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
}

/** Tests and declarations of tests are no part of the build. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || /\.test\.tsx?$/.test(path) || path === join('src', 'testing')) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
