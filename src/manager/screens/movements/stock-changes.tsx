import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MovementStory } from '../../../shared/protocol/board/movements.ts';
import { PlaceText } from '../../ui/place-text.tsx';

/** What went from where to where: the figures that changed, in base units. */
export function StockChanges({ changes }: { changes: MovementStory['changes'] }) {
  const { t } = useTranslation('words');
  return (
    <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing="xs" fz="sm" w="auto">
      <Table.Tbody>
        {changes.map(({ place, lot, expiry, serial, condition, quantity }) => (
          <Table.Tr key={`${place} ${condition} ${serial}`}>
            <Table.Td ta="end" fw={700} c={quantity < 0 ? 'red' : 'green'}>
              {quantity > 0 ? `+${quantity}` : quantity}
            </Table.Td>
            <Table.Td>
              <PlaceText place={place} />
            </Table.Td>
            <Table.Td c="dimmed">
              {[lot, expiry, serial, condition !== 'available' && t(`condition.${condition}`)]
                .filter(Boolean)
                .join(' · ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
