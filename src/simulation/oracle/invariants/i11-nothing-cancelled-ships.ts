import type { SiteCommit } from '../../../server/db/memory/memory-source.ts';
import { serverDeviceId } from '../../../server/db/rows/journal-entry.ts';
import type { OrderLine } from '../../../shared/domain/order.ts';
import type { EndChecker, SiteEnd } from '../evidence.ts';
import type { Look } from '../look.ts';
import type { Shipment } from '../ledger.ts';

/** I11, at each commit: no movement to a customer is of a line that is cancelled. */
export function createNothingCancelledShips(look: Look): NothingCancelledShips {
  let cancelled = new Set<string>();
  return {
    begin: (lines) => {
      cancelled = new Set(lines.map(({ orderLineId }) => orderLineId));
    },
    committed: ({ rows, entries }) => {
      for (const [orderLineId, line] of rows.orderLines ?? []) {
        if (line?.status === 'cancelled') cancelled.add(orderLineId);
        else cancelled.delete(orderLineId);
      }
      for (const { deviceId, toPlace, orderLineId, mid } of entries) {
        if (deviceId !== serverDeviceId || toPlace !== 'virtual:customer' || orderLineId === null) continue;
        look(!cancelled.has(orderLineId), () => `${mid} ships order line ${orderLineId}, which is cancelled`);
      }
    },
  };
}

export interface NothingCancelledShips {
  /** Told of the cancelled lines there are: at the beginning, and of a database that was restored. */
  begin(cancelled: readonly Pick<OrderLine, 'orderLineId'>[]): void;
  committed(commit: SiteCommit): void;
}

/**
 * I11, by what truly left: goods beyond what the live lines of an order asked for did not leave silently. Whoever
 * picked them after the cancellation, or cancelled them after they were gone, has put it before a manager.
 */
export const nothingCancelledLeft: EndChecker = ({ ledger, site }, look) => {
  const restored = Math.max(0, ...ledger.restoredAt);
  for (const shipment of ledger.shipments) {
    // A restored server knows nothing of what left after its backup.
    if (shipment.at <= restored) continue;
    const excess = cancelledGoods(site, shipment);
    const isAsked = site.discrepancies.some(({ orderId }) => orderId === shipment.orderId);
    look(
      excess.length === 0 || isAsked,
      () => `order ${shipment.orderId} left with cancelled ${excess.join(', ')}`,
    );
  }
};

/** Products of which more left than the lines asked for that were live then. */
function cancelledGoods({ published }: SiteEnd, { orderId, goods, at }: Shipment): string[] {
  const asked = new Map<string, number>();
  for (const line of published.orderLines) {
    if (line.orderId !== orderId) continue;
    const wasLive = line.cancelledAt === null || Date.parse(line.cancelledAt) > at;
    asked.set(line.productId, (asked.get(line.productId) ?? 0) + (wasLive ? line.ordered : 0));
  }
  const left = new Map<string, number>();
  for (const { identity, quantity } of goods) {
    left.set(identity.productId, (left.get(identity.productId) ?? 0) + Math.abs(quantity));
  }
  return [...left].flatMap(([id, quantity]) =>
    quantity > (asked.get(id) ?? 0) ? [`${quantity} ${id}`] : [],
  );
}
