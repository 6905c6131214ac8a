import { CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderRow } from '../../../shared/protocol/board/catalogue.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { DoneBar } from '../../ui/done-bar.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import type { Tone } from '../../ui/tone.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';

const looks: Record<PurchaseOrderRow['status'], readonly [Tone, LucideIcon]> = {
  open: ['todo', CircleDashed],
  receiving: ['running', CircleDot],
  closed: ['done', CircleCheck],
  cancelled: ['cancelled', CircleX],
};

export function usePurchaseOrderColumns(): ColumnOf<PurchaseOrderRow>[] {
  const { t, i18n } = useTranslation('purchase-orders');
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
    return [
      {
        id: 'number',
        header: t('column.number'),
        meta: { width: '150px' },
        cell: ({ row }) => <CodeText code={row.original.purchaseOrderId} />,
      },
      { id: 'supplier', header: t('column.supplier'), cell: ({ row }) => row.original.supplier },
      {
        id: 'expectedOn',
        header: t('column.expectedOn'),
        meta: { width: '160px' },
        cell: ({ row }) => day.format(new Date(row.original.expectedOn)),
      },
      {
        id: 'status',
        header: t('column.status'),
        meta: { width: '170px' },
        cell: ({ row }) => <Status status={row.original.status} />,
      },
      {
        id: 'lines',
        header: t('column.lines'),
        meta: { width: '100px', align: 'end' },
        cell: ({ row }) => row.original.lines.length,
      },
      {
        id: 'received',
        header: t('column.received'),
        meta: { width: '220px' },
        cell: ({ row }) => <Received order={row.original} />,
      },
    ];
  }, [t, i18n.language]);
}

function Status({ status }: Pick<PurchaseOrderRow, 'status'>) {
  const { t } = useTranslation('words');
  const [tone, icon] = looks[status];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`purchaseOrderStatus.${status}`)}
    </ToneBadge>
  );
}

function Received({ order: { lines } }: { order: PurchaseOrderRow }) {
  const { t } = useTranslation('purchase-orders');
  const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  return (
    <DoneBar
      done={sum(lines.map(({ received }) => received))}
      total={sum(lines.map(({ expected }) => expected))}
      label={t('column.received')}
    />
  );
}
