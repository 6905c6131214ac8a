import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { severities } from '../../../shared/domain/discrepancy.ts';
import { discrepanciesQuery } from '../../app/api/discrepancy-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { ViewSwitch, useView } from '../../ui/view-switch.tsx';
import { DecidedList } from './decided-list.tsx';
import { OpenList } from './open-list.tsx';
import { ParkedList } from './parked-list.tsx';

const views = ['open', 'parked', 'resolved'] as const;

/** Where fact and expectation disagree: what waits, what could not be applied, what was decided. */
export function DiscrepanciesScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  const { data } = useInfiniteQuery(discrepanciesQuery({ limit: 1 }));
  const open = data?.pages[0]?.open;
  const view = useView(views);
  return (
    <Screen
      title={t('title')}
      tools={
        <>
          <ViewSwitch label={t('show.label')} views={views} wordOf={(value) => t(`show.${value}`)} />
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
