import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recall } from '../../../shared/protocol/board/recall.ts';
import { Panel } from '../../ui/panel.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { RecallTable } from './recall-table.tsx';
import { RecallTiles } from './recall-tiles.tsx';
import { ordersReached } from './orders-reached.ts';

/** What came, what is here, what left: as tiles for one product, line by line where several have a lot of that name. */
export function RecallTotals({ recall }: { recall: Recall }) {
  const { t } = useTranslation('recall');
  const [first, ...others] = recall.totals;
  if (first && others.length === 0) return <RecallTiles total={first} customers={recall.customers} />;
  return (
    <Panel title={t('totals')}>
      <RecallTable
        label={t('totals')}
        columns={[
          t('column.product'),
          `>${t('total.here')}`,
          `>${t('total.atCustomers')}`,
          `>${t('total.customers')}`,
          `>${t('total.scrapped')}`,
          `>${t('total.received')}`,
          `>${t('total.adjusted')}`,
        ]}
        none={t('here.none')}
      >
        {recall.totals.map(({ product, here, atCustomers, scrapped, received, adjusted }) => (
          <Table.Tr key={product.productId}>
            <Table.Td>
              {product.name} <Quiet>{product.productId}</Quiet>
            </Table.Td>
            <Table.Td ta="end">
              <strong>{here}</strong>
            </Table.Td>
            <Table.Td ta="end">
              <strong>{atCustomers}</strong>
            </Table.Td>
            <Table.Td ta="end">{ordersReached(recall.customers, product.productId)}</Table.Td>
            <Table.Td ta="end">{scrapped}</Table.Td>
            <Table.Td ta="end">{received}</Table.Td>
            <Table.Td ta="end">{adjusted}</Table.Td>
          </Table.Tr>
        ))}
      </RecallTable>
    </Panel>
  );
}
