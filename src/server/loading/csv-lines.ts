import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { type Expectation, expecting } from './expectation.ts';

/** The fields of one row and the line it begins on, counted from 1. */
export type CsvLine = { line: number; fields: string[] };

export type Unreadable = { kind: 'unreadable'; line: number; found: string; expected: Expectation };

type ParsedRecord = { record: string[]; info: { lines: number } };

/**
 * The rows of a CSV text, blank ones left out: comma or semicolon, quoted fields, any line ends, with or without a
 * byte order mark. Text that was not UTF-8 has the replacement character in it and is refused.
 */
export function csvLines(content: string): Result<CsvLine[], Unreadable> {
  // The parser counts a CR LF within quotes as two lines.
  const text = content.replaceAll(/\r\n?/g, '\n');
  const foreign = text.indexOf('\uFFFD');
  if (foreign >= 0) return unreadable(lineAt(text, foreign), wordAt(text, foreign), expecting('utf8'));
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      trim: true,
    });
    return done((records as ParsedRecord[]).map(lineOf));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return quoteFault(text, error);
  }
}

/** The parser tells the line that a record ends on; line breaks in its fields lie between. */
function lineOf({ record, info }: ParsedRecord): CsvLine {
  const breaks = record.reduce(
    (sum, field) => (field.includes('\n') ? sum + field.split('\n').length - 1 : sum),
    0,
  );
  return { line: info.lines - breaks, fields: record };
}

/** The header decides: spreadsheets of half of the world write semicolons. */
function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split('\n', 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function quoteFault(text: string, error: CsvError): Result<never, Unreadable> {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const open = openQuote(text);
    return unreadable(lineAt(text, open), wordAt(text, open), expecting('quote_closed'));
  }
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return unreadable(line, text.split('\n')[line - 1] ?? '', expecting('quote_whole'));
}

/** Position of the quote that nothing closes. */
function openQuote(text: string): number {
  let open = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (open < 0) open = at;
    else if (text[at + 1] === '"') at += 1;
    else open = -1;
  }
  return Math.max(open, 0);
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** What stands around a position, for the eye: the rest of its line, cut short. */
const wordAt = (text: string, position: number): string => {
  const start = text.lastIndexOf('\n', position) + 1;
  return text.slice(Math.max(start, position - 20), position + 20).split('\n')[0] ?? '';
};

const unreadable = (line: number, found: string, expected: Expectation): Result<never, Unreadable> =>
  failed({ kind: 'unreadable', line, found: found.slice(0, 80), expected });
