import { Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Ban, History, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderDetail, OrderLineDetail } from '../../../shared/protocol/board/orders.ts';
import { orderQuery } from '../../app/api/order-queries.ts';
import { DecisionLines } from '../../ui/decision-lines.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderLineCard } from './order-line-card.tsx';
import { ShipButton } from './ship-button.tsx';

/** One order: what it is, line by line where it stands, and what can be done about it. */
export function OrderPanel({ orderId }: { orderId: string }) {
  const { data: order, error, refetch } = useQuery(orderQuery(orderId));
  if (order) return <OrderView order={order} />;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />;
}

function OrderView({ order }: { order: OrderDetail }) {
  const { t } = useTranslation('orders');
  const [cancelling, setCancelling] = useState<OrderLineDetail | 'order' | null>(null);
  const isOver = order.status === 'shipped' || order.status === 'cancelled';
  return (
    <Stack>
      <OrderFacts order={order} />
      <Group gap="sm">
        {!isOver && <ShipButton order={order} icon={<Send size={16} aria-hidden />} />}
        <Button
          variant="default"
          component={Link}
          href={`/movements?q=${order.orderId}`}
          leftSection={<History size={16} aria-hidden />}
        >
          {t('showMovements')}
        </Button>
        {!isOver && (
          <Button
            variant="light"
            color="red"
            ml="auto"
            leftSection={<Ban size={16} aria-hidden />}
            onClick={() => setCancelling('order')}
          >
            {t('cancelOrder')}
          </Button>
        )}
      </Group>
      <Title order={3} fz={18}>
        {t('lines')}
      </Title>
      {order.orderLines.map((line) => (
        <OrderLineCard
          key={line.orderLineId}
          line={line}
          onCancel={isOver || line.status === 'cancelled' ? null : () => setCancelling(line)}
        />
      ))}
      <DecisionLines title={t('decisions')} decisions={order.decisions} />
      {cancelling && <CancelDialog order={order} what={cancelling} onClose={() => setCancelling(null)} />}
    </Stack>
  );
}
