import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Box } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { containersQuery } from '../../app/api/trace-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { LpnPanel } from './lpn-panel.tsx';
import { PlateField } from './plate-field.tsx';
import { useLpnColumns } from './lpn-columns.tsx';

const kinds = ['pallet', 'carton', 'tote'] as const;

/** Everything with a licence plate: scan or type one, and see where it is, what is in it and what it went through. */
export function LpnsScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('lpns');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [kind] = useUrlFilter('kind');
  const [holds] = useUrlFilter('holds');
  const show = useOpenedRow('/lpns');
  const containers = useInfiniteQuery(containersQuery({ q, kind, holds }));
  return (
    <Screen
      title={t('title')}
      aside={<FreshnessNote freshness={containers.data?.pages[0]?.freshness} />}
      tools={
        <>
          <PlateField />
          <FilterChips
            name="kind"
            label={t('filterKind')}
            values={kinds}
            wordOf={(value) => words(`containerKind.${value}`)}
          />
          <FilterChips name="holds" label={t('filterHolds')} values={['yes']} wordOf={() => t('notEmpty')} />
        </>
      }
    >
      <PagedList
        label={t('title')}
        query={containers}
        columns={useLpnColumns()}
        rowId={({ lpn }) => lpn}
        onOpen={({ lpn }) => show(lpn)}
        selectedId={openId}
        isNarrowed={q !== '' || kind !== '' || holds !== ''}
        empty={<EmptyState icon={<Box size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />}
      />
      <SidePanel
        opened={openId !== null}
        onClose={() => show(null)}
        title={openId && t('panel', { lpn: openId })}
        width={740}
      >
        {openId && <LpnPanel key={openId} lpn={openId} />}
      </SidePanel>
    </Screen>
  );
}
