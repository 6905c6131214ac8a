import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { HistoryList } from '../movements/history-list.tsx';
import styles from './recall.module.css';

/** All of its movements, the latest first. */
export function RecallHistory({ lot }: { lot: string }) {
  const { t } = useTranslation('recall');
  const [productId] = useUrlFilter('product');
  return (
    <div className={`${styles.scroll} ${styles.body}`}>
      <Anchor component={Link} href={`/movements?lot=${encodeURIComponent(lot)}`} fz="sm">
        {t('history.all')}
      </Anchor>
      <HistoryList of={{ lot, productId }} />
    </div>
  );
}
