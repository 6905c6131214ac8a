import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { movementTypes } from '../../../shared/domain/movement.ts';
import { movementsQuery } from '../../app/api/fact-queries.ts';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { useMovementColumns } from './movement-columns.tsx';
import { StoryOf } from './story-of.tsx';
import { useNarrowed } from './use-narrowed.tsx';

const outcomes = ['accepted', 'discrepancy', 'parked'] as const;

/** The journal: everything that happened, findable by whatever one has in hand. */
export function MovementsScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('movements');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [type] = useUrlFilter('type');
  const [status] = useUrlFilter('status');
  const narrowed = useNarrowed();
  const show = useOpenedRow('/movements');
  const movements = useInfiniteQuery(movementsQuery({ q, type, status, ...narrowed.parameters }));
  return (
    <Screen
      title={t('title')}
      aside={<FreshnessNote freshness={movements.data?.pages[0]?.freshness} />}
      tools={
        <>
          <SearchField label={t('searchLabel')} autoFocus />
          <FilterSelect
            name="type"
            label={t('filterType')}
            values={movementTypes}
            wordOf={(value) => words(`movementType.${value}`)}
          />
          <FilterSelect
            name="status"
            label={t('filterStatus')}
            values={outcomes}
            wordOf={(value) => words(`entryStatus.${value}`)}
          />
          {narrowed.chip}
        </>
      }
    >
      <PagedList
        label={t('title')}
        query={movements}
        columns={useMovementColumns()}
        rowId={({ mid }) => mid}
        onOpen={({ mid }) => show(mid)}
        selectedId={openId}
        isNarrowed={q !== '' || type !== '' || status !== '' || narrowed.chip !== null}
        empty={
          <EmptyState
            icon={<ArrowLeftRight size={40} />}
            title={t('emptyTitle')}
            description={t('emptyHint')}
          />
        }
      />
      <SidePanel opened={openId !== null} onClose={() => show(null)} title={t('panel')}>
        {openId && <StoryOf key={openId} mid={openId} />}
      </SidePanel>
    </Screen>
  );
}
