import { cellsOf, type LabelFormat } from './label-format.ts';
import { dotMm, dotsNear, type Resolution } from './printer.ts';

/** One place for a label on a page, in the order in which a sheet is peeled; null: left empty. */
export type Page<One> = readonly (One | null)[];

/**
 * Labels on pages: each one `copies` times in a row, beginning at the first label of the sheet that is still there
 * (`first`, counted from 0).
 */
export function paginate<One>(
  labels: readonly One[],
  format: LabelFormat,
  { copies, first }: { copies: number; first: number },
): Page<One>[] {
  const cells = cellsOf(format);
  const skipped = format.medium === 'sheet' ? Math.min(first, cells - 1) : 0;
  const all = labels.flatMap((label) => Array.from({ length: copies }, () => label));
  const filled: (One | null)[] = [...Array.from({ length: skipped }, () => null), ...all];
  const pages: Page<One>[] = [];
  if (all.length === 0) return pages;
  for (let from = 0; from < filled.length; from += cells) pages.push(filled.slice(from, from + cells));
  return pages;
}

/** Upper left corner of a cell in millimetres, on a whole dot, so that its bars are on whole dots of the page too. */
export function cellCorner(
  format: LabelFormat,
  cell: number,
  dpi: Resolution,
): { left: number; top: number } {
  if (format.medium === 'roll') return { left: 0, top: 0 };
  const { columns, left, top, stepX, stepY } = format;
  const onDot = (mm: number): number => dotsNear(mm, dpi) * dotMm(dpi);
  return {
    left: onDot(left + (cell % columns) * stepX),
    top: onDot(top + Math.floor(cell / columns) * stepY),
  };
}
