import { useTranslation } from 'react-i18next';
import type { PurchaseOrderDetail } from '../../../shared/protocol/board/purchase-orders.ts';
import {
  cancelPurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
} from '../../app/api/inbound-queries.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAction } from '../../ui/use-action.ts';

const acts = { close: closePurchaseOrder, reopen: reopenPurchaseOrder, cancel: cancelPurchaseOrder };
export type PurchaseOrderChange = keyof typeof acts;

/** Closes, reopens or cancels a purchase order, with a reason. */
export function ChangeDialog({
  order: { purchaseOrderId, open, devices },
  change,
  onClose,
}: {
  order: PurchaseOrderDetail;
  change: PurchaseOrderChange;
  onClose: () => void;
}) {
  const { t } = useTranslation('purchase-orders');
  const changing = useAction((reason: string) => acts[change](purchaseOrderId, reason), {
    said: () => t(`${change}.said`, { number: purchaseOrderId }),
    onDone: onClose,
  });
  const names = devices.map(({ name }) => name).join(', ');
  return (
    <ReasonDialog
      title={t(`${change}.title`, { number: purchaseOrderId })}
      what={[
        t(`${change}.what`, { count: open }),
        devices.length > 0 && t('stillReceiving', { devices: names }),
      ]
        .filter(Boolean)
        .join(' ')}
      confirmLabel={t(`${change}.confirm`)}
      harmless={change !== 'cancel'}
      busy={changing.isPending}
      onConfirm={changing.mutate}
      onClose={onClose}
    />
  );
}
