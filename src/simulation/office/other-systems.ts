import { outstanding } from '../../shared/domain/order.ts';
import { aPurchaseOrder } from '../site/site-inbound.ts';
import { siteData } from '../site/site-data.ts';
import type { World } from '../world/world.ts';
import { systemCaller } from './caller.ts';
import { createOrderBook, type OrderBook } from './order-book.ts';
import { startRounds } from './rounds.ts';

/** So many lines wait for pickers at least: nobody stands idle. */
const wantedLines = 24;
const wantedDeliveries = 3;

/** The shop and the buyers: orders arrive, are changed and called off; deliveries are announced. */
export function startOtherSystems(world: World): OrderBook {
  const chance = world.chance('office.systems');
  const ask = systemCaller(world);
  const book = createOrderBook(world, ask);
  let gen = world.server.gen();
  let deliveries = siteData.purchaseOrders.length;

  const noticeRestore = async (): Promise<void> => {
    if (world.server.gen() === gen) return;
    gen = world.server.gen();
    await book.sendAgain();
    for (let index = siteData.purchaseOrders.length; index < deliveries; index++)
      await ask('POST', 'purchase-orders', aPurchaseOrder(index));
  };
  const keepWork = async (): Promise<void> => {
    await noticeRestore();
    const { lines, expected } = await world.server.read(async (tx) => ({
      lines: (await tx.orderLines.find({})).filter((line) => outstanding(line) > 0).length,
      expected: (await tx.purchaseOrders.find({ status: 'open' })).length,
    }));
    if (lines < wantedLines) for (let index = 0; index < 6; index++) await book.add();
    if (expected < wantedDeliveries) {
      await ask('POST', 'purchase-orders', aPurchaseOrder(deliveries));
      deliveries += 1;
    }
  };
  const change = async (): Promise<void> => {
    const orders = await world.server.read((tx) => tx.orders.find({ status: ['open', 'picking', 'picked'] }));
    if (orders.length === 0) return;
    const { orderId } = chance.oneOf(orders);
    if (chance.happens(0.5)) await book.change(orderId, { priority: chance.between(1, 9) });
    else await book.change(orderId, { ordered: chance.between(1, 6) });
  };
  startRounds(world, chance, { name: 'orders', everyMs: 20_000, act: keepWork });
  startRounds(world, chance, {
    name: 'change',
    everyMs: 60_000 / (world.plan.eventsPerMinute * 0.25),
    act: change,
  });
  // What was lost by a restore must come again, whenever that was.
  startRounds(world, chance, { name: 'again', everyMs: 45_000, act: noticeRestore, alsoWhileHealing: true });
  return book;
}
