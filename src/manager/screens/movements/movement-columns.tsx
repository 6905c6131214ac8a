import { Text } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovementRow } from '../../../shared/protocol/board/movements.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { EntryStatusBadge } from '../../ui/status-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Moment } from '../../ui/time-text.tsx';
import { MovementName } from './movement-name.tsx';

export function useMovementColumns(): ColumnOf<MovementRow>[] {
  const { t } = useTranslation('movements');
  return useMemo(
    () => [
      {
        id: 'received',
        header: t('column.received'),
        meta: { width: '128px' },
        cell: ({ row }) => <Moment at={row.original.receivedAt} withSeconds />,
      },
      { id: 'what', header: t('column.what'), cell: ({ row }) => <What movement={row.original} /> },
      {
        id: 'way',
        header: t('column.way'),
        meta: { width: '256px' },
        cell: ({ row }) => <Way movement={row.original} />,
      },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '190px' },
        cell: ({ row }) => <Who movement={row.original} />,
      },
      {
        id: 'for',
        header: t('column.for'),
        meta: { width: '130px' },
        cell: ({ row: { original } }) => original.orderLineId && <CodeText code={original.orderLineId} />,
      },
      {
        id: 'outcome',
        header: t('column.outcome'),
        meta: { width: '166px' },
        cell: ({ row }) => <EntryStatusBadge status={row.original.status} />,
      },
    ],
    [t],
  );
}

function What({ movement }: { movement: MovementRow }) {
  const { product, quantity } = movement;
  return (
    <>
      <strong>
        <MovementName movement={movement} />
      </strong>{' '}
      {quantity !== null && `${quantity} ×`} {product?.name}
    </>
  );
}

/** Letters of both places together, with their kinds, that still stand in one line. */
const longWay = 33;

function Way({ movement: { from, to, lpn } }: { movement: MovementRow }) {
  if (!from && !to) return lpn && <PlaceText place={`lpn:${lpn}`} />;
  const arrow = from && to && <ArrowRight size={13} aria-hidden style={{ verticalAlign: 'middle' }} />;
  // Two long plates do not fit beside each other.
  if ((from ?? '').length + (to ?? '').length > longWay) {
    return (
      <Text component="div" fz={14} lh={1.3}>
        {from && <PlaceText place={from} />}
        <div>
          {arrow} {to && <PlaceText place={to} />}
        </div>
      </Text>
    );
  }
  return (
    <>
      {from && <PlaceText place={from} />} {arrow} {to && <PlaceText place={to} />}
    </>
  );
}

function Who({ movement: { user, device } }: { movement: MovementRow }) {
  const { t } = useTranslation('words');
  return (
    <>
      {user?.name}{' '}
      <Text span inherit c="dimmed">
        {device?.name ?? t('server')}
      </Text>
    </>
  );
}
