import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { overviewQuery } from '../../app/api/fact-queries.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DecisionList } from './decision-list.tsx';
import { DeviceList } from './device-list.tsx';
import { DueList } from './due-list.tsx';
import { OverviewTiles } from './overview-tiles.tsx';
import { RunningList } from './running-list.tsx';
import styles from './now-screen.module.css';

/** How things stand: what needs a decision first, what is due, who does what, and how fresh all this is. */
export function NowScreen() {
  const { t } = useTranslation('now');
  const { data: overview, error, refetch } = useQuery(overviewQuery);
  return (
    <Screen title={t('title')} scrolls aside={<FreshnessNote freshness={overview?.freshness} />}>
      {error && !overview && <FailurePanel failure={error} onRetry={() => void refetch()} />}
      {overview && <OverviewTiles overview={overview} />}
      <div className={styles.columns}>
        <DecisionList parked={overview?.decisions.parked ?? 0} />
        <DueList />
        <RunningList />
        <DeviceList />
      </div>
    </Screen>
  );
}
