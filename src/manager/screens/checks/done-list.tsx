import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { checksQuery } from '../../app/api/check-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { CheckPanel } from './check-panel.tsx';
import { useDoneColumns } from './done-columns.tsx';

/** Checks that were decided, the latest first; one of them open with its evidence. */
export function DoneList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('checks');
  const [q] = useUrlFilter('q');
  const [passed] = useUrlFilter('passed');
  const show = useOpenedRow('/checks');
  const checks = useInfiniteQuery(checksQuery({ q, passed }));
  return (
    <>
      <PagedList
        label={t('show.done')}
        query={checks}
        columns={useDoneColumns()}
        rowId={({ checkId }) => checkId}
        onOpen={({ checkId }) => show(checkId)}
        selectedId={openId}
        isNarrowed={q !== '' || passed !== ''}
        empty={
          <EmptyState
            icon={<ClipboardCheck size={40} />}
            title={t('doneEmptyTitle')}
            description={t('doneEmptyHint')}
          />
        }
      />
      <SidePanel opened={openId !== null} onClose={() => show(null)} title={t('panel')} width={720}>
        {openId && <CheckPanel key={openId} checkId={openId} />}
      </SidePanel>
    </>
  );
}
