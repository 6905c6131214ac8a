import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderRow } from '../../../shared/protocol/board/catalogue.ts';

/** Line by line what is expected, what came, and what is still to come; base units. */
export function PurchaseOrderLines({ order: { supplier, lines } }: { order: PurchaseOrderRow }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <>
      <Text fz="lg" fw={650} mb="sm">
        {supplier}
      </Text>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('line.product')}</Table.Th>
            <Table.Th ta="end">{t('line.expected')}</Table.Th>
            <Table.Th ta="end">{t('line.received')}</Table.Th>
            <Table.Th ta="end">{t('line.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.lineNumber}>
              <Table.Td>
                {line.productName}{' '}
                <Text span size="sm" c="dimmed">
                  {line.productId}
                </Text>
              </Table.Td>
              <Table.Td ta="end">{line.expected}</Table.Td>
              <Table.Td ta="end">{line.received}</Table.Td>
              <Table.Td ta="end">{Math.max(0, line.expected - line.received)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
