import { Text } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeParts } from '../../../shared/domain/place.ts';
import { ownOwner } from '../../../shared/domain/stock.ts';
import type { StockRow } from '../../../shared/protocol/board/stock.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { ConditionBadge } from '../../ui/condition-badge.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';

export function useStockColumns(): ColumnOf<StockRow>[] {
  const { t, i18n } = useTranslation('stock');
  return useMemo(() => {
    const figure = (value: number): string => new Intl.NumberFormat(i18n.language).format(value);
    return [
      {
        id: 'place',
        header: t('column.place'),
        meta: { width: '200px' },
        cell: ({ row }) => <Where row={row.original} />,
      },
      { id: 'product', header: t('column.product'), cell: ({ row }) => <Product row={row.original} /> },
      {
        id: 'lot',
        header: t('column.lotAndSerial'),
        meta: { width: '150px' },
        cell: ({ row }) => <LotAndSerial row={row.original} />,
      },
      {
        id: 'expiry',
        header: t('column.expiry'),
        meta: { width: '110px' },
        cell: ({ row }) => row.original.expiry,
      },
      {
        id: 'condition',
        header: t('column.condition'),
        meta: { width: '130px' },
        cell: ({ row }) => <ConditionBadge condition={row.original.condition} />,
      },
      {
        id: 'quantity',
        header: t('column.quantity'),
        meta: { width: '90px', align: 'end' },
        cell: ({ row }) => <strong>{figure(row.original.quantity)}</strong>,
      },
      {
        id: 'allocated',
        header: t('column.allocated'),
        meta: { width: '95px', align: 'end' },
        cell: ({ row }) => figure(row.original.allocated),
      },
      {
        id: 'free',
        header: t('column.free'),
        meta: { width: '80px', align: 'end' },
        cell: ({ row }) => figure(row.original.quantity - row.original.allocated),
      },
    ];
  }, [t, i18n.language]);
}

function Where({ row: { place, standsAt, blocked } }: { row: StockRow }) {
  const { t } = useTranslation('stock');
  return (
    <>
      <PlaceText place={place} />{' '}
      {placeParts(place).kind === 'lpn' && (
        <Text span size="sm" c="dimmed">
          {standsAt ? `${t('standsAt')} ${placeParts(standsAt).id}` : t('onCart')}
        </Text>
      )}
      {blocked && <Lock size={14} aria-label={t('blocked')} color="var(--mantine-color-orange-6)" />}
    </>
  );
}

function LotAndSerial({ row: { lot, serial } }: { row: StockRow }) {
  const { t } = useTranslation('stock');
  return (
    <>
      {lot && <CodeText code={lot} />}{' '}
      {serial && (
        <span title={t('column.serial')}>
          <CodeText code={serial} />
        </span>
      )}
    </>
  );
}

function Product({ row: { productId, productName, owner } }: { row: StockRow }) {
  const { t } = useTranslation('stock');
  return (
    <>
      {productName}{' '}
      <Text span size="sm" c="dimmed">
        {productId} {owner !== ownOwner && t('ownerIs', { owner })}
      </Text>
    </>
  );
}
