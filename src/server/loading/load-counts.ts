import { csvFileNames, type CsvFileName } from './columns.ts';

/** What a load does to the rows of one file: `rows` read, of them new, changed, or there already. */
export type FileCounts = { rows: number; added: number; changed: number; same: number };
export type LoadCounts = Partial<Record<CsvFileName, FileCounts>>;

type Revised = { rev: number };

/** Counts by comparing each row before and after it was put: the store raises `rev` only for another content. */
export function createTally() {
  const counts: LoadCounts = {};
  const of = (file: CsvFileName): FileCounts => (counts[file] ??= { rows: 0, added: 0, changed: 0, same: 0 });
  return {
    put(file: CsvFileName, before: Revised | undefined, after: Revised, rows = 1): void {
      const kind = before === undefined ? 'added' : after.rev === before.rev ? 'same' : 'changed';
      of(file).rows += rows;
      of(file)[kind] += rows;
    },
    add(file: CsvFileName, kind: 'added' | 'changed' | 'same', rows: number): void {
      if (rows === 0) return;
      of(file).rows += rows;
      of(file)[kind] += rows;
    },
    counts: (): LoadCounts => counts,
  };
}
export type Tally = ReturnType<typeof createTally>;

/** Rows read by file name, for the record of the load. */
export const rowsByFile = (counts: LoadCounts): Record<string, number> =>
  Object.fromEntries(csvFileNames.flatMap((file) => (counts[file] ? [[file, counts[file].rows]] : [])));
