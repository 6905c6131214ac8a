import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecallSource } from '../../../shared/protocol/board/recall.ts';
import { Quiet } from '../../ui/quiet.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { RecallTable } from './recall-table.tsx';

/** Who sent it, and who received it when. */
export function RecallSources({ sources }: { sources: readonly RecallSource[] }) {
  const { t } = useTranslation('recall');
  return (
    <RecallTable
      label={t('sources.title')}
      columns={[t('column.supplier'), t('column.received'), t('column.units'), `>${t('column.quantity')}`]}
      none={t('sources.none')}
    >
      {sources.map((row) => (
        <Table.Tr key={`${row.receiptId}|${row.product.productId}|${row.user?.userId}|${row.at}`}>
          <Table.Td>
            {row.supplier ?? t('unknownSupplier')}
            {row.purchaseOrderId && (
              <div>
                <Anchor
                  component={Link}
                  href={`/purchase-orders/${row.purchaseOrderId}`}
                  inherit
                  ff="monospace"
                >
                  {row.purchaseOrderId}
                </Anchor>
              </div>
            )}
          </Table.Td>
          <Table.Td>
            <Moment at={row.at} />
            <div>
              <Quiet>{row.user?.name}</Quiet>
            </div>
          </Table.Td>
          <Table.Td>
            {row.lpns.map((lpn) => (
              <div key={lpn}>
                <Anchor component={Link} href={`/lpns/${lpn}`} inherit ff="monospace">
                  {lpn}
                </Anchor>
              </div>
            ))}
            <Quiet>{row.trackingNumbers.join(', ')}</Quiet>
          </Table.Td>
          <Table.Td ta="end">
            <strong>{row.quantity}</strong>
          </Table.Td>
        </Table.Tr>
      ))}
    </RecallTable>
  );
}
