import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { discrepanciesQuery } from '../../app/api/discrepancy-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { DiscrepancyPanel } from './discrepancy-panel.tsx';
import { useOpenColumns } from './discrepancy-columns.tsx';

/** The queue: what blocks shipping first, then the oldest. */
export function OpenList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('discrepancies');
  const [q] = useUrlFilter('q');
  const [severity] = useUrlFilter('severity');
  const show = useOpenedRow('/discrepancies');
  const open = useInfiniteQuery(discrepanciesQuery({ q, severity }));
  return (
    <>
      <PagedList
        label={t('title')}
        query={open}
        columns={useOpenColumns()}
        rowId={({ discrepancyId }) => discrepancyId}
        onOpen={({ discrepancyId }) => show(discrepancyId)}
        selectedId={openId}
        isNarrowed={q !== '' || severity !== ''}
        empty={
          <EmptyState icon={<CircleCheck size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />
        }
      />
      <DiscrepancyPanel discrepancyId={openId} onClose={() => show(null)} />
    </>
  );
}
