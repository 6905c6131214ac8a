import type { MovementBody } from '../movement.ts';
import type { Portion, RunLine } from './run-line.ts';

/** What every movement of goods of a line says of them. */
export const goodsOf = (
  line: RunLine,
  goods: Pick<Portion, 'lot' | 'expiry' | 'serials' | 'quantity'>,
): MovementBody => ({
  productId: line.product.productId,
  lot: goods.lot,
  expiry: goods.expiry,
  ...(goods.serials.length > 0 ? { serials: goods.serials } : {}),
  owner: line.owner,
  condition: line.condition,
  quantity: goods.quantity,
  orderId: line.orderId,
  orderLineId: line.orderLineId,
  pickLineId: line.pickLineId,
});
