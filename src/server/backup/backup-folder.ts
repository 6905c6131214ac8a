import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Result, done, failed } from '../../shared/domain/result.ts';

/**
 * What a backup holds; written last, so that a folder without it is no backup:
 *
 *   backup.json              this
 *   <table>.jsonl.gz         one row a line, as PostgreSQL's row_to_json writes it
 */
const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601 UTC: everything committed until then is in it, and nothing later. */
  madeAt: z.string(),
  /** Generation of the database it was made from. */
  gen: z.string(),
  /** The migrations the database had, in their order. */
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(
    z.object({
      name: z.string().check(z.regex(/^[a-z_]{1,60}$/)),
      rows: z.int(),
      /** Of the lines before they were compressed, hex. */
      sha256: z.string(),
    }),
  ),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = BackupManifest['tables'][number];

export type BackupFailure =
  | { kind: 'folder_not_empty'; folder: string }
  | { kind: 'no_backup'; folder: string; why: string };

const manifestName = 'backup.json';

export const tableFile = (folder: string, table: string): string => join(folder, `${table}.jsonl.gz`);

/** Makes the folder, for its owner only: a backup holds everything that is known of people and their PINs' hashes. */
export async function openEmptyFolder(folder: string): Promise<Result<null, BackupFailure>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  return names.length === 0 ? done(null) : failed({ kind: 'folder_not_empty', folder });
}

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const path = join(folder, manifestName);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

export async function readManifest(folder: string): Promise<Result<BackupManifest, BackupFailure>> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) return failed({ kind: 'no_backup', folder, why: `${manifestName} is missing` });
  const parsed = manifestSchema.safeParse(parse(text));
  return parsed.success
    ? done(parsed.data)
    : failed({ kind: 'no_backup', folder, why: `${manifestName} is not of a form that is known here` });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
