import type { Page } from './design/pages.ts';
import { cellCorner } from './design/pages.ts';
import { type LabelFormat, paperOf } from './design/label-format.ts';
import type { LaidOutLabel } from './design/placed.ts';
import type { Resolution } from './design/printer.ts';
import { LabelSvg } from './label-svg.tsx';
import styles from './labels.module.css';

/** Sheets of paper with their labels, in true size. `outlined`: with the edges of the labels, for the screen. */
export function LabelPages({
  pages,
  format,
  dpi,
  outlined,
}: {
  pages: readonly Page<LaidOutLabel>[];
  format: LabelFormat;
  dpi: Resolution;
  outlined: boolean;
}) {
  const paper = paperOf(format);
  return pages.map((cells, number) => (
    <div
      key={number}
      className={styles.page}
      data-label-page={number + 1}
      style={{ width: `${paper.width}mm`, height: `${paper.height}mm` }}
    >
      {cells.map((label, cell) => {
        const { left, top } = cellCorner(format, cell, dpi);
        return (
          <div
            key={cell}
            className={outlined && format.medium === 'sheet' ? styles.cell : styles.bare}
            style={{
              left: `${left}mm`,
              top: `${top}mm`,
              width: `${format.width}mm`,
              height: `${format.height}mm`,
            }}
          >
            {label && <LabelSvg label={label} />}
          </div>
        );
      })}
    </div>
  ));
}
