import { Group, Text } from '@mantine/core';
import { Camera } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../../shared/protocol/board/checks.ts';
import { DispositionBadge, PassedBadge } from '../../ui/inbound-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Moment } from '../../ui/time-text.tsx';

export function useDoneColumns(): ColumnOf<CheckRow>[] {
  const { t } = useTranslation('checks');
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('column.at'),
        meta: { width: '108px' },
        cell: ({ row }) => <Moment at={row.original.at} />,
      },
      {
        id: 'result',
        header: t('column.result'),
        meta: { width: '146px' },
        cell: ({ row }) => <PassedBadge passed={row.original.record.passed} />,
      },
      { id: 'product', header: t('column.product'), cell: ({ row }) => <Product check={row.original} /> },
      {
        id: 'sample',
        header: t('column.sample'),
        meta: { width: '162px' },
        cell: ({ row: { original } }) => t('sampleShort', original.record),
      },
      {
        id: 'decided',
        header: t('column.decided'),
        meta: { width: '286px' },
        cell: ({ row }) => <Decided check={row.original} />,
      },
      {
        id: 'photos',
        header: t('column.photos'),
        meta: { width: '58px' },
        cell: ({ row }) => <Photos count={row.original.photos} />,
      },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '150px' },
        cell: ({ row: { original } }) =>
          [original.user?.name, original.device?.name].filter(Boolean).join(' · '),
      },
    ],
    [t],
  );
}

function Product({ check: { product, supplier, lpn } }: { check: CheckRow }) {
  return (
    <>
      {product?.name}
      <Text size="sm" c="dimmed" truncate lh={1.2}>
        {[supplier, lpn].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

/** Each disposition once; what was taken back is not shown. */
function Decided({ check: { decisions } }: { check: CheckRow }) {
  const standing = decisions.flatMap(({ disposition, undone }) =>
    disposition === null || undone ? [] : [disposition],
  );
  return (
    <Group gap={6} wrap="nowrap">
      {[...new Set(standing)].map((disposition) => (
        <DispositionBadge key={disposition} disposition={disposition} />
      ))}
    </Group>
  );
}

function Photos({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      <Camera size={15} aria-hidden style={{ verticalAlign: 'middle' }} /> {count}
    </>
  );
}
