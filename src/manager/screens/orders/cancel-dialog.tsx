import { useTranslation } from 'react-i18next';
import type { OrderDetail, OrderLineDetail } from '../../../shared/protocol/board/orders.ts';
import { cancelLine, cancelOrder } from '../../app/api/order-queries.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAction } from '../../ui/use-action.ts';

/** Cancels a line or the whole order, with a reason. */
export function CancelDialog({
  order,
  what,
  onClose,
}: {
  order: OrderDetail;
  what: OrderLineDetail | 'order';
  onClose: () => void;
}) {
  const { t } = useTranslation('orders');
  const { orderId } = order;
  const act = (reason: string) =>
    what === 'order' ? cancelOrder(orderId, reason) : cancelLine(what.orderLineId, reason);
  const cancelling = useAction(act, {
    said: ({ cancelled }) => t('cancelSaid', { count: cancelled.length, orderId }),
    onDone: onClose,
  });
  const title =
    what === 'order'
      ? t('cancelOrderTitle', { orderId })
      : t('cancelLineTitle', { line: what.lineNumber, orderId });
  const consequence =
    what === 'order'
      ? t('cancelOrderWhat', { count: order.lines - order.cancelledLines })
      : t('cancelLineWhat', { product: what.productName });
  return (
    <ReasonDialog
      title={title}
      what={consequence}
      confirmLabel={t('cancelConfirm')}
      busy={cancelling.isPending}
      onConfirm={cancelling.mutate}
      onClose={onClose}
    />
  );
}
