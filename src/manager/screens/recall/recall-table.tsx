import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './recall.module.css';

/** One list of the answer; a long one scrolls in itself, an empty one says so. */
export function RecallTable({
  label,
  columns,
  none,
  children,
}: {
  label: string;
  /** Headers; those that begin with `>` stand at the end of their column. */
  columns: readonly string[];
  none: string;
  children: ReactNode[];
}) {
  if (children.length === 0) return <div className={styles.none}>{none}</div>;
  return (
    <div className={styles.scroll}>
      <Table verticalSpacing={6} horizontalSpacing="md" stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} ta={column.startsWith('>') ? 'end' : undefined}>
                {column.replace(/^>/, '')}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
