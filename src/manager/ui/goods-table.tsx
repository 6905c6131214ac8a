import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownOwner } from '../../shared/domain/stock.ts';
import type { NamedGoods } from '../../shared/protocol/board/named-goods.ts';
import { CodeText } from './code-text.tsx';
import { ConditionBadge } from './condition-badge.tsx';

/** Goods that lie together: what, which lot and expiry, in which condition, how much. */
export function GoodsTable({ label, goods }: { label: string; goods: readonly NamedGoods[] }) {
  const { t } = useTranslation('stock');
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.product')}</Table.Th>
          <Table.Th>{t('column.lotAndSerial')}</Table.Th>
          <Table.Th>{t('column.expiry')}</Table.Th>
          <Table.Th>{t('column.condition')}</Table.Th>
          <Table.Th ta="end">{t('column.quantity')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {goods.map((each) => (
          <Table.Tr key={keyOf(each)}>
            <Table.Td>
              {each.product.name}{' '}
              <Text span size="sm" c="dimmed">
                {each.product.productId} {each.owner !== ownOwner && t('ownerIs', { owner: each.owner })}
              </Text>
            </Table.Td>
            <Table.Td>
              {each.lot && <CodeText code={each.lot} />} {each.serial && <CodeText code={each.serial} />}
            </Table.Td>
            <Table.Td>{each.expiry}</Table.Td>
            <Table.Td>
              <ConditionBadge condition={each.condition} />
            </Table.Td>
            <Table.Td ta="end" fw={650}>
              {each.quantity}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const keyOf = ({ product, lot, expiry, serial, owner, condition }: NamedGoods): string =>
  [product.productId, lot, expiry, serial, owner, condition].join('|');
