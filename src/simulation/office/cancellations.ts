import type { SiteReading } from '../../server/db/site-transaction.ts';
import type { World } from '../world/world.ts';
import type { OrderBook } from './order-book.ts';
import { startRounds } from './rounds.ts';

/** When a cancellation comes: before the line's turn, while somebody has it in hand, when it is done, or too late. */
const moments = ['open', 'running', 'running', 'picked', 'picked', 'shipped'] as const;

/** Customers who change their minds at every moment there is. */
export function startCancellations(world: World, book: OrderBook): void {
  const chance = world.chance('office.cancellations');
  const act = async (): Promise<void> => {
    const moment = chance.oneOf(moments);
    const lines = await world.server.read((tx) => linesAt(tx, moment));
    if (lines.length === 0) return;
    const line = chance.oneOf(lines);
    if (chance.happens(0.25)) await book.cancelOrder(line.orderId);
    else await book.cancelLine(line.orderLineId);
  };
  const everyMs = 60_000 / (world.plan.eventsPerMinute * 0.35);
  startRounds(world, chance, { name: 'cancel', everyMs, act });
}

type Line = { orderLineId: string; orderId: string };

async function linesAt(tx: SiteReading, moment: (typeof moments)[number]): Promise<Line[]> {
  if (moment === 'open') return tx.orderLines.find({ status: 'open' });
  if (moment === 'running') return tx.orderLines.find({ status: 'allocated' });
  const orders = await tx.orders.find({ status: moment === 'picked' ? ['picking', 'picked'] : 'shipped' });
  const orderId = orders.map((order) => order.orderId);
  return tx.orderLines.find({ orderId, status: ['picked', 'short', 'allocated'] });
}
