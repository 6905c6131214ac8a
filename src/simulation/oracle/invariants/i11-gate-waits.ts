import type { EndChecker, Evidence } from '../evidence.ts';
import type { Look } from '../look.ts';
import type { Shipment } from '../ledger.ts';

/** ms that may pass between the commit of a shipment and the packer who takes the goods away. */
const onTheWay = 60_000;

/**
 * I11, the half of the gate that waits: an order leaves only when each device that was told of a cancelled line of it
 * has seen that, unless the device may not speak any more, and when no blocking question about it is open.
 */
export const gateWaits: EndChecker = (evidence, look) => {
  const restored = Math.max(0, ...evidence.ledger.restoredAt);
  const orderOf = new Map(evidence.site.published.orderLines.map((line) => [line.orderLineId, line.orderId]));
  for (const shipment of evidence.ledger.shipments) {
    // A restored server knows nothing of what left after its backup.
    if (shipment.at <= restored) continue;
    devicesHadSeen(evidence, shipment, orderOf, look);
    questionsWereAnswered(evidence, shipment, orderOf, look);
  }
};

type OrderOf = ReadonlyMap<string, string>;

function devicesHadSeen({ site }: Evidence, { orderId, at }: Shipment, orderOf: OrderOf, look: Look): void {
  const devices = new Map(site.devices.map((device) => [device.deviceId, device]));
  for (const { orderLineId, deviceId, cancelledAt, seenAt } of site.notices) {
    if (orderOf.get(orderLineId) !== orderId || Date.parse(cancelledAt) > at - onTheWay) continue;
    const device = devices.get(deviceId);
    const isAway = !device || device.revokedAt !== null || Date.parse(device.enrolledAt) > at - onTheWay;
    look(
      isAway || (seenAt !== null && Date.parse(seenAt) <= at),
      () => `order ${orderId} left before ${device?.name} had seen that ${orderLineId} is cancelled`,
    );
  }
}

function questionsWereAnswered(
  { site }: Evidence,
  { orderId, at }: Shipment,
  orderOf: OrderOf,
  look: Look,
): void {
  for (const { kind, severity, openedAt, resolvedAt, ...about } of site.discrepancies) {
    const isOfOrder = about.orderId === orderId || orderOf.get(about.orderLineId ?? '') === orderId;
    if (!isOfOrder || severity !== 'blocking' || Date.parse(openedAt) > at - onTheWay) continue;
    look(
      resolvedAt !== null && Date.parse(resolvedAt) <= at,
      () => `order ${orderId} left while ${kind} ${about.discrepancyId} was open`,
    );
  }
}
