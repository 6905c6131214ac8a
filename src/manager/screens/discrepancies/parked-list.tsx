import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedRow } from '../../../shared/protocol/board/parked.ts';
import { parkedQuery } from '../../app/api/discrepancy-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago } from '../../ui/time-text.tsx';
import { ParkedPanel } from './parked-panel.tsx';

/** Movements the server could not apply: kept word for word until somebody deals with them. */
export function ParkedList() {
  const { t } = useTranslation('discrepancies');
  const [openMid, setOpenMid] = useState<string | null>(null);
  const parked = useInfiniteQuery(parkedQuery());
  const open = parked.data?.pages.flatMap(({ items }) => items).find(({ mid }) => mid === openMid);
  return (
    <>
      <PagedList
        label={t('show.parked')}
        query={parked}
        columns={useParkedColumns()}
        rowId={({ mid }) => mid}
        onOpen={({ mid }) => setOpenMid(mid)}
        selectedId={openMid}
        empty={
          <EmptyState
            icon={<CircleCheck size={40} />}
            title={t('parked.emptyTitle')}
            description={t('parked.emptyHint')}
          />
        }
      />
      {open && <ParkedPanel row={open} onClose={() => setOpenMid(null)} />}
    </>
  );
}

function useParkedColumns(): ColumnOf<ParkedRow>[] {
  const { t } = useTranslation('discrepancies');
  return useMemo(
    () => [
      {
        id: 'type',
        header: t('parked.column.type'),
        meta: { width: '150px' },
        cell: ({ row }) => <strong>{row.original.type ?? '?'}</strong>,
      },
      {
        id: 'why',
        header: t('parked.column.why'),
        cell: ({ row }) => row.original.why,
      },
      {
        id: 'device',
        header: t('parked.column.device'),
        meta: { width: '150px' },
        cell: ({ row }) => row.original.device?.name,
      },
      {
        id: 'user',
        header: t('parked.column.user'),
        meta: { width: '170px' },
        cell: ({ row }) => row.original.user?.name,
      },
      {
        id: 'received',
        header: t('parked.column.received'),
        meta: { width: '130px' },
        cell: ({ row }) => <Ago at={row.original.receivedAt} />,
      },
    ],
    [t],
  );
}
