import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '../../../shared/protocol/board/orders.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Figure } from '../../ui/figure.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { OrderStatusBadge } from '../../ui/status-badges.tsx';
import { Ago } from '../../ui/time-text.tsx';
import { ShipBy } from './ship-by.tsx';

export function OrderFacts({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('words');
  return (
    <Facts
      facts={[
        [t('column.status'), <OrderStatusBadge key="status" status={order.status} />],
        [t('facts.customer'), order.customer],
        [t('facts.shipBy'), <ShipBy key="ship-by" order={order} />],
        [t('facts.priority'), t('priorityWord', { priority: order.priority })],
        [
          t('facts.pieces'),
          <span key="pieces">
            <Figure value={order.picked} unsent={order.freshness.unsent} /> / {order.ordered}
          </span>,
        ],
        [t('facts.totes'), order.totes.length === 0 ? t('noTotes') : <Totes key="totes" order={order} />],
        [t('facts.devices'), order.devices.length > 0 && <Devices key="devices" order={order} />],
      ]}
    />
  );

  function Totes({ order: { totes } }: { order: OrderDetail }) {
    return totes.map(({ lpn, place, pieces }) => (
      <Group key={lpn} gap={8}>
        <CodeText code={lpn} />
        <Text span inherit c="dimmed">
          {t('totePieces', { count: pieces })}
        </Text>
        {place ? <PlaceText place={place} /> : words('onCart')}
      </Group>
    ));
  }

  function Devices({ order: { devices } }: { order: OrderDetail }) {
    return devices.map(({ deviceId, name, lastContact }) => (
      <Group key={deviceId} gap={8}>
        {name}
        <Text span inherit c="dimmed">
          <Ago at={lastContact} />
        </Text>
      </Group>
    ));
  }
}
