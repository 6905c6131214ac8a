import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PurchaseOrderDetail } from '../../../shared/protocol/board/purchase-orders.ts';
import { purchaseOrderQuery } from '../../app/api/inbound-queries.ts';
import { DecisionLines } from '../../ui/decision-lines.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { AnnouncedUnits } from './announced-units.tsx';
import { ArrivedUnits } from './arrived-units.tsx';
import { InboundQuestions } from './inbound-questions.tsx';
import { PurchaseOrderActions } from './purchase-order-actions.tsx';
import { PurchaseOrderFacts } from './purchase-order-facts.tsx';
import { PurchaseOrderLine, UnplannedLine } from './purchase-order-line.tsx';
import { ReceiptLines } from './receipt-lines.tsx';

/** One purchase order: line by line what came and from whose hands, on which units, and what is to be decided. */
export function PurchaseOrderPanel({ purchaseOrderId }: { purchaseOrderId: string }) {
  const { data: order, error, refetch } = useQuery(purchaseOrderQuery(purchaseOrderId));
  if (order) return <PurchaseOrderView order={order} />;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={360} />;
}

function PurchaseOrderView({ order }: { order: PurchaseOrderDetail }) {
  const { t } = useTranslation('purchase-orders');
  return (
    <Stack>
      <PurchaseOrderFacts order={order} />
      <PurchaseOrderActions order={order} />
      <FreshnessNote freshness={order.freshness} />
      <Title order={3} fz={18}>
        {t('lines')}
      </Title>
      {order.orderLines.map((line) => (
        <PurchaseOrderLine key={line.lineNumber} line={line} />
      ))}
      {order.unplanned.map((unplanned) => (
        <UnplannedLine key={unplanned.product.productId} unplanned={unplanned} />
      ))}
      <InboundQuestions questions={order.questions} />
      <ArrivedUnits units={order.units} />
      {order.announcements.map((announcement) => (
        <AnnouncedUnits key={announcement.asnId} announcement={announcement} />
      ))}
      <ReceiptLines receipts={order.receipts} />
      <PhotoStrip title={t('photos')} photos={order.photos} />
      <DecisionLines title={t('decisions')} decisions={order.decisions} />
    </Stack>
  );
}
