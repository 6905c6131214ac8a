import { Anchor, EmptyState, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnnouncementRow } from '../../../shared/protocol/board/announcements.ts';
import { announcementsQuery } from '../../app/api/inbound-queries.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import { AnnouncementStatusBadge } from '../../ui/inbound-badges.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { AnnouncedUnits } from './announced-units.tsx';

/** Deliveries that suppliers announced, the next first. */
export function AnnouncementList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('purchase-orders');
  const [q] = useUrlFilter('q');
  const [status] = useUrlFilter('status');
  const show = useOpenedRow('/purchase-orders');
  const announced = useInfiniteQuery(announcementsQuery({ q, status }));
  const open = announced.data?.pages.flatMap(({ items }) => items).find(({ asnId }) => asnId === openId);
  return (
    <>
      <PagedList
        label={t('show.announced')}
        query={announced}
        columns={useAnnouncementColumns()}
        rowId={({ asnId }) => asnId}
        onOpen={({ asnId }) => show(asnId)}
        selectedId={openId}
        isNarrowed={q !== '' || status !== ''}
        empty={
          <EmptyState
            icon={<Megaphone size={40} />}
            title={t('announcedEmptyTitle')}
            description={t('announcedEmptyHint')}
          />
        }
      />
      <SidePanel
        opened={open !== undefined}
        onClose={() => show(null)}
        title={open && t('announcement', { number: open.asnId })}
        width={720}
      >
        {open && (
          <Stack>
            {open.purchaseOrderId && (
              <Anchor component={Link} href={`/purchase-orders/${open.purchaseOrderId}`}>
                {t('panel', { number: open.purchaseOrderId })}
              </Anchor>
            )}
            <AnnouncedUnits announcement={open} />
          </Stack>
        )}
      </SidePanel>
    </>
  );
}

function useAnnouncementColumns(): ColumnOf<AnnouncementRow>[] {
  const { t } = useTranslation('purchase-orders');
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('column.number'),
        meta: { width: '150px' },
        cell: ({ row }) => <CodeText code={row.original.asnId} />,
      },
      { id: 'supplier', header: t('column.supplier'), cell: ({ row }) => row.original.supplier },
      {
        id: 'order',
        header: t('column.order'),
        meta: { width: '140px' },
        cell: ({ row: { original } }) =>
          original.purchaseOrderId && <CodeText code={original.purchaseOrderId} />,
      },
      {
        id: 'note',
        header: t('column.deliveryNote'),
        meta: { width: '150px' },
        cell: ({ row: { original } }) => original.deliveryNote && <CodeText code={original.deliveryNote} />,
      },
      {
        id: 'expectedOn',
        header: t('column.expectedOn'),
        meta: { width: '140px' },
        cell: ({ row }) => <DayText day={row.original.expectedOn} />,
      },
      {
        id: 'status',
        header: t('column.status'),
        meta: { width: '160px' },
        cell: ({ row }) => <AnnouncementStatusBadge status={row.original.status} />,
      },
      {
        id: 'units',
        header: t('column.unitsReceived'),
        meta: { width: '190px' },
        cell: ({ row }) => <UnitsReceived announcement={row.original} />,
      },
    ],
    [t],
  );
}

function UnitsReceived({ announcement: { units } }: { announcement: AnnouncementRow }) {
  const { t } = useTranslation('purchase-orders');
  const received = units.filter(({ receivedAt }) => receivedAt !== null).length;
  return <DoneBar done={received} total={units.length} label={t('column.unitsReceived')} />;
}
