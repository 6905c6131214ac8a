import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContainerRow } from '../../../shared/protocol/board/containers.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Moment } from '../../ui/time-text.tsx';

export function useLpnColumns(): ColumnOf<ContainerRow>[] {
  const { t } = useTranslation('lpns');
  const { t: words } = useTranslation('words');
  return useMemo(
    () => [
      {
        id: 'lpn',
        header: t('column.lpn'),
        meta: { width: '210px' },
        cell: ({ row }) => <CodeText code={row.original.lpn} />,
      },
      {
        id: 'kind',
        header: t('column.kind'),
        meta: { width: '100px' },
        cell: ({ row }) => words(`containerKind.${row.original.kind}`),
      },
      {
        id: 'place',
        header: t('column.place'),
        meta: { width: '250px' },
        cell: ({ row }) => <Where row={row.original} />,
      },
      {
        id: 'contents',
        header: t('column.contents'),
        meta: { width: '190px' },
        cell: ({ row }) => <Contents row={row.original} />,
      },
      { id: 'for', header: t('column.for'), cell: ({ row }) => <BelongsTo row={row.original} /> },
      {
        id: 'tracking',
        header: t('column.tracking'),
        meta: { width: '170px' },
        cell: ({ row: { original } }) =>
          original.arrival?.trackingNumber && <CodeText code={original.arrival.trackingNumber} />,
      },
      {
        id: 'arrived',
        header: t('column.arrived'),
        meta: { width: '130px' },
        cell: ({ row: { original } }) => original.arrival && <Moment at={original.arrival.firstReceivedAt} />,
      },
    ],
    [t, words],
  );
}

function Where({ row: { place, standsAt } }: { row: ContainerRow }) {
  const { t } = useTranslation('lpns');
  if (!place) return <Quiet>{t('nowhere')}</Quiet>;
  return (
    <>
      <PlaceText place={place} />{' '}
      {standsAt && standsAt !== place && (
        <Quiet>
          <PlaceText place={standsAt} />
        </Quiet>
      )}
    </>
  );
}

function Contents({ row: { products, pieces } }: { row: ContainerRow }) {
  const { t } = useTranslation('lpns');
  if (pieces === 0) return <Quiet>{t('isEmpty')}</Quiet>;
  return `${t('pieces', { count: pieces })}, ${t('products', { count: products })}`;
}

/** The order a tote is filled for, or the delivery a unit came with. */
function BelongsTo({ row: { orderId, arrival } }: { row: ContainerRow }) {
  const code = orderId ?? arrival?.purchaseOrderId;
  return (
    <>
      {code && <CodeText code={code} />} {orderId ? null : arrival?.supplier}
    </>
  );
}
