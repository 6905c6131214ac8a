import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReceiptRow } from '../../../shared/protocol/board/receipts.ts';
import { ReceiptStateBadge } from '../../ui/inbound-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';

/** Who received when, on which device, how much, and whether he is done. */
export function ReceiptLines({ receipts }: { receipts: readonly ReceiptRow[] }) {
  const { t } = useTranslation('purchase-orders');
  if (receipts.length === 0) return null;
  return (
    <Stack gap={6}>
      <Title order={3} fz={18}>
        {t('show.receipts')}
      </Title>
      {receipts.map(({ receiptId, user, device, openedAt, closedAt, pieces }) => (
        <Group key={receiptId} gap={8} fz={14.5}>
          <ReceiptStateBadge closedAt={closedAt} />
          <span>{[user?.name, device?.name].filter(Boolean).join(' · ')}</span>
          <Text span inherit c="dimmed">
            <Moment at={openedAt} />
            {closedAt && (
              <>
                {' – '}
                <Moment at={closedAt} />
              </>
            )}
          </Text>
          <span>{t('pieces', { count: pieces })}</span>
          <Anchor component={Link} href={`/purchase-orders/${receiptId}?show=receipts`} inherit ml="auto">
            {t('receiptPanel')}
          </Anchor>
        </Group>
      ))}
    </Stack>
  );
}
