import { locationPlace, lpnPlace } from '../../shared/domain/place.ts';
import { productCard } from '../../shared/domain/product.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { ownOwner } from '../../shared/domain/stock.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import { shipOrder } from '../orders/ship-order.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { countTask, putBackTask } from '../tasks/raise-tasks.ts';
import { arrivalMovements } from './arrival-movements.ts';
import type { DemoCount, DemoLeftover } from './demo-leftovers.ts';
import type { DemoMorning } from './generate-demo-site.ts';
import { leftoverMovement, shipmentMovements } from './leftover-movements.ts';

/** The manager who let the order go, by user id. */
const shipper = 'karin';

/**
 * Records what happened before the shift began as operators do, so that work to check and put away follows from it as
 * it always does; lets an order leave, and leaves a tote to empty and places to count.
 */
export const playMorning = (
  store: SiteStore,
  siteId: string,
  ids: Ids,
  { arrivals, shipment, leftover, counts }: DemoMorning,
): Promise<void> =>
  store.write(siteId, async (tx) => {
    const ports = { ids, reallocate: createReallocate(ids) };
    await recordByServer(tx, ports, [
      ...arrivals.flatMap((arrival) => arrivalMovements(arrival, siteId)),
      ...(shipment ? shipmentMovements(shipment, siteId) : []),
      ...(leftover ? [leftoverMovement(leftover, siteId)] : []),
    ]);
    if (shipment) await shipOrder(tx, ports, shipment.orderId, shipper);
    await tx.load({
      locations: [...counts.map(({ place }) => place), ...(leftover ? [leftover.standsAt] : [])],
      products: leftover ? [leftover.goods.productId] : [],
    });
    for (const count of counts) raiseCount(tx, ids, count);
    if (leftover) raisePutBack(tx, ids, leftover);
  });

function raiseCount(tx: SiteTransaction, ids: Ids, { place, productId }: DemoCount): void {
  const raised = { taskId: ids.next(), now: tx.now, zone: tx.locations.get(place)?.zone ?? null };
  tx.tasks.put(countTask(raised, { place: locationPlace(place), productId, reason: 'cycle' }));
}

function raisePutBack(tx: SiteTransaction, ids: Ids, { lpn, standsAt, home, goods }: DemoLeftover): void {
  const product = tx.products.get(goods.productId);
  if (!product) return;
  const raised = { taskId: ids.next(), now: tx.now, zone: tx.locations.get(standsAt)?.zone ?? null };
  const identity = {
    place: lpnPlace(lpn),
    productId: goods.productId,
    lot: goods.lot || null,
    expiry: goods.expiry || null,
    serial: null,
    owner: ownOwner,
    condition: 'available' as const,
  };
  tx.tasks.put(
    putBackTask(raised, identity, {
      product: productCard(product),
      quantity: Number(goods.quantity),
      home: locationPlace(home),
      orderLineId: null,
    }),
  );
}
