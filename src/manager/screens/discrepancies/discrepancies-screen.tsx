import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { severities } from '../../../shared/domain/discrepancy.ts';
import { discrepanciesQuery } from '../../app/api/discrepancy-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { DecidedList } from './decided-list.tsx';
import { OpenList } from './open-list.tsx';
import { ParkedList } from './parked-list.tsx';

const views = ['open', 'parked', 'resolved'] as const;
type View = (typeof views)[number];

/** Where fact and expectation disagree: what waits, what could not be applied, what was decided. */
export function DiscrepanciesScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  const [shown, show] = useUrlFilter('show');
  const { data } = useInfiniteQuery(discrepanciesQuery({ limit: 1 }));
  const open = data?.pages[0]?.open;
  const view: View = views.find((candidate) => candidate === shown) ?? 'open';
  return (
    <Screen
      title={t('title')}
      tools={
        <>
          <SegmentedControl
            aria-label={t('show.label')}
            data={views.map((value) => ({ value, label: t(`show.${value}`) }))}
            value={view}
            onChange={(value) => show(value === 'open' ? '' : value)}
          />
          {view !== 'parked' && <SearchField label={t('searchLabel')} />}
          {view === 'open' && (
            <FilterChips
              name="severity"
              label={t('filterSeverity')}
              values={severities.toReversed()}
              wordOf={(value) => `${words(`severity.${value}`)} ${open ? open[value] : ''}`}
            />
          )}
        </>
      }
    >
      {view === 'open' && <OpenList openId={openId} />}
      {view === 'parked' && <ParkedList />}
      {view === 'resolved' && <DecidedList openId={openId} />}
    </Screen>
  );
}
