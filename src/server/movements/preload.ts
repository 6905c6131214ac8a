import type { Movement } from '../../shared/domain/movement.ts';
import { stockEffects } from '../../shared/domain/movement-effects.ts';
import { placeParts } from '../../shared/domain/place.ts';
import { stockId } from '../../shared/domain/stock.ts';
import { loadWaitingWork } from '../receiving/follow-goods.ts';
import { loadReceiving } from '../receiving/load-receiving.ts';
import type { SiteTransaction, Wanted } from '../db/site-transaction.ts';

/** Fetches, set by set, every row that applying these movements asks for, so that applying them need not wait. */
export async function preload(tx: SiteTransaction, movements: readonly Movement[]): Promise<void> {
  const lists = movements.filter(({ body }) => body.taskStep !== undefined && body.taskStep !== 'skipped');
  await Promise.all([
    tx.load(named(movements)),
    loadWaitingWork(tx, movements),
    loadReceiving(tx, movements),
    lists.length > 0 ? tx.allocations.find({ taskId: lists.flatMap(({ task }) => task?.id ?? []) }) : [],
  ]);
  const promises = tx.allocations.among({});
  await tx.load({
    stock: promises.map((promise) => promise.stockId),
    orderLines: promises.map(({ orderLineId }) => orderLineId),
    tasks: promises.map(({ taskId }) => taskId),
  });
  const orderIds = new Set(tx.orderLines.among({}).map(({ orderId }) => orderId));
  if (orderIds.size === 0) return;
  await Promise.all([tx.orders.load(orderIds), tx.orderLines.find({ orderId: [...orderIds] })]);
}

/** What the movements name. */
function named(movements: readonly Movement[]): Wanted {
  const bodies = movements.map(({ body }) => body);
  const places = bodies
    .flatMap(({ from, to }) => [from, to])
    .flatMap((place) => (place === undefined ? [] : [placeParts(place)]));
  const idsOf = (kind: 'location' | 'lpn') =>
    places.filter((place) => place.kind === kind).map(({ id }) => id);
  return {
    products: bodies.flatMap(({ productId }) => productId ?? []),
    locations: idsOf('location'),
    containers: [...idsOf('lpn'), ...bodies.flatMap(({ lpn }) => lpn ?? [])],
    stock: movements.flatMap((movement) => stockEffects(movement).map(({ identity }) => stockId(identity))),
    orderLines: bodies.flatMap(({ orderLineId }) => orderLineId ?? []),
    allocations: bodies.flatMap(({ pickLineId }) => pickLineId ?? []),
    tasks: movements.flatMap(({ task }) => task?.id ?? []),
    purchaseOrders: bodies.flatMap(({ purchaseOrderId }) => purchaseOrderId ?? []),
    asns: bodies.flatMap(({ asnId }) => asnId ?? []),
    receipts: bodies.flatMap(({ receiptId }) => receiptId ?? []),
    checks: bodies.flatMap(({ check }) => check?.checkId ?? []),
    users: [
      ...movements.map(({ userId }) => userId),
      ...bodies.flatMap(({ approvedBy }) => approvedBy ?? []),
    ],
    sessions: movements.flatMap(({ sessionId }) => sessionId ?? []),
  };
}
