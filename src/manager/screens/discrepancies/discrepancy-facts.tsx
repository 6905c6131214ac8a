import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';
import { CopyCode } from '../../ui/copy-code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { SeverityBadge } from '../../ui/status-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { sideOf } from './difference.ts';

export function DiscrepancyFacts({ row }: { row: DiscrepancyRow }) {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  const who = [row.user?.name, row.device?.name].filter(Boolean).join(' · ');
  return (
    <Facts
      facts={[
        [t('column.severity'), <SeverityBadge key="severity" severity={row.severity} />],
        [
          t('facts.order'),
          row.orderId && <OrderLink key="order" orderId={row.orderId} text={row.orderLineId} />,
        ],
        [
          t('facts.purchaseOrder'),
          row.purchaseOrderId && <PurchaseOrderLink key="po" id={row.purchaseOrderId} />,
        ],
        [t('facts.product'), [row.productName, row.productId].filter(Boolean).join(' · ')],
        [t('facts.place'), row.place && <PlaceText key="place" place={row.place} />],
        [t('facts.expected'), sideOf(row.expected)],
        [t('facts.actual'), sideOf(row.actual)],
        [t('facts.who'), who],
        [t('facts.opened'), <Moment key="opened" at={row.openedAt} withSeconds />],
        [t('facts.task'), row.taskId && <CopyCode key="task" code={row.taskId} short />],
        [
          t('facts.decided'),
          row.resolution && row.resolvedAt && <Moment key="decided" at={row.resolvedAt} />,
        ],
        [
          t('decide'),
          row.resolution &&
            t('decidedBy', {
              name: row.resolver?.name ?? row.resolvedBy ?? '',
              resolution: words(`compensation.${row.resolution}`),
            }),
        ],
        [t('facts.reason'), row.reason],
      ]}
    />
  );
}

function PurchaseOrderLink({ id }: { id: string }) {
  return (
    <Anchor component={Link} href={`/purchase-orders/${encodeURIComponent(id)}`} ff="monospace" inherit>
      {id}
    </Anchor>
  );
}

function OrderLink({ orderId, text }: { orderId: string; text: string | null }) {
  return (
    <Anchor component={Link} href={`/orders/${orderId}`} ff="monospace" inherit>
      {text ?? orderId}
    </Anchor>
  );
}
