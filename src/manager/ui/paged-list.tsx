import { Button, Center, EmptyState, Loader, Skeleton, Stack } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { ApiFailure } from '../app/api/failure.ts';
import { DataTable } from './data-table.tsx';
import { FailurePanel } from './failure-panel.tsx';
import type { ColumnOf } from './table-columns.ts';

type Pages<Row> = { pages: { items: Row[] }[] };

/** A list of the server in all its states: loading, failed, empty, and page after page. */
export function PagedList<Row extends object>({
  query,
  isNarrowed = false,
  empty,
  ...table
}: {
  label: string;
  query: UseInfiniteQueryResult<Pages<Row>, ApiFailure>;
  columns: ColumnOf<Row>[];
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selectedId?: string | null;
  /** A search or filter is on: an empty list then means that nothing matches. */
  isNarrowed?: boolean;
  /** When there is nothing at all. */
  empty: ReactNode;
}) {
  const { t } = useTranslation('frame');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!data)
    return error ? <FailurePanel failure={error} onRetry={() => void query.refetch()} /> : <Waiting />;
  if (rows.length === 0) return <Center h="100%">{isNarrowed ? <NoMatch /> : empty}</Center>;
  const said = hasNextPage ? t('moreToLoad', { count: rows.length }) : t('endOfList', { count: rows.length });
  const foot = isFetchingNextPage ? <Loader size="sm" aria-label={t('loadingMore')} /> : said;
  return <DataTable {...table} rows={rows} onNearEnd={readOn} foot={foot} />;
}

function Waiting() {
  const { t } = useTranslation('frame');
  return (
    <Stack gap={8} role="status" aria-label={t('loading')}>
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} height={40} />
      ))}
    </Stack>
  );
}

function NoMatch() {
  const { t } = useTranslation('frame');
  const [, setParameters] = useSearchParams();
  return (
    <EmptyState
      icon={<SearchX size={40} />}
      title={t('nothingMatches')}
      description={t('nothingMatchesHint')}
    >
      <EmptyState.Actions>
        <Button variant="light" onClick={() => setParameters(new URLSearchParams())}>
          {t('clearFilters')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
