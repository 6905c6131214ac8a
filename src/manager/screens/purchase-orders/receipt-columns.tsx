import { Group, Text } from '@mantine/core';
import { Gavel, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/protocol/board/receipts.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { ReceiptStateBadge } from '../../ui/inbound-badges.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Moment } from '../../ui/time-text.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';

export function useReceiptColumns(): ColumnOf<ReceiptRow>[] {
  const { t } = useTranslation('purchase-orders');
  return useMemo(
    () => [
      {
        id: 'opened',
        header: t('column.openedAt'),
        meta: { width: '112px' },
        cell: ({ row }) => <Moment at={row.original.openedAt} />,
      },
      {
        id: 'state',
        header: t('column.status'),
        meta: { width: '118px' },
        cell: ({ row }) => <ReceiptStateBadge closedAt={row.original.closedAt} />,
      },
      { id: 'source', header: t('column.source'), cell: ({ row }) => <Source receipt={row.original} /> },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '196px' },
        cell: ({ row }) => <Who receipt={row.original} />,
      },
      {
        id: 'units',
        header: t('column.units'),
        meta: { width: '72px', align: 'end' },
        cell: ({ row }) => row.original.units,
      },
      {
        id: 'products',
        header: t('column.products'),
        meta: { width: '84px', align: 'end' },
        cell: ({ row }) => row.original.products,
      },
      {
        id: 'pieces',
        header: t('column.pieces'),
        meta: { width: '84px', align: 'end' },
        cell: ({ row }) => row.original.pieces,
      },
      {
        id: 'notes',
        header: t('column.notes'),
        meta: { width: '172px' },
        cell: ({ row }) => <Notes receipt={row.original} />,
      },
    ],
    [t],
  );
}

function Source({ receipt: { purchaseOrderId, asnId, supplier } }: { receipt: ReceiptRow }) {
  const { t } = useTranslation('purchase-orders');
  const number = purchaseOrderId ?? asnId;
  return (
    <>
      {number ? <CodeText code={number} /> : <Quiet>{t('unannounced')}</Quiet>} {supplier}
    </>
  );
}

function Who({ receipt: { user, device } }: { receipt: ReceiptRow }) {
  const { t } = useTranslation('frame');
  return (
    <>
      {user?.name}{' '}
      <Text span inherit c="dimmed">
        {device?.name}
      </Text>
      {device !== null && device.unsent > 0 && (
        <Text size="xs" c="orange" fw={600} lh={1.1}>
          {t('freshness.plus', { unsent: device.unsent })}
        </Text>
      )}
    </>
  );
}

function Notes({ receipt: { discrepancies, returned } }: { receipt: ReceiptRow }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <Group gap={6} wrap="nowrap">
      {discrepancies > 0 && (
        <ToneBadge tone="warning" icon={Gavel}>
          {t('discrepancies', { count: discrepancies })}
        </ToneBadge>
      )}
      {returned > 0 && (
        <ToneBadge tone="quiet" icon={Undo2}>
          {t('returned', { count: returned })}
        </ToneBadge>
      )}
    </Group>
  );
}
