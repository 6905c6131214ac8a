import { movementSchema } from '../../shared/domain/movement.ts';
import { virtualPlace } from '../../shared/domain/place.ts';
import type { SheetGoods, SheetReturn } from '../../shared/protocol/board/sheet-work.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { sentMovement } from '../movements/sent-movement.ts';
import { sheetGoods } from './sheet-goods.ts';

const ordersShown = 3;
const goodsShown = 4;

/** The latest orders that left the house, with the labels of what left: a customer may send it back. */
export async function shippedOrders(tx: SiteReading): Promise<SheetReturn[]> {
  const orders = (await tx.orders.find({ status: 'shipped' })).toReversed().slice(0, ordersShown);
  const lines = await tx.orderLines.find({ orderId: orders.map(({ orderId }) => orderId) });
  const entries = await tx.journal.ofOrderLines(lines.map(({ orderLineId }) => orderLineId));
  const left = entries.filter(
    ({ type, toPlace, status }) =>
      type === 'move' && toPlace === virtualPlace('customer') && status !== 'parked',
  );
  await tx.products.load(left.flatMap(({ productId }) => productId ?? []));
  return orders.map(({ orderId, customer }) => ({
    orderId,
    customer,
    goods: left
      .filter((entry) => entry.orderId === orderId)
      .flatMap((entry) => goodsOf(tx, entry))
      .slice(0, goodsShown),
  }));
}

function goodsOf(tx: SiteReading, { raw }: JournalEntry): SheetGoods[] {
  const read = movementSchema.safeParse(sentMovement(raw));
  if (!read.success) return [];
  const { productId = '', quantity, lot = null, expiry = null, serials = [] } = read.data.body;
  const product = tx.products.get(productId);
  const serial = serials[0] ?? null;
  return product ? [sheetGoods(product, quantity ?? serials.length, { lot, expiry, serial })] : [];
}
