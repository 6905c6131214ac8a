import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderDetail } from '../../../shared/protocol/board/purchase-orders.ts';
import { DayText } from '../../ui/day-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Figure } from '../../ui/figure.tsx';
import { PurchaseOrderStatusBadge } from '../../ui/inbound-badges.tsx';
import { Ago } from '../../ui/time-text.tsx';

export function PurchaseOrderFacts({ order }: { order: PurchaseOrderDetail }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <Facts
      facts={[
        [t('column.status'), <PurchaseOrderStatusBadge key="status" status={order.status} />],
        [t('column.supplier'), order.supplier],
        [t('column.expectedOn'), <DayText key="day" day={order.expectedOn} />],
        [
          t('column.received'),
          <DoneBar key="bar" done={order.received} total={order.expected} label={t('column.received')} />,
        ],
        [
          t('column.open'),
          <span key="open">
            <Figure value={order.open} unsent={order.freshness.unsent} />
          </span>,
        ],
        [
          t('column.devices'),
          order.devices.length > 0 &&
            order.devices.map(({ deviceId, name, lastContact, unsent }) => (
              <div key={deviceId}>
                {name} · <Ago at={lastContact} /> {unsent > 0 && <UnsentText unsent={unsent} />}
              </div>
            )),
        ],
      ]}
    />
  );
}

function UnsentText({ unsent }: { unsent: number }) {
  const { t } = useTranslation('frame');
  return (
    <Text span size="xs" c="orange" fw={600}>
      {t('freshness.plus', { unsent })}
    </Text>
  );
}
