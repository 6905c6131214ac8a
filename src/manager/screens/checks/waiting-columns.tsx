import { Text } from '@mantine/core';
import { PackageOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingCheck } from '../../../shared/protocol/board/checks.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { GoodsLine } from '../../ui/goods-line.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago } from '../../ui/time-text.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';

export function useWaitingColumns(): ColumnOf<WaitingCheck>[] {
  const { t } = useTranslation('checks');
  return useMemo(
    () => [
      {
        id: 'priority',
        header: t('column.priority'),
        meta: { width: '56px', align: 'end' },
        cell: ({ row }) => <strong>{row.original.priority}</strong>,
      },
      {
        id: 'age',
        header: t('column.age'),
        meta: { width: '112px' },
        cell: ({ row }) => <Ago at={row.original.createdAt} />,
      },
      { id: 'goods', header: t('column.goods'), cell: ({ row }) => <Goods check={row.original} /> },
      {
        id: 'where',
        header: t('column.where'),
        meta: { width: '200px' },
        cell: ({ row }) => <Where check={row.original} />,
      },
      {
        id: 'supplier',
        header: t('column.supplier'),
        meta: { width: '150px' },
        cell: ({ row }) => row.original.supplier,
      },
      {
        id: 'wanted',
        header: t('column.wanted'),
        meta: { width: '112px' },
        cell: ({ row }) => <Wanted count={row.original.ordersWaiting} />,
      },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '176px' },
        cell: ({ row }) => <Who check={row.original} />,
      },
    ],
    [t],
  );
}

function Goods({ check: { goods, purchaseOrderId } }: { check: WaitingCheck }) {
  const lots = [...new Set(goods.flatMap(({ lot }) => lot ?? []))];
  return (
    <>
      <GoodsLine goods={goods} />
      <Text size="sm" c="dimmed" truncate lh={1.2}>
        {[purchaseOrderId, ...lots].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function Where({ check: { lpn, from, standsAt } }: { check: WaitingCheck }) {
  if (!lpn) return <PlaceText place={from} />;
  return (
    <Text component="div" fz={14} lh={1.3}>
      <CodeText code={lpn} />
      <div>
        <PlaceText place={standsAt ?? from} />
      </div>
    </Text>
  );
}

/** Orders that could be picked with it: the reason why it is urgent. */
function Wanted({ count }: { count: number }) {
  const { t } = useTranslation('checks');
  if (count === 0) return null;
  return (
    <ToneBadge tone="warning" icon={PackageOpen}>
      {t('ordersWaiting', { count })}
    </ToneBadge>
  );
}

function Who({ check: { status, user, device } }: { check: WaitingCheck }) {
  return (
    <>
      <TaskStatusBadge status={status} />{' '}
      <Quiet>{[user?.name, device?.name].filter(Boolean).join(' · ')}</Quiet>
    </>
  );
}
