import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineBinaries } from './engine-binaries.ts';
import { EngineFailure } from './engine-failure.ts';
import { type EngineUser, reaches } from './engine-user.ts';

/** Where one embedded database lives: its files, its log, and how it is reached. */
export type ClusterFolder = {
  /** PostgreSQL's own data directory. */
  cluster: string;
  logFile: string;
  /** What `-D` is given. */
  dataArgument: string;
  password: string;
  /** The port used last, kept so that the address stays the same over restarts. */
  port: number;
};

export const engineRole = 'stockhand';

/** The engine's own database, and the product's. */
export const adminUrl = (password: string, port: number): string => urlOf(password, port, 'postgres');
export const databaseUrl = (password: string, port: number): string => urlOf(password, port, databaseName);
export const databaseName = 'stockhand';

function urlOf(password: string, port: number, database: string): string {
  return `postgresql://${engineRole}:${password}@127.0.0.1:${port}/${database}`;
}

/** Opens `<dataFolder>/postgres`, made by initdb the first time. */
export async function openClusterFolder(
  dataFolder: string,
  binaries: EngineBinaries,
  user: EngineUser,
): Promise<ClusterFolder> {
  await mkdir(join(dataFolder, 'postgres'), { recursive: true });
  const root = await realpath(join(dataFolder, 'postgres'));
  const cluster = join(root, 'cluster');
  const connection = await readConnection(root);
  if (!(await isInitialised(cluster))) await initialise({ root, cluster, ...connection }, binaries, user);
  if (user) await takeOver(cluster, user);
  return {
    cluster,
    logFile: join(root, 'postgres.log'),
    dataArgument: dataArgument(cluster, user),
    ...connection,
  };
}

/** The processes are started inside the data directory; below a closed folder (/root) only that way leads there. */
function dataArgument(cluster: string, user: EngineUser): string {
  return reaches(user, cluster) ? cluster : '/proc/self/cwd';
}

export async function rememberPort(folder: ClusterFolder, port: number): Promise<void> {
  await writeConnection(join(folder.cluster, '..'), { password: folder.password, port });
}

type Connection = { password: string; port: number };

export async function readConnection(root: string): Promise<Connection> {
  const saved = await readFile(join(root, 'connection.json'), 'utf8').catch(() => undefined);
  if (saved !== undefined) return JSON.parse(saved) as Connection;
  const fresh = { password: randomBytes(24).toString('base64url'), port: 0 };
  await writeConnection(root, fresh);
  return fresh;
}

async function writeConnection(root: string, connection: Connection): Promise<void> {
  const path = join(root, 'connection.json');
  await writeFile(`${path}.new`, JSON.stringify(connection), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Made by initdb's last step here, so that an initdb that was killed is begun again. */
function isInitialised(cluster: string): Promise<boolean> {
  return stat(join(cluster, 'stockhand-initialised')).then(
    () => true,
    () => false,
  );
}

async function initialise(
  place: { root: string; cluster: string; password: string },
  binaries: EngineBinaries,
  user: EngineUser,
): Promise<void> {
  const passwordFile = join(place.root, 'initdb-password');
  await rm(place.cluster, { recursive: true, force: true });
  await mkdir(place.cluster, { mode: 0o700 });
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (user) {
    await chown(place.cluster, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
    await chmod(place.root, 0o711);
  }
  await runInitdb(binaries.initdb, place.cluster, user);
  await rm(passwordFile);
  await writeFile(join(place.cluster, 'stockhand-initialised'), '');
}

function runInitdb(initdb: string, cluster: string, user: EngineUser): Promise<void> {
  const options = [
    `--pgdata=${dataArgument(cluster, user)}`,
    '--pwfile=../initdb-password',
    `--username=${engineRole}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, options, {
      cwd: cluster,
      env: { LC_ALL: 'C' },
      ...user,
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', (error) => reject(new EngineFailure('initialisation_failed', error.message)));
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new EngineFailure('initialisation_failed', `initdb ended with ${code}:\n${said}`)),
    );
  });
}

/** A folder last used as an ordinary user, now started as root (or the other way): the files change hands. */
async function takeOver(cluster: string, user: { uid: number; gid: number }): Promise<void> {
  if ((await stat(cluster)).uid === user.uid) return;
  await lchown(cluster, user.uid, user.gid);
  for (const name of await readdir(cluster, { recursive: true })) {
    await lchown(join(cluster, name), user.uid, user.gid);
  }
}
