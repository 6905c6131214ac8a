import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type ColumnLook, type ColumnOf, boardFeatures } from './table-columns.ts';
import styles from './data-table.module.css';

const rowHeight = 48;
/** Rows before the end at which the next page is asked for. */
const readAhead = 12;

/** A long list: only what is in view is drawn, the rest is fetched while scrolling. Rows open by click or Enter. */
export function DataTable<Row extends object>({
  label,
  rows,
  columns,
  rowId,
  onOpen,
  selectedId,
  onNearEnd,
  foot,
}: {
  label: string;
  rows: Row[];
  columns: ColumnOf<Row>[];
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selectedId?: string | null;
  onNearEnd?: () => void;
  foot?: ReactNode;
}) {
  const table = useTable({ features: boardFeatures, data: rows, columns, getRowId: rowId });
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled into memos
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1);
  const lastIndex = last?.index ?? -1;
  useEffect(() => {
    if (lastIndex >= rows.length - readAhead) onNearEnd?.();
  }, [lastIndex, rows.length, onNearEnd]);
  const model = table.getRowModel().rows;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        style={{ minWidth: leastWidth(columns) }}
        aria-label={label}
        aria-rowcount={rows.length}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.meta?.width }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={alignClass(header.column.columnDef.meta?.align)}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} />
          {shown.map(({ index }) => {
            const row = model[index];
            if (!row) return null;
            const open = onOpen && (() => onOpen(row.original));
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 1}
                aria-selected={selectedId === undefined ? undefined : row.id === selectedId}
                className={rowClass(open !== undefined, row.id === selectedId)}
                tabIndex={open ? 0 : undefined}
                onClick={open}
                onKeyDown={open && ((event) => openByKey(event, open))}
              >
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={alignClass(cell.column.columnDef.meta?.align)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={last ? virtual.getTotalSize() - last.end : 0} />
        </tbody>
      </table>
      {foot && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

/** Below this the table scrolls sideways instead of crushing its columns. */
const leastWidth = (columns: readonly { meta?: ColumnLook }[]): string =>
  `calc(${columns.map(({ meta }) => meta?.width ?? '140px').join(' + ')})`;

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.spacer} aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}

/** Enter opens, the arrows walk. */
function openByKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') open();
  const { nextElementSibling: next, previousElementSibling: previous } = event.currentTarget;
  const neighbour = event.key === 'ArrowDown' ? next : event.key === 'ArrowUp' ? previous : null;
  if (!(neighbour instanceof HTMLElement)) return;
  event.preventDefault();
  neighbour.focus();
}

const alignClass = (align: 'start' | 'end' | undefined): string | undefined =>
  align === 'end' ? styles.end : undefined;
const rowClass = (opens: boolean, isSelected: boolean): string =>
  [opens && styles.opens, isSelected && styles.selected].filter(Boolean).join(' ');
