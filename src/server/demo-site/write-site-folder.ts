import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Column, csvFileNames, csvFiles } from '../loading/columns.ts';
import type { SiteFiles } from './generate-demo-site.ts';

/** The text of every file, with the columns in the order of their table. */
export function siteTexts(files: SiteFiles): Map<string, string> {
  return new Map(
    csvFileNames.map((file) => {
      const columns = (csvFiles[file] as readonly Column[]).map(({ name }) => name);
      return [file, stringify([...files[file]], { header: true, columns })];
    }),
  );
}

/** Writes a site as the folder of CSV files that `npm run load` takes. */
export async function writeSiteFolder(folder: string, files: SiteFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of siteTexts(files)) await writeFile(join(folder, file), text);
}
