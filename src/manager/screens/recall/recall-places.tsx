import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecallPlace } from '../../../shared/protocol/board/recall.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { RecallTable } from './recall-table.tsx';

/** Every place that ever held it: what else lay there may have to be looked at too. */
export function RecallPlaces({ places }: { places: readonly RecallPlace[] }) {
  const { t } = useTranslation('recall');
  return (
    <RecallTable
      label={t('places.title')}
      columns={[t('column.place'), t('column.from'), t('column.until'), `>${t('column.now')}`]}
      none={t('places.none')}
    >
      {places.map(({ place, from, until, quantity }) => (
        <Table.Tr key={place}>
          <Table.Td>
            <PlaceText place={place} />
          </Table.Td>
          <Table.Td>
            <Moment at={from} />
          </Table.Td>
          <Table.Td>
            <Moment at={until} />
          </Table.Td>
          <Table.Td ta="end">{quantity === 0 ? <Quiet>–</Quiet> : <strong>{quantity}</strong>}</Table.Td>
        </Table.Tr>
      ))}
    </RecallTable>
  );
}
