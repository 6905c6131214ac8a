import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseUrl, readConnection } from './cluster-folder.ts';
import { findPostmaster } from './orphan.ts';

/** Address of the product's database on the engine another process of ours runs on this folder, if one does. */
export async function findRunningEngine(dataFolder: string): Promise<string | undefined> {
  const root = await realpath(join(dataFolder, 'postgres')).catch(() => undefined);
  const running = root === undefined ? undefined : findPostmaster(join(root, 'cluster'));
  if (root === undefined || running === undefined) return undefined;
  const { password } = await readConnection(root);
  return databaseUrl(password, running.port);
}
