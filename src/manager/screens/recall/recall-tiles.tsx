import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecallCustomer, RecallTotal } from '../../../shared/protocol/board/recall.ts';
import { type Tone, toneClass } from '../../ui/tone.ts';
import { ordersReached } from './orders-reached.ts';
import styles from './recall.module.css';

/** The figures of one product. They add up, or somebody has work to do. */
export function RecallTiles({
  total,
  customers,
}: {
  total: RecallTotal;
  customers: readonly RecallCustomer[];
}) {
  const { t } = useTranslation('recall');
  const { product, received, adjusted, here, atCustomers, scrapped } = total;
  const reached = ordersReached(customers, product.productId);
  const figures: [label: string, value: number, tone: Tone][] = [
    [t('total.here'), here, here > 0 ? 'warning' : 'done'],
    [t('total.atCustomers'), atCustomers, atCustomers > 0 ? 'error' : 'done'],
    [t('total.customers'), reached, reached > 0 ? 'error' : 'done'],
    [t('total.scrapped'), scrapped, 'quiet'],
    [t('total.received'), received, 'quiet'],
    [t('total.adjusted'), adjusted, 'quiet'],
  ];
  return (
    <section aria-label={product.name}>
      <Title order={2} fz={18} mb={8}>
        {product.name}{' '}
        <span className={styles.label}>
          {product.productId} · {t('unit', { unit: total.baseUnit })}
        </span>
      </Title>
      <div className={styles.totals}>
        {figures.map(([label, value, tone]) => (
          <div key={label} className={`${styles.total} ${toneClass(tone)}`}>
            <span className={styles.figure}>{value}</span>
            <span className={styles.label}>{label}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
