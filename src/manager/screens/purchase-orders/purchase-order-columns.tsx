import { Group, Text } from '@mantine/core';
import { Gavel, Megaphone } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderRow } from '../../../shared/protocol/board/purchase-orders.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import { PurchaseOrderStatusBadge } from '../../ui/inbound-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';

export function usePurchaseOrderColumns(): ColumnOf<PurchaseOrderRow>[] {
  const { t } = useTranslation('purchase-orders');
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('column.number'),
        meta: { width: '118px' },
        cell: ({ row }) => <CodeText code={row.original.purchaseOrderId} />,
      },
      { id: 'supplier', header: t('column.supplier'), cell: ({ row }) => row.original.supplier },
      {
        id: 'expectedOn',
        header: t('column.expectedOn'),
        meta: { width: '122px' },
        cell: ({ row }) => <DayText day={row.original.expectedOn} />,
      },
      {
        id: 'status',
        header: t('column.status'),
        meta: { width: '142px' },
        cell: ({ row }) => <PurchaseOrderStatusBadge status={row.original.status} />,
      },
      {
        id: 'received',
        header: t('column.received'),
        meta: { width: '166px' },
        cell: ({ row: { original } }) => (
          <DoneBar done={original.received} total={original.expected} label={t('column.received')} />
        ),
      },
      {
        id: 'open',
        header: t('column.open'),
        meta: { width: '82px', align: 'end' },
        cell: ({ row }) => row.original.open,
      },
      {
        id: 'notes',
        header: t('column.notes'),
        meta: { width: '178px' },
        cell: ({ row }) => <Notes order={row.original} />,
      },
      {
        id: 'devices',
        header: t('column.devices'),
        meta: { width: '124px' },
        cell: ({ row }) => <Receivers order={row.original} />,
      },
    ],
    [t],
  );
}

function Notes({ order: { discrepancies, announcedUnits } }: { order: PurchaseOrderRow }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <Group gap={6} wrap="nowrap">
      {discrepancies > 0 && (
        <ToneBadge tone="warning" icon={Gavel}>
          {t('discrepancies', { count: discrepancies })}
        </ToneBadge>
      )}
      {announcedUnits > 0 && (
        <ToneBadge tone="quiet" icon={Megaphone}>
          {t('announcedUnits', { count: announcedUnits })}
        </ToneBadge>
      )}
    </Group>
  );
}

/** Devices that receive it right now, and what they have not sent yet. */
function Receivers({ order: { devices } }: { order: PurchaseOrderRow }) {
  const { t } = useTranslation('frame');
  if (devices.length === 0) return null;
  const unsent = devices.reduce((sum, device) => sum + device.unsent, 0);
  return (
    <>
      {devices.map(({ name }) => name).join(', ')}
      {unsent > 0 && (
        <Text size="xs" c="orange" fw={600} lh={1.1}>
          {t('freshness.plus', { unsent })}
        </Text>
      )}
    </>
  );
}
