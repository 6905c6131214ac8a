import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadFault } from '../../../shared/protocol/board/loads.ts';
import { CodeText } from '../../ui/code-text.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import styles from './data.module.css';

/** `expected` is already in the words of the board. */
export function useFaultColumns(): ColumnOf<LoadFault>[] {
  const { t } = useTranslation('data');
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('faults.file'),
        meta: { width: '180px' },
        cell: ({ row }) => row.original.file,
      },
      {
        id: 'line',
        header: t('faults.line'),
        meta: { width: '90px', align: 'end' },
        cell: ({ row }) => (row.original.line === 0 ? '' : row.original.line),
      },
      {
        id: 'column',
        header: t('faults.column'),
        meta: { width: '170px' },
        cell: ({ row: { original } }) =>
          original.column === '' ? (
            <span className={styles.soft}>
              {original.line === 0 ? t('faults.wholeFile') : t('faults.wholeLine')}
            </span>
          ) : (
            <CodeText code={original.column} />
          ),
      },
      {
        id: 'found',
        header: t('faults.found'),
        meta: { width: '24%' },
        cell: ({ row: { original } }) =>
          original.found === '' ? (
            <span className={styles.soft}>{t('faults.empty')}</span>
          ) : (
            <span title={original.found}>
              <CodeText code={original.found} />
            </span>
          ),
      },
      {
        id: 'expected',
        header: t('faults.expected'),
        cell: ({ row: { original } }) => (
          <span className={styles.expected} title={original.expected}>
            {original.expected}
          </span>
        ),
      },
    ],
    [t],
  );
}
