import { locationPlace, lpnPlace } from '../../shared/domain/place.ts';
import type { ServerMovement } from '../movements/record-by-server.ts';
import { demoMid } from './arrival-movements.ts';
import type { DemoLeftover, DemoShipment } from './demo-leftovers.ts';

/** The picks of an order into its tote, and the tote at the place where it was dropped. */
export function shipmentMovements(
  { orderId, lpn, droppedAt, picks }: DemoShipment,
  siteId: string,
): ServerMovement[] {
  const userId = 'peter';
  return [
    ...picks.map(({ orderLineId, goods, quantity }) => ({
      mid: demoMid(siteId, `pick ${orderLineId}`),
      type: 'pick' as const,
      userId,
      body: {
        orderId,
        orderLineId,
        productId: goods.productId,
        lot: goods.lot || null,
        expiry: goods.expiry || null,
        quantity,
        from: locationPlace(goods.place),
        to: lpnPlace(lpn),
      },
    })),
    {
      mid: demoMid(siteId, `drop ${lpn}`),
      type: 'move' as const,
      userId,
      body: { lpn, orderId, to: locationPlace(droppedAt) },
    },
  ];
}

/** The tote that was left standing. */
export const leftoverMovement = ({ lpn, standsAt }: DemoLeftover, siteId: string): ServerMovement => ({
  mid: demoMid(siteId, `drop ${lpn}`),
  type: 'move',
  body: { lpn, to: locationPlace(standsAt) },
});
