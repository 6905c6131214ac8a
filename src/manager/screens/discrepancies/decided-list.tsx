import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { discrepanciesQuery } from '../../app/api/discrepancy-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { DiscrepancyPanel } from './discrepancy-panel.tsx';
import { useDecidedColumns } from './discrepancy-columns.tsx';

/** What was decided, by whom and why; the latest first. */
export function DecidedList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('discrepancies');
  const [q] = useUrlFilter('q');
  const show = useOpenedRow('/discrepancies');
  const decided = useInfiniteQuery(discrepanciesQuery({ q, status: 'resolved' }));
  return (
    <>
      <PagedList
        label={t('show.resolved')}
        query={decided}
        columns={useDecidedColumns()}
        rowId={({ discrepancyId }) => discrepancyId}
        onOpen={({ discrepancyId }) => show(discrepancyId)}
        selectedId={openId}
        isNarrowed={q !== ''}
        empty={
          <EmptyState
            icon={<Gavel size={40} />}
            title={t('resolvedEmptyTitle')}
            description={t('resolvedEmptyHint')}
          />
        }
      />
      <DiscrepancyPanel discrepancyId={openId} onClose={() => show(null)} />
    </>
  );
}
