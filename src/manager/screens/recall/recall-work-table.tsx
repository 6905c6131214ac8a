import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecallWork } from '../../../shared/protocol/board/recall.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { RecallTable } from './recall-table.tsx';

/** Work that is about to touch it, and on which device: what can still be stopped. */
export function RecallWorkTable({ work }: { work: readonly RecallWork[] }) {
  const { t } = useTranslation('recall');
  const { t: words } = useTranslation('words');
  const { t: frame } = useTranslation('frame');
  return (
    <RecallTable
      label={t('work.title')}
      columns={[t('column.task'), t('column.place'), t('column.who'), `>${t('column.quantity')}`]}
      none={t('work.none')}
    >
      {work.map((row) => (
        <Table.Tr key={`${row.taskId}|${row.place}|${row.product.productId}|${row.orderId}`}>
          <Table.Td>
            <Anchor component={Link} href={`/work?q=${row.taskId}`} inherit>
              {words(`taskKind.${row.kind}`)}
            </Anchor>{' '}
            <Quiet>{row.orderId}</Quiet>
            <div>
              <TaskStatusBadge status={row.status} />
            </div>
          </Table.Td>
          <Table.Td>{row.place && <PlaceText place={row.place} />}</Table.Td>
          <Table.Td>
            {row.user?.name} <Quiet>{row.device?.name}</Quiet>
            {row.device !== null && row.device.unsent > 0 && (
              <div>
                <Quiet>{frame('freshness.plus', { unsent: row.device.unsent })}</Quiet>
              </div>
            )}
          </Table.Td>
          <Table.Td ta="end">
            <strong>{row.quantity}</strong>
          </Table.Td>
        </Table.Tr>
      ))}
    </RecallTable>
  );
}
