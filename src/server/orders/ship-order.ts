import { placeParts, virtualPlace } from '../../shared/domain/place.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { ShipResponse } from '../../shared/protocol/board/order-actions.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import { freeTotes, leavingGoods, loadLeaving } from './leaving-goods.ts';
import { loadOrder, type WholeOrder } from './load-order.ts';
import type { OrderFailure } from './order-failure.ts';
import { picksInTotes } from './picks-in-totes.ts';
import { type GateView, shipObstacles } from './ship-gate.ts';

/**
 * Lets an order leave: what was picked for its live lines moves from its totes to the customer, as movements of the
 * server, and the totes are free. Refused with every obstacle while the gate is closed. Shipping it again answers the
 * same.
 */
export async function shipOrder(
  tx: SiteTransaction,
  ports: MovementPorts,
  orderId: string,
  by: string,
): Promise<Result<ShipResponse, OrderFailure>> {
  const known = await loadOrder(tx, orderId);
  if (!known) return failed({ kind: 'unknown_order', orderId });
  if (known.order.status === 'shipped') return done(await shippedBefore(tx, known));
  const view = await gateView(tx, known);
  const obstacles = shipObstacles(view);
  if (obstacles.length > 0) return failed({ kind: 'gate_closed', orderId, obstacles });
  await loadLeaving(tx, orderId, view.goods);
  const movements = leavingGoods(tx, ports.ids, { orderId, goods: view.goods, by });
  await recordByServer(tx, ports, movements);
  const lpns = freeTotes(tx, orderId, movements);
  tx.orders.put({ ...known.order, status: 'shipped' });
  noteDecision(tx, ports.ids, { kind: 'order_shipped', subject: orderId, decidedBy: by });
  return done({ orderId, shippedAt: tx.now, lpns, mids: movements.map(({ mid }) => mid) });
}

async function gateView(tx: SiteTransaction, { order, lines }: WholeOrder): Promise<GateView> {
  const lineIds = lines.map(({ orderLineId }) => orderLineId);
  const ofLines = await tx.discrepancies.find({ orderLineId: lineIds, status: 'open' });
  const ofOrder = await tx.discrepancies.find({ orderId: order.orderId, status: 'open' });
  const notices = await tx.notices.find({ orderLineId: lineIds, seenAt: null });
  await tx.devices.load(notices.map(({ deviceId }) => deviceId));
  return {
    order,
    lines,
    goods: picksInTotes(await tx.journal.ofOrderLines(lineIds)),
    discrepancies: [...new Map([...ofLines, ...ofOrder].map((each) => [each.discrepancyId, each])).values()],
    // A revoked device picks nothing more; what it last touched is counted.
    notices: notices.filter(({ deviceId }) => tx.devices.get(deviceId)?.revokedAt === null),
  };
}

async function shippedBefore(
  tx: SiteTransaction,
  { order: { orderId }, lines }: WholeOrder,
): Promise<ShipResponse> {
  const [decision] = await tx.decisions.find({ kind: 'order_shipped', subject: orderId });
  const entries = await tx.journal.ofOrderLines(lines.map(({ orderLineId }) => orderLineId));
  const left = entries.filter(({ type, toPlace }) => type === 'move' && toPlace === virtualPlace('customer'));
  const lpns = left.flatMap(({ fromPlace }) => (fromPlace === null ? [] : [placeParts(fromPlace).id]));
  return {
    orderId,
    shippedAt: decision?.decidedAt ?? left.at(-1)?.receivedAt ?? tx.now,
    lpns: [...new Set(lpns)].toSorted(),
    mids: left.map(({ mid }) => mid),
  };
}
