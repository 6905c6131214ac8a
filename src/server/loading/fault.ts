import type { LoadFault } from '../../shared/protocol/board/loads.ts';
import { type CsvFileName, csvFileNames } from './columns.ts';
import { type Expectation, expectationText } from './expectation.ts';

/** One thing wrong in a file, said so that it can be found and mended. */
export type Fault = LoadFault;

/** PINs are secrets: no fault repeats one. */
export function faultIn(file: string, line: number, column: string, found: string, rule: Expectation): Fault {
  const shown = column === 'pin' ? '•'.repeat(found.length) : found;
  return { file, line, column, found: shown, expected: expectationText(rule), rule };
}

/**
 * By file and line, and for one field only what was found first: a value that is no number at all need not be told
 * that it is also too small.
 */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  const first = faults.filter(({ file, line, column }) => {
    const field = `${file}|${line}|${column}`;
    const isFirst = !seen.has(field);
    seen.add(field);
    return isFirst;
  });
  return first.toSorted((a, b) => rank(a.file) - rank(b.file) || a.line - b.line);
}

/** Files in the order of the table of columns, unknown ones before them. */
const rank = (file: string): number => csvFileNames.indexOf(file as CsvFileName);

/** `orders.csv:12 quantity: found "0", expected a whole number above 0` */
export const faultText = ({ file, line, column, found, expected }: Fault): string =>
  `${file}${line === 0 ? '' : `:${line}`}${column === '' ? '' : ` ${column}`}: found "${found}", expected ${expected}`;
