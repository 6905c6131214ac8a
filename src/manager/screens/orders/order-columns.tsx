import { Group, Text } from '@mantine/core';
import { EyeOff, Gavel, PackageMinus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../shared/protocol/board/orders.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import { OrderStatusBadge } from '../../ui/status-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { ShipBy } from './ship-by.tsx';

export function useOrderColumns(): ColumnOf<OrderRow>[] {
  const { t } = useTranslation('orders');
  return useMemo(
    () => [
      {
        id: 'order',
        header: t('column.order'),
        meta: { width: '112px' },
        cell: ({ row }) => <CodeText code={row.original.orderId} />,
      },
      { id: 'customer', header: t('column.customer'), cell: ({ row }) => row.original.customer },
      {
        id: 'status',
        header: t('column.status'),
        meta: { width: '140px' },
        cell: ({ row }) => <OrderStatusBadge status={row.original.status} />,
      },
      {
        id: 'shipBy',
        header: t('column.shipBy'),
        meta: { width: '160px' },
        cell: ({ row }) => <ShipBy order={row.original} />,
      },
      {
        id: 'priority',
        header: t('column.priority'),
        meta: { width: '56px', align: 'end' },
        cell: ({ row }) => row.original.priority,
      },
      {
        id: 'picked',
        header: t('column.picked'),
        meta: { width: '160px' },
        cell: ({ row: { original: order } }) => (
          <DoneBar done={order.picked} total={order.ordered} label={t('column.picked')} />
        ),
      },
      {
        id: 'notes',
        header: t('column.notes'),
        meta: { width: '210px' },
        cell: ({ row }) => <Notes order={row.original} />,
      },
      {
        id: 'devices',
        header: t('column.devices'),
        meta: { width: '160px' },
        cell: ({ row }) => <Carriers order={row.original} />,
      },
    ],
    [t],
  );
}

function Notes({ order: { blocking, unseen, short } }: { order: OrderRow }) {
  const { t } = useTranslation('orders');
  return (
    <Group gap={6} wrap="nowrap">
      {blocking > 0 && (
        <ToneBadge tone="error" icon={Gavel}>
          {t('blockingCount', { count: blocking })}
        </ToneBadge>
      )}
      {unseen > 0 && (
        <ToneBadge tone="cancelled" icon={EyeOff}>
          {t('unseenCount', { count: unseen })}
        </ToneBadge>
      )}
      {short > 0 && (
        <ToneBadge tone="warning" icon={PackageMinus}>
          {t('shortPieces', { count: short })}
        </ToneBadge>
      )}
    </Group>
  );
}

/** Who has it in work, and what he has not sent yet. */
function Carriers({ order: { devices } }: { order: OrderRow }) {
  const { t } = useTranslation('frame');
  if (devices.length === 0) return null;
  const unsent = devices.reduce((sum, device) => sum + device.unsent, 0);
  return (
    <Text span inherit>
      {devices.map(({ name }) => name).join(', ')}
      {unsent > 0 && <Unsent text={t('freshness.plus', { unsent })} />}
    </Text>
  );
}

const Unsent = ({ text }: { text: string }) => (
  <Text span size="xs" c="orange" fw={600} ml={6}>
    {text}
  </Text>
);
