import { type ColumnRule, columnRule } from './column-values.ts';
import { type Column, csvFiles, type CsvFileName, type CsvRow } from './columns.ts';
import { type CsvLine, csvLines } from './csv-lines.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';

/** A row with the line it begins on; every value in it fits its column. */
export type ReadRow<F extends CsvFileName = CsvFileName> = { line: number; values: CsvRow<F> };

export type ReadFile<F extends CsvFileName = CsvFileName> = {
  rows: ReadRow<F>[];
  faults: Fault[];
  /** False when the file as a whole cannot be read: then nothing can be said of its rows. */
  hasRows: boolean;
};

/** A column of the file at hand: where its field stands, and what it may hold. */
type Field = Column & { at: number; rule: ColumnRule };

/** Reads one file. Columns may stand in any order, optional ones may be missing. */
export function readCsv<F extends CsvFileName>(file: F, content: string): ReadFile<F> {
  const parsed = csvLines(content);
  if (!parsed.ok) {
    const { line, found, expected } = parsed.failure;
    return withoutRows([faultIn(file, line, '', found, expected)]);
  }
  const [header, ...body] = parsed.value;
  const columns: readonly Column[] = csvFiles[file];
  if (!header)
    return withoutRows([faultIn(file, 1, '', '', expecting('header', { columns: named(columns) }))]);
  const headerFaults = checkHeader(file, columns, header);
  if (headerFaults.length > 0) return withoutRows(headerFaults);
  const fields = columns.map((column) => ({
    ...column,
    at: header.fields.indexOf(column.name),
    rule: columnRule(column.type),
  }));
  return {
    rows: body.map((line) => rowOf<F>(fields, line)),
    faults: body.flatMap((line) => checkLine(file, header.fields.length, fields, line)),
    hasRows: true,
  };
}

const withoutRows = (faults: Fault[]) => ({ rows: [], faults, hasRows: false });

const named = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(', ');

function checkHeader(file: CsvFileName, columns: readonly Column[], { line, fields }: CsvLine): Fault[] {
  const missing = columns.filter(({ name, required }) => required && !fields.includes(name));
  const unknown = fields.filter((name) => !columns.some((column) => column.name === name));
  const twice = columns.filter(({ name }) => fields.indexOf(name) !== fields.lastIndexOf(name));
  return [
    ...missing.map(({ name, meaning }) =>
      faultIn(file, line, name, '', expecting('column_present', { column: name, meaning })),
    ),
    ...unknown.map((name) =>
      faultIn(file, line, name, name, expecting('column_known', { columns: named(columns) })),
    ),
    ...twice.map(({ name }) => faultIn(file, line, name, `${name}, ${name}`, expecting('column_once'))),
  ];
}

function checkLine(file: CsvFileName, count: number, fields: readonly Field[], row: CsvLine): Fault[] {
  const { line } = row;
  if (row.fields.length !== count) {
    const expected = expecting('field_count', { count: `${count}` });
    return [faultIn(file, line, '', `${row.fields.length}`, expected)];
  }
  return fields.flatMap(({ name, required, at, rule }) => {
    const text = row.fields[at] ?? '';
    const isFault = text === '' ? required : !rule.fits(text);
    return isFault ? [faultIn(file, line, name, text.slice(0, 200), rule.expected)] : [];
  });
}

/** Empty fields are left out, and those that do not fit, so that whatever is there can be relied on. */
function rowOf<F extends CsvFileName>(fields: readonly Field[], row: CsvLine): ReadRow<F> {
  const values: Record<string, string> = {};
  for (const { name, at, rule } of fields) {
    const text = row.fields[at] ?? '';
    if (text !== '' && rule.fits(text)) values[name] = rule.normal?.(text) ?? text;
  }
  return { line: row.line, values: values as CsvRow<F> };
}
