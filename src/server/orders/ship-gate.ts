import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { ShipObstacle } from '../../shared/protocol/board/order-actions.ts';
import type { CancellationNotice } from '../db/rows/cancellation-notice.ts';
import type { PickedGoods } from './picks-in-totes.ts';

export type GateView = {
  order: Pick<Order, 'status'>;
  lines: readonly OrderLine[];
  /** What was picked for the lines and lies in totes. */
  goods: readonly PickedGoods[];
  /** Of the order and its lines. */
  discrepancies: readonly Discrepancy[];
  /** Of its cancelled lines, on devices that are still in use. */
  notices: readonly CancellationNotice[];
};

/**
 * Everything that keeps an order from leaving; empty: it may. A line that came out short may leave with what there
 * was. Nothing cancelled leaves: neither what is known to lie in a tote, nor what an operator who does not know of
 * the cancellation yet may be putting into one.
 */
export function shipObstacles({ order, lines, goods, discrepancies, notices }: GateView): ShipObstacle[] {
  if (order.status === 'cancelled') return [obstacle('order_cancelled')];
  const live = lines.filter(({ status }) => status !== 'cancelled');
  const isCancelled = (orderLineId: string) => !live.some((line) => line.orderLineId === orderLineId);
  return [
    ...(live.some(({ picked }) => picked > 0) ? [] : [obstacle('nothing_picked')]),
    ...live
      .filter(({ status }) => status !== 'picked' && status !== 'short')
      .map(({ orderLineId, productId }) => obstacle('line_not_picked', { orderLineId, about: productId })),
    ...goods
      .filter(({ orderLineId }) => isCancelled(orderLineId))
      .map(({ orderLineId, place }) => obstacle('cancelled_not_put_back', { orderLineId, about: place })),
    ...discrepancies
      .filter(({ status, severity }) => status === 'open' && severity === 'blocking')
      .map(({ discrepancyId, orderLineId, kind }) =>
        obstacle('discrepancy_open', { discrepancyId, orderLineId, about: kind }),
      ),
    ...notices
      .filter(({ seenAt }) => seenAt === null)
      .map(({ orderLineId, deviceId }) => obstacle('cancellation_unseen', { orderLineId, about: deviceId })),
  ];
}

const obstacle = (
  kind: ShipObstacle['kind'],
  about: Partial<Omit<ShipObstacle, 'kind'>> = {},
): ShipObstacle => ({
  kind,
  orderLineId: null,
  discrepancyId: null,
  about: null,
  ...about,
});
