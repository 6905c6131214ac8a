import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnnouncementRow } from '../../../shared/protocol/board/announcements.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { AnnouncementStatusBadge } from '../../ui/inbound-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';

/** A delivery as the supplier announced it, unit by unit with what is said to be in it. */
export function AnnouncedUnits({ announcement }: { announcement: AnnouncementRow }) {
  const { t } = useTranslation('purchase-orders');
  const { asnId, status, deliveryNote, units } = announcement;
  return (
    <Stack gap={6}>
      <Group gap={10}>
        <Title order={3} fz={18}>
          {t('announcement', { number: asnId })}
        </Title>
        <AnnouncementStatusBadge status={status} />
        {deliveryNote && (
          <Text size="sm" c="dimmed">
            {t('deliveryNote', { number: deliveryNote })}
          </Text>
        )}
      </Group>
      <Table verticalSpacing={6} horizontalSpacing="xs" aria-label={t('announcement', { number: asnId })}>
        <Table.Tbody>
          {units.map(({ sscc, receivedAt, contents }) => (
            <Table.Tr key={sscc}>
              <Table.Td w={190}>
                <CodeText code={sscc} />
              </Table.Td>
              <Table.Td>
                {contents.map(({ productId, productName, lot, quantity }) => (
                  <div key={`${productId} ${lot}`}>
                    {quantity} × {productName}{' '}
                    <Text span size="sm" c="dimmed">
                      {lot}
                    </Text>
                  </div>
                ))}
              </Table.Td>
              <Table.Td ta="end">{receivedAt ? <Moment at={receivedAt} /> : t('awaited')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
