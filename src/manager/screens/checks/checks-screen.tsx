import { useTranslation } from 'react-i18next';
import { inspectionModes } from '../../../shared/domain/quality/inspection-state.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SiteFreshness } from '../../ui/site-freshness.tsx';
import { ViewSwitch, useView } from '../../ui/view-switch.tsx';
import { DoneList } from './done-list.tsx';
import { StateList } from './state-list.tsx';
import { WaitingList } from './waiting-list.tsx';

const views = ['waiting', 'done', 'suppliers'] as const;
const results = ['yes', 'no'] as const;

/** What is held for a check, what was decided and on which evidence, and how sharply each supplier is looked at. */
export function ChecksScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('checks');
  const { t: words } = useTranslation('words');
  const view = useView(views);
  return (
    <Screen
      title={t('title')}
      aside={<SiteFreshness />}
      tools={
        <>
          <ViewSwitch label={t('show.label')} views={views} wordOf={(value) => t(`show.${value}`)} />
          <SearchField key={view} label={t(`searchLabel.${view}`)} />
          {view === 'done' && (
            <FilterChips
              name="passed"
              label={t('filterResult')}
              values={results}
              wordOf={(value) => words(`checkPassed.${value}`)}
            />
          )}
          {view === 'suppliers' && (
            <FilterChips
              name="mode"
              label={t('filterMode')}
              values={inspectionModes}
              wordOf={(value) => words(`inspectionMode.${value}`)}
            />
          )}
        </>
      }
    >
      {view === 'waiting' && <WaitingList />}
      {view === 'done' && <DoneList openId={openId} />}
      {view === 'suppliers' && <StateList openId={openId} />}
    </Screen>
  );
}
