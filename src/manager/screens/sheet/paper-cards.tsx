import { useTranslation } from 'react-i18next';
import type { SheetNotice, SheetOrder } from '../../../shared/protocol/board/sheet-work.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { CodeCard } from './code-card.tsx';
import { longDay } from './long-day.ts';
import styles from './sheet.module.css';

/** A purchase order by its number. */
export function OrderCard({
  order: { purchaseOrderId, supplier, expectedOn, lines },
}: {
  order: SheetOrder;
}) {
  const { t, i18n } = useTranslation('sheet');
  return (
    <CodeCard codes={plainCodes(purchaseOrderId)} text={purchaseOrderId}>
      <span>{supplier}</span>
      <span>
        {longDay(expectedOn, i18n.language)} · {t('list.lines', { count: lines })}
      </span>
    </CodeCard>
  );
}

/** A delivery: its note, and its pallets. */
export function NoticeCards({
  notice: { supplier, deliveryNote, purchaseOrderId, units },
}: {
  notice: SheetNotice;
}) {
  const { t } = useTranslation('sheet');
  return (
    <article className={styles.notice} aria-label={supplier}>
      <h4 className={styles.noticeHead}>
        {supplier} <span className={styles.soft}>{purchaseOrderId}</span>
      </h4>
      <div className={styles.cards}>
        {deliveryNote !== null && (
          <CodeCard codes={plainCodes(deliveryNote)} text={deliveryNote}>
            <span>{t('inbound.deliveryNote')}</span>
          </CodeCard>
        )}
        {units.map(({ sscc, codes, goods, quantity }) => (
          <CodeCard key={sscc} codes={codes} text={sscc}>
            <span>
              {t('inbound.unit', { count: goods })}, {t('work.pieces', { count: quantity })}
            </span>
          </CodeCard>
        ))}
      </div>
    </article>
  );
}
