import type { BenchReport, Bound, Figure, Table } from './bench.ts';

/** All a run prints: a JSON line per figure, the tables, and whether each bound holds. */
export function benchOutput(bench: string, { figures, tables, bounds }: BenchReport): string {
  return [
    ...figures.map((figure) => figureLine(bench, figure)),
    ...tables.flatMap((table) => ['', table.title, ...tableLines(table)]),
    '',
    ...bounds.map(boundLine),
    '',
  ].join('\n');
}

export function figureLine(bench: string, { figure, of, value, unit }: Figure): string {
  return JSON.stringify({ bench, figure, ...of, value: rounded(value), unit });
}

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
function tableLines({ rows }: Table): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

function boundLine({ promise, measured, holds }: Bound): string {
  const verdict = holds === null ? 'NOT MEASURED' : holds ? 'PASS' : 'FAIL';
  return `${verdict}  ${promise}: ${measured}`;
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
