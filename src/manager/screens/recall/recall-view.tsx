import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recall } from '../../../shared/protocol/board/recall.ts';
import { Panel } from '../../ui/panel.tsx';
import { RecallCustomers } from './recall-customers.tsx';
import { RecallHistory } from './recall-history.tsx';
import { RecallPlaces } from './recall-places.tsx';
import { RecallSources } from './recall-sources.tsx';
import { RecallStockTable } from './recall-stock-table.tsx';
import { RecallTotals } from './recall-totals.tsx';
import { RecallWorkTable } from './recall-work-table.tsx';
import styles from './recall.module.css';

/** The answer from what matters first: what can still be stopped, then who has it, then how it came. */
export function RecallView({ recall }: { recall: Recall }) {
  const { t } = useTranslation('recall');
  return (
    <Stack>
      <RecallTotals recall={recall} />
      <div className={styles.columns}>
        <Panel title={t('here.title')}>
          <RecallStockTable stock={recall.stock} />
        </Panel>
        <Panel title={t('customers.title')}>
          <RecallCustomers customers={recall.customers} />
        </Panel>
        <Panel title={t('work.title')}>
          <RecallWorkTable work={recall.work} />
        </Panel>
        <Panel title={t('sources.title')}>
          <RecallSources sources={recall.sources} />
        </Panel>
        <Panel title={t('places.title')}>
          <RecallPlaces places={recall.places} />
        </Panel>
        <Panel title={t('history.title', { count: recall.movements })}>
          <RecallHistory lot={recall.lot} />
        </Panel>
      </div>
    </Stack>
  );
}
