import type { OrderInput } from '../../shared/protocol/board/order-actions.ts';
import { siteData } from '../site/site-data.ts';
import { anOrder } from '../site/site-outbound.ts';
import type { World } from '../world/world.ts';
import type { Ask } from './caller.ts';

/**
 * What another system wants of the house: its orders as they should be, and what it has called off. It knows nothing
 * of the restore of a server but that the server forgot what came later, so it sends everything again.
 */
export type OrderBook = {
  /** Sends the next order of endlessly many. */
  add(): Promise<void>;
  change(
    orderId: string,
    change: Partial<Pick<OrderInput, 'priority'>> & { ordered?: number },
  ): Promise<void>;
  cancelOrder(orderId: string): Promise<void>;
  cancelLine(orderLineId: string): Promise<void>;
  sendAgain(): Promise<void>;
};

const shipAfterMs = 4 * 60 * 60_000;

export function createOrderBook({ time }: Pick<World, 'time'>, ask: Ask): OrderBook {
  const orders = new Map<string, OrderInput>(siteData.orders.map((order) => [order.orderId, order]));
  const cancelled = new Set<string>();
  let next = siteData.orders.length;
  const post = (order: OrderInput) => ask('POST', 'orders', order);
  const cancel = async (path: string): Promise<void> => {
    cancelled.add(path);
    await ask('POST', path, { reason: 'the customer wants it no more' });
  };
  return {
    async add() {
      const shipBy = new Date(time.clock.wall() + shipAfterMs).toISOString();
      const order = anOrder(next, shipBy);
      next += 1;
      orders.set(order.orderId, order);
      await post(order);
    },
    async change(orderId, { ordered, ...head }) {
      const order = orders.get(orderId);
      if (!order) return;
      const lines = order.lines.map((line, index) =>
        index === 0 && ordered !== undefined ? { ...line, ordered } : line,
      );
      const answer = await post({ ...order, ...head, lines });
      if (answer && answer.status < 300) orders.set(orderId, { ...order, ...head, lines });
    },
    cancelOrder: (orderId) => cancel(`orders/${orderId}/cancel`),
    cancelLine: (orderLineId) => cancel(`order-lines/${encodeURIComponent(orderLineId)}/cancel`),
    async sendAgain() {
      for (const order of orders.values()) await post(order);
      for (const path of cancelled) await cancel(path);
    },
  };
}
