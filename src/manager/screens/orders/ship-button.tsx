import { Alert, Button, List } from '@mantine/core';
import { DoorClosed } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ShipObstacle, shipRefusedSchema } from '../../../shared/protocol/board/order-actions.ts';
import type { OrderDetail } from '../../../shared/protocol/board/orders.ts';
import { shipOrder } from '../../app/api/order-queries.ts';
import { useAction } from '../../ui/use-action.ts';

/** Ships; where the gate stays closed it says everything that keeps it so. */
export function ShipButton({ order, icon }: { order: OrderDetail; icon: ReactNode }) {
  const { orderId } = order;
  const { t } = useTranslation('orders');
  const [obstacles, setObstacles] = useState<ShipObstacle[]>([]);
  const shipping = useAction(() => shipOrder(orderId), {
    said: () => t('shipSaid', { orderId }),
    onDone: () => setObstacles([]),
    onFailure: ({ problem }) => {
      const refused = shipRefusedSchema.safeParse(problem);
      if (refused.success) setObstacles(refused.data.obstacles);
      return refused.success;
    },
  });
  return (
    <>
      <Button leftSection={icon} loading={shipping.isPending} onClick={() => shipping.mutate(undefined)}>
        {t('ship')}
      </Button>
      {obstacles.length > 0 && (
        <ClosedGate order={order} obstacles={obstacles} onClose={() => setObstacles([])} />
      )}
    </>
  );
}

function ClosedGate({
  order,
  obstacles,
  onClose,
}: {
  order: OrderDetail;
  obstacles: readonly ShipObstacle[];
  onClose: () => void;
}) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('words');
  return (
    <Alert
      color="red"
      icon={<DoorClosed size={18} />}
      title={t('shipRefusedTitle')}
      withCloseButton
      onClose={onClose}
      w="100%"
      style={{ order: 1 }}
      role="alert"
    >
      <List size="sm">
        {obstacles.map(({ kind, orderLineId, discrepancyId, about }) => (
          <List.Item key={`${kind} ${orderLineId} ${discrepancyId} ${about}`}>
            {words(`obstacle.${kind}`, {
              line: orderLineId?.split('/').at(-1) ?? '',
              about: nameOf(order, about),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Obstacles name a device by its id; people know it by its name. */
const nameOf = ({ orderLines }: OrderDetail, about: string | null): string => {
  const devices = orderLines.flatMap(({ notices }) => notices.map(({ device }) => device));
  return devices.find(({ deviceId }) => deviceId === about)?.name ?? about ?? '';
};
