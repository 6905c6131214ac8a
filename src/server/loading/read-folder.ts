import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The CSV files of a folder by name. Throws what the file system says when the folder cannot be read. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}
