import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { waitingChecksQuery } from '../../app/api/check-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { useWaitingColumns } from './waiting-columns.tsx';

/** The queue, the most urgent first. A row leads to its task, where it can be given to somebody. */
export function WaitingList() {
  const { t } = useTranslation('checks');
  const [q] = useUrlFilter('q');
  const [, go] = useLocation();
  const waiting = useInfiniteQuery(waitingChecksQuery({ q }));
  return (
    <>
      <PagedList
        label={t('show.waiting')}
        query={waiting}
        columns={useWaitingColumns()}
        rowId={({ taskId }) => taskId}
        onOpen={({ taskId }) => go(`/work?q=${taskId}`)}
        isNarrowed={q !== ''}
        empty={
          <EmptyState
            icon={<ClipboardCheck size={40} />}
            title={t('waitingEmptyTitle')}
            description={t('waitingEmptyHint')}
          />
        }
      />
    </>
  );
}
