import { Anchor, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReceiptDetail } from '../../../shared/protocol/board/receipts.ts';
import { receiptQuery } from '../../app/api/inbound-queries.ts';
import { Facts } from '../../ui/facts.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { GoodsTable } from '../../ui/goods-table.tsx';
import { ReceiptStateBadge } from '../../ui/inbound-badges.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { HistoryList } from '../movements/history-list.tsx';
import { ArrivedUnits } from './arrived-units.tsx';
import { CloseReceipt } from './close-receipt.tsx';
import { InboundQuestions } from './inbound-questions.tsx';

/** One operator's receipt: what came, on which units, with which photos, and step by step how. */
export function ReceiptPanel({ receiptId }: { receiptId: string }) {
  const { data: receipt, error, refetch } = useQuery(receiptQuery(receiptId));
  if (receipt) return <ReceiptView receipt={receipt} />;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />;
}

function ReceiptView({ receipt }: { receipt: ReceiptDetail }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <Stack>
      <ReceiptFacts receipt={receipt} />
      {receipt.closedAt === null && <CloseReceipt receipt={receipt} />}
      <Title order={3} fz={18}>
        {t('goods')}
      </Title>
      <GoodsTable label={t('goods')} goods={receipt.goods} />
      <InboundQuestions questions={receipt.questions} />
      <ArrivedUnits units={receipt.containers} />
      <PhotoStrip title={t('photos')} photos={receipt.photos} />
      <Title order={3} fz={18}>
        {t('movements')}
      </Title>
      <HistoryList of={{ receiptId: receipt.receiptId }} />
    </Stack>
  );
}

function ReceiptFacts({ receipt }: { receipt: ReceiptDetail }) {
  const { t } = useTranslation('purchase-orders');
  const { purchaseOrderId, asnId, supplier, user, device, openedAt, closedAt, returned } = receipt;
  return (
    <Facts
      facts={[
        [t('column.status'), <ReceiptStateBadge key="state" closedAt={closedAt} />],
        [t('column.order'), <OrderOf key="order" purchaseOrderId={purchaseOrderId} asnId={asnId} />],
        [t('column.supplier'), supplier],
        [t('column.who'), [user?.name, device?.name].filter(Boolean).join(' · ')],
        [t('column.openedAt'), <Moment key="opened" at={openedAt} withSeconds />],
        [t('closedAt'), closedAt && <Moment key="closed" at={closedAt} withSeconds />],
        [t('sentBack'), returned > 0 && returned],
      ]}
    />
  );
}

function OrderOf({ purchaseOrderId, asnId }: Pick<ReceiptDetail, 'purchaseOrderId' | 'asnId'>) {
  const { t } = useTranslation('purchase-orders');
  if (!purchaseOrderId) return asnId ?? t('unannounced');
  return (
    <Anchor
      component={Link}
      href={`/purchase-orders/${encodeURIComponent(purchaseOrderId)}`}
      ff="monospace"
      inherit
    >
      {purchaseOrderId}
    </Anchor>
  );
}
