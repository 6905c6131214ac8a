import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionStateRow } from '../../../shared/protocol/board/checks.ts';
import { inspectionStatesQuery } from '../../app/api/check-queries.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { InspectionModeBadge } from '../../ui/inbound-badges.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago } from '../../ui/time-text.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { LotDots } from './lot-dots.tsx';
import { StatePanel } from './state-panel.tsx';

/** How sharply each supplier's deliveries of a product are looked at, the sharpest first. */
export function StateList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('checks');
  const [q] = useUrlFilter('q');
  const [mode] = useUrlFilter('mode');
  const show = useOpenedRow('/checks');
  return (
    <>
      <PagedList
        label={t('show.suppliers')}
        query={useInfiniteQuery(inspectionStatesQuery({ q, mode }))}
        columns={useStateColumns()}
        rowId={({ inspectionStateId }) => inspectionStateId}
        onOpen={({ inspectionStateId }) => show(inspectionStateId)}
        selectedId={openId}
        isNarrowed={q !== '' || mode !== ''}
        empty={
          <EmptyState
            icon={<ShieldCheck size={40} />}
            title={t('statesEmptyTitle')}
            description={t('statesEmptyHint')}
          />
        }
      />
      <SidePanel opened={openId !== null} onClose={() => show(null)} title={t('statePanel')}>
        {openId && <StatePanel key={openId} inspectionStateId={openId} />}
      </SidePanel>
    </>
  );
}

function useStateColumns(): ColumnOf<InspectionStateRow>[] {
  const { t } = useTranslation('checks');
  return useMemo(
    () => [
      { id: 'supplier', header: t('column.supplier'), cell: ({ row }) => row.original.supplier },
      {
        id: 'product',
        header: t('column.product'),
        cell: ({ row: { original } }) => (
          <>
            {original.productName} <CodeText code={original.productId} />
          </>
        ),
      },
      {
        id: 'mode',
        header: t('column.mode'),
        meta: { width: '160px' },
        cell: ({ row }) => <InspectionModeBadge mode={row.original.mode} />,
      },
      {
        id: 'recent',
        header: t('column.recent'),
        meta: { width: '220px' },
        cell: ({ row }) => <LotDots recent={row.original.recent} />,
      },
      {
        id: 'lots',
        header: t('column.lots'),
        meta: { width: '110px', align: 'end' },
        cell: ({ row }) => row.original.lots,
      },
      {
        id: 'last',
        header: t('column.last'),
        meta: { width: '120px' },
        cell: ({ row }) => <Ago at={row.original.lastAt} />,
      },
    ],
    [t],
  );
}
