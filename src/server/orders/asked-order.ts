import { ownOwner } from '../../shared/domain/stock.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { OrderInput } from '../../shared/protocol/board/order-actions.ts';
import { isoTime } from './iso-time.ts';
import type { WholeOrder } from './load-order.ts';

export type Asked = {
  order: Pick<Order, 'orderId' | 'customer' | 'priority' | 'shipBy'>;
  lines: OrderLine[];
};

/** What is asked for as rows of an order that nobody has touched yet. */
export function askedFor({ orderId, customer, priority, shipBy, lines }: OrderInput): Asked {
  return {
    order: { orderId, customer, priority, shipBy: isoTime(shipBy) },
    lines: lines.map(({ lineNumber, productId, ordered, owner = ownOwner, lot = null }) => ({
      orderLineId: `${orderId}/${lineNumber}`,
      orderId,
      lineNumber,
      productId,
      owner,
      lot,
      ordered,
      allocated: 0,
      picked: 0,
      short: 0,
      status: 'open',
      cancelledAt: null,
      cancelledBy: null,
      rev: 0,
    })),
  };
}

/** Says the same of the order; what was cancelled in the house is no difference. */
export function isSame({ order, lines }: WholeOrder, asked: Asked): boolean {
  const isHeader = Object.entries(asked.order).every(
    ([field, value]) => order[field as keyof Order] === value,
  );
  const isLine = (line: OrderLine): boolean =>
    asked.lines.some(
      (other) =>
        other.orderLineId === line.orderLineId && other.ordered === line.ordered && isSameGoods(other, line),
    );
  const missing = asked.lines.filter(
    ({ orderLineId }) => !lines.some((line) => line.orderLineId === orderLineId),
  );
  return (
    isHeader && missing.length === 0 && lines.every((line) => line.status === 'cancelled' || isLine(line))
  );
}

export const isSameGoods = (a: OrderLine, b: OrderLine): boolean =>
  a.productId === b.productId && a.owner === b.owner && a.lot === b.lot;
