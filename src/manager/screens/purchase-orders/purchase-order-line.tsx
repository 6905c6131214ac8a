import { Text } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, CircleDot, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderDetail, Share } from '../../../shared/protocol/board/purchase-orders.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import styles from './purchase-order-line.module.css';

type Line = PurchaseOrderDetail['orderLines'][number];

/** A line: what is expected and what came, and by whose hands: "A 12, B 8, ordered 16". */
export function PurchaseOrderLine({ line }: { line: Line }) {
  const { t } = useTranslation('purchase-orders');
  const shares = useSharesText(line.receivedBy);
  return (
    <article className={styles.card} aria-label={t('lineNumber', { line: line.lineNumber })}>
      <div className={styles.top}>
        <Text span c="dimmed" miw={18}>
          {line.lineNumber}
        </Text>
        <span className={styles.name}>{line.productName}</span>
        <LineState line={line} />
      </div>
      <div className={styles.row}>
        <CodeText code={line.productId} />
        <span className={styles.bar}>
          <DoneBar done={line.received} total={line.expected} label={t('column.received')} />
        </span>
      </div>
      {line.receivedBy.length > 0 && (
        <div className={styles.row}>{t('shares', { shares, expected: line.expected })}</div>
      )}
    </article>
  );
}

/** What came though the order does not name it. */
export function UnplannedLine({ unplanned }: { unplanned: PurchaseOrderDetail['unplanned'][number] }) {
  const { t } = useTranslation('purchase-orders');
  const { product, receivedBy } = unplanned;
  return (
    <article className={styles.card} aria-label={t('notOnOrder')}>
      <div className={styles.top}>
        <span className={styles.name}>{product.name}</span>
        <ToneBadge tone="warning" icon={PackagePlus}>
          {t('notOnOrder')}
        </ToneBadge>
      </div>
      <div className={styles.row}>
        <CodeText code={product.productId} />
        {useSharesText(receivedBy)}
      </div>
    </article>
  );
}

function useSharesText(shares: readonly Share[]): string {
  const { t } = useTranslation('words');
  return shares.map(({ user, quantity }) => `${user?.name ?? t('server')} ${quantity}`).join(', ');
}

function LineState({ line: { expected, received } }: { line: Line }) {
  const { t } = useTranslation('purchase-orders');
  const rest = expected - received;
  if (rest < 0) {
    return (
      <ToneBadge tone="warning" icon={CircleAlert}>
        {t('tooMany', { count: -rest })}
      </ToneBadge>
    );
  }
  if (rest === 0) {
    return (
      <ToneBadge tone="done" icon={CircleCheck}>
        {t('complete')}
      </ToneBadge>
    );
  }
  return (
    <ToneBadge tone={received > 0 ? 'running' : 'todo'} icon={received > 0 ? CircleDot : CircleDashed}>
      {t('stillOpen', { count: rest })}
    </ToneBadge>
  );
}
