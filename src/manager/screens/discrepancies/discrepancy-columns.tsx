import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../shared/domain/place.ts';
import type { DiscrepancyRow } from '../../../shared/protocol/board/discrepancies.ts';
import { SeverityBadge } from '../../ui/status-badges.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago } from '../../ui/time-text.tsx';
import { differenceOf } from './difference.ts';

export function useOpenColumns(): ColumnOf<DiscrepancyRow>[] {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  return useMemo(() => {
    const { kind, about, who } = sharedColumns(t, words);
    return [
      {
        id: 'severity',
        header: t('column.severity'),
        meta: { width: '162px' },
        cell: ({ row }) => <SeverityBadge severity={row.original.severity} />,
      },
      kind,
      about,
      {
        id: 'difference',
        header: t('column.difference'),
        meta: { width: '182px' },
        cell: ({ row }) => differenceOf(row.original, t),
      },
      who,
      {
        id: 'age',
        header: t('column.age'),
        meta: { width: '100px' },
        cell: ({ row }) => <Ago at={row.original.openedAt} />,
      },
    ];
  }, [t, words]);
}

export function useDecidedColumns(): ColumnOf<DiscrepancyRow>[] {
  const { t } = useTranslation('discrepancies');
  const { t: words } = useTranslation('words');
  return useMemo(() => {
    const { kind, about } = sharedColumns(t, words);
    return [
      kind,
      about,
      {
        id: 'decision',
        header: t('column.decision'),
        meta: { width: '190px' },
        cell: ({ row: { original } }) => original.resolution && words(`compensation.${original.resolution}`),
      },
      { id: 'reason', header: t('facts.reason'), cell: ({ row }) => row.original.reason },
      {
        id: 'who',
        header: t('column.who'),
        meta: { width: '160px' },
        cell: ({ row }) => row.original.resolver?.name,
      },
      {
        id: 'decided',
        header: t('facts.decided'),
        meta: { width: '120px' },
        cell: ({ row }) => <Ago at={row.original.resolvedAt} />,
      },
    ];
  }, [t, words]);
}

function sharedColumns(t: TFunction<'discrepancies'>, words: TFunction<'words'>) {
  const kind: ColumnOf<DiscrepancyRow> = {
    id: 'kind',
    header: t('column.kind'),
    meta: { width: '226px' },
    cell: ({ row }) => <strong>{words(`kind.${row.original.kind}`)}</strong>,
  };
  const about: ColumnOf<DiscrepancyRow> = {
    id: 'about',
    header: t('column.about'),
    cell: ({ row }) => <About row={row.original} />,
  };
  const who: ColumnOf<DiscrepancyRow> = {
    id: 'who',
    header: t('column.who'),
    meta: { width: '186px' },
    cell: ({ row: { original } }) => [original.user?.name, original.device?.name].filter(Boolean).join(' · '),
  };
  return { kind, about, who };
}

function About({ row: { orderLineId, orderId, productName, productId, place } }: { row: DiscrepancyRow }) {
  const where = [orderLineId ?? orderId, place && placeName(place)].filter(Boolean).join(' · ');
  return (
    <>
      {productName ?? productId}
      <Text size="sm" c="dimmed" truncate lh={1.2}>
        {where}
      </Text>
    </>
  );
}
