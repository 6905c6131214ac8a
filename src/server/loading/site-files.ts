import { csvFileNames, type CsvFileName } from './columns.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import { type ReadRow, readCsv } from './read-csv.ts';

/** The rows of all files of a load; a file that was not given has none. */
export type ReadSite = { [F in CsvFileName]: ReadRow<F>[] };

export type LoadReading = {
  site: ReadSite;
  faults: Fault[];
  /** False when a file could not be read at all: then what refers to its rows cannot be judged. */
  isComplete: boolean;
};

/** Reads the texts of all given files. Names that are none of ours are faults too: a misspelt file must not pass. */
export function readSite(files: ReadonlyMap<string, string>): LoadReading {
  const site = Object.fromEntries(csvFileNames.map((name) => [name, []])) as unknown as ReadSite;
  const faults: Fault[] = [];
  let isComplete = true;
  for (const [name, content] of files) {
    if (!isCsvFileName(name)) {
      faults.push(faultIn(name, 0, '', name, expecting('file_name', { choices: csvFileNames.join(', ') })));
      isComplete = false;
      continue;
    }
    const read = readCsv(name, content);
    faults.push(...read.faults);
    isComplete &&= read.hasRows;
    Object.assign(site, { [name]: read.rows });
  }
  return { site, faults, isComplete };
}

const isCsvFileName = (name: string): name is CsvFileName => (csvFileNames as string[]).includes(name);
