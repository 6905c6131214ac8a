import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SheetDelivery, SheetOrder } from '../../../shared/protocol/board/sheet-work.ts';
import { sheetDeliveryQuery } from '../../app/api/sheet-queries.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { GoodsCard } from './goods-card.tsx';
import styles from './sheet.module.css';

/** Labels of what one purchase order brings, as they would stand on its goods. */
export function DeliveryPart({ orders }: { orders: readonly SheetOrder[] }) {
  const { t } = useTranslation('sheet');
  const [chosen, choose] = useUrlFilter('delivery');
  const order = orders.find(({ purchaseOrderId }) => purchaseOrderId === chosen) ?? orders[0];
  const { data } = useQuery(sheetDeliveryQuery(order?.purchaseOrderId ?? ''));
  if (!order) return null;
  return (
    <section className={styles.part} aria-label={t('inbound.labels')}>
      <header className={styles.listHead}>
        <h3 className={styles.subtitle}>{t('inbound.labels')}</h3>
        <Select
          aria-label={t('inbound.ofOrder')}
          data={orders.map(({ purchaseOrderId, supplier }) => ({
            value: purchaseOrderId,
            label: `${purchaseOrderId} · ${supplier}`,
          }))}
          value={order.purchaseOrderId}
          onChange={(next) => choose(next ?? '')}
          allowDeselect={false}
          w={290}
        />
        <p className={styles.hint}>{t('inbound.labelsHint')}</p>
      </header>
      {data && (
        <ol className={styles.lines}>
          {data.lines.map((line) => (
            <DeliveryLine key={line.lineNumber} line={line} />
          ))}
        </ol>
      )}
    </section>
  );
}

function DeliveryLine({
  line: { lineNumber, productName, open, labels },
}: {
  line: SheetDelivery['lines'][number];
}) {
  const { t } = useTranslation('sheet');
  return (
    <li className={styles.deliveryLine} aria-label={t('list.line', { number: lineNumber })}>
      <h4 className={styles.stage}>
        {productName} <span className={styles.soft}>{t('inbound.expected', { count: open })}</span>
      </h4>
      <div className={styles.cards}>
        {labels.map((label) => (
          <GoodsCard key={`${label.kind}/${label.serial ?? ''}`} goods={label}>
            <span>{t(`inbound.label.${label.kind}`, { count: label.quantity })}</span>
          </GoodsCard>
        ))}
      </div>
    </li>
  );
}
