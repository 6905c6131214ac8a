import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { outstanding } from '../../../shared/domain/order.ts';
import { ownOwner } from '../../../shared/domain/stock.ts';
import type { OrderLineDetail } from '../../../shared/protocol/board/orders.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { LineStatusBadge, SeverityBadge } from '../../ui/status-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { LineAllocations } from './line-allocations.tsx';
import { NoticeLine } from './notice-line.tsx';
import styles from './order-line-card.module.css';

/** A line: what is wanted, who fetches it from where, and who has seen that it is cancelled. */
export function OrderLineCard({ line, onCancel }: { line: OrderLineDetail; onCancel: (() => void) | null }) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('words');
  const waiting = outstanding(line);
  return (
    <article
      className={line.status === 'cancelled' ? `${styles.card} ${styles.cancelled}` : styles.card}
      aria-label={t('lineNumber', { line: line.lineNumber })}
    >
      <div className={styles.top}>
        <Text span c="dimmed" miw={18}>
          {line.lineNumber}
        </Text>
        <span className={styles.name}>{line.productName}</span>
        <LineStatusBadge status={line.status} />
      </div>
      <div className={styles.row}>
        <CodeText code={line.productId} />
        <span>{t('ordered', { picked: line.picked, ordered: line.ordered })}</span>
        {line.lot && <span>{t('lotDemanded', { lot: line.lot })}</span>}
        {line.owner !== ownOwner && <span>{t('ownerIs', { owner: line.owner })}</span>}
        {onCancel && (
          <Button variant="subtle" color="red" size="compact-sm" ml="auto" onClick={onCancel}>
            {t('cancelLine')}
          </Button>
        )}
      </div>
      {line.cancelledAt && (
        <div className={styles.row}>
          {t('cancelledAt')} <Moment at={line.cancelledAt} withSeconds />
          {line.cancelledBy && t('cancelledBy', { by: line.cancelledBy })}
        </div>
      )}
      {line.notices.map((notice) => (
        <NoticeLine key={notice.noticeId} notice={notice} />
      ))}
      <LineAllocations allocations={line.allocations} />
      {waiting > 0 && <div className={styles.row}>{t('notAllocated', { count: waiting })}</div>}
      {line.discrepancies
        .filter(({ status }) => status === 'open')
        .map(({ discrepancyId, kind, severity }) => (
          <div key={discrepancyId} className={styles.row}>
            <SeverityBadge severity={severity} />
            {words(`kind.${kind}`)}
            <Button
              component={Link}
              href={`/discrepancies/${discrepancyId}`}
              variant="subtle"
              size="compact-sm"
            >
              {t('resolveIt')}
            </Button>
          </div>
        ))}
    </article>
  );
}
