import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { placeParts } from '../../../shared/domain/place.ts';
import type { RecallStock } from '../../../shared/protocol/board/recall.ts';
import { ConditionBadge } from '../../ui/condition-badge.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { RecallTable } from './recall-table.tsx';

/** Where it lies right now. */
export function RecallStockTable({ stock }: { stock: readonly RecallStock[] }) {
  const { t } = useTranslation('recall');
  return (
    <RecallTable
      label={t('here.title')}
      columns={[t('column.place'), t('column.product'), t('column.condition'), `>${t('column.quantity')}`]}
      none={t('here.none')}
    >
      {stock.map((row) => (
        <Table.Tr
          key={[row.place, row.product.productId, row.condition, row.serial, row.expiry, row.owner].join('|')}
        >
          <Table.Td>
            <Place row={row} />
          </Table.Td>
          <Table.Td>
            {row.product.name}
            <div>
              <Quiet>{[row.expiry, row.serial].filter(Boolean).join(' · ')}</Quiet>
            </div>
          </Table.Td>
          <Table.Td>
            <ConditionBadge condition={row.condition} />
          </Table.Td>
          <Table.Td ta="end">
            <strong>{row.quantity}</strong>
            {row.allocated > 0 && <div>{t('promised', { count: row.allocated })}</div>}
          </Table.Td>
        </Table.Tr>
      ))}
    </RecallTable>
  );
}

function Place({ row: { place, standsAt, zone, user, device } }: { row: RecallStock }) {
  const { t } = useTranslation('words');
  const { kind, id } = placeParts(place);
  if (kind !== 'lpn') {
    return (
      <>
        <PlaceText place={place} />
        <div>
          <Quiet>{zone}</Quiet>
        </div>
      </>
    );
  }
  return (
    <>
      <Anchor component={Link} href={`/lpns/${id}`} inherit>
        <PlaceText place={place} />
      </Anchor>
      <div>
        <Quiet>
          {standsAt ? <PlaceText place={standsAt} /> : t('onCart')}{' '}
          {[user?.name, device?.name].filter(Boolean).join(' · ')}
        </Quiet>
      </div>
    </>
  );
}
