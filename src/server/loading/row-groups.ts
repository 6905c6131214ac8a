import type { CsvFileName, CsvRow } from './columns.ts';
import type { ReadSite } from './site-files.ts';

/** The rows of a file that together are one row of the site, in the order of the file. */
export function groupsOf<F extends CsvFileName>(
  site: ReadSite,
  file: F,
  id: keyof CsvRow<F> & string,
): CsvRow<F>[][] {
  const groups = new Map<string, CsvRow<F>[]>();
  for (const { values } of site[file]) {
    const key = values[id] ?? '';
    const group = groups.get(key);
    if (group) group.push(values);
    else groups.set(key, [values]);
  }
  return [...groups.values()];
}
