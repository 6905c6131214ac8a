import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecallCustomer } from '../../../shared/protocol/board/recall.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { OrderStatusBadge } from '../../ui/status-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { RecallTable } from './recall-table.tsx';

/** To whom it went, or is about to go. */
export function RecallCustomers({ customers }: { customers: readonly RecallCustomer[] }) {
  const { t } = useTranslation('recall');
  return (
    <RecallTable
      label={t('customers.title')}
      columns={[t('column.order'), t('column.customer'), t('column.status'), `>${t('column.quantity')}`]}
      none={t('customers.none')}
    >
      {customers.map((row) => (
        <Table.Tr key={`${row.orderId}|${row.product.productId}`}>
          <Table.Td>
            <Anchor component={Link} href={`/orders/${row.orderId}`} inherit ff="monospace">
              {row.orderId}
            </Anchor>
          </Table.Td>
          <Table.Td>
            {row.customer}
            <div>
              <Quiet>{row.totes.join(', ')}</Quiet>
            </div>
          </Table.Td>
          <Table.Td>
            <OrderStatusBadge status={row.status} />
            {row.shippedAt && (
              <div>
                <Quiet>
                  <Moment at={row.shippedAt} />
                </Quiet>
              </div>
            )}
          </Table.Td>
          <Table.Td ta="end">
            <strong>{row.shipped > 0 ? row.shipped : row.picked}</strong>
            {row.returned > 0 && <div>{t('returned', { count: row.returned })}</div>}
          </Table.Td>
        </Table.Tr>
      ))}
    </RecallTable>
  );
}
