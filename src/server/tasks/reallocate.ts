import type { OrderLine } from '../../shared/domain/order.ts';
import type { PickLine } from '../../shared/domain/pick-list.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { allocate } from '../allocation/allocate.ts';
import { createFreeStock } from '../allocation/free-stock.ts';
import { candidatesOf, loadCandidates } from '../allocation/load-candidates.ts';
import { promiseStock } from '../allocation/promise-stock.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Reallocate } from '../movements/ports.ts';
import { hasNeighbours, hasOtherLots } from './plan-list.ts';
import { pickLine } from './pick-work.ts';

/** For the movements, which look for missing goods elsewhere: see `Reallocate` there. */
export const createReallocate =
  (ids: Ids): Reallocate =>
  (tx, wanted) =>
    reallocate(tx, ids, wanted);

/**
 * Promises up to `quantity` base units to an order line that came up short, from places that are not in doubt, in
 * whatever zone they lie: the operator has the order on his cart. Gives the pick lines, to be put into his list;
 * none when no stock is known.
 */
async function reallocate(
  tx: SiteTransaction,
  ids: Ids,
  { orderLine, quantity, taskId }: { orderLine: OrderLine; quantity: number; taskId: string },
): Promise<PickLine[]> {
  const { productId, orderId, orderLineId } = orderLine;
  await loadCandidates(tx, [productId]);
  await tx.orders.load([orderId]);
  const [product, order] = [tx.products.get(productId), tx.orders.get(orderId)];
  if (!product || !order || quantity <= 0) return [];
  const candidates = candidatesOf(tx, productId);
  const demand = { ...orderLine, quantity };
  const takes = allocate(demand, product, candidates, createFreeStock(), tx.now.slice(0, 10));
  return takes.map(({ candidate, quantity: taken }) => {
    const allocationId = ids.next();
    promiseStock(tx, {
      allocationId,
      taskId,
      orderLineId,
      stockId: candidate.stock.stockId,
      quantity: taken,
    });
    const hasNearby = hasNeighbours(candidate, candidates);
    const hasOthers = hasOtherLots(candidate, candidates);
    return pickLine(
      {
        allocationId,
        order,
        orderLine,
        product,
        ...candidate,
        quantity: taken,
        hasNeighbours: hasNearby,
        hasOtherLots: hasOthers,
      },
      0,
    );
  });
}
