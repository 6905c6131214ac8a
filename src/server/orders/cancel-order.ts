import type { OrderLine } from '../../shared/domain/order.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { CancelResponse } from '../../shared/protocol/board/order-actions.ts';
import type { CancellationNoticeView } from '../../shared/protocol/board/cancellation-notice.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import { cancelLines } from './cancel-lines.ts';
import { loadOrder } from './load-order.ts';
import type { OrderFailure } from './order-failure.ts';

type CancelWish = { by: string; reason: string };

/** Cancels all lines of an order that are not cancelled yet; repeating it answers with nothing newly cancelled. */
export async function cancelOrder(
  tx: SiteTransaction,
  ids: Ids,
  orderId: string,
  wish: CancelWish,
): Promise<Result<CancelResponse, OrderFailure>> {
  const known = await loadOrder(tx, orderId);
  if (!known) return failed({ kind: 'unknown_order', orderId });
  return done(
    await cancel(tx, ids, known.lines, { ...wish, orderId, kind: 'order_cancelled', subject: orderId }),
  );
}

export async function cancelOrderLine(
  tx: SiteTransaction,
  ids: Ids,
  orderLineId: string,
  wish: CancelWish,
): Promise<Result<CancelResponse, OrderFailure>> {
  await tx.orderLines.load([orderLineId]);
  const orderId = tx.orderLines.get(orderLineId)?.orderId;
  const known = orderId === undefined ? undefined : await loadOrder(tx, orderId);
  const line = known?.lines.find((each) => each.orderLineId === orderLineId);
  if (!line) return failed({ kind: 'unknown_line', orderLineId });
  const asked = { ...wish, orderId: line.orderId, kind: 'line_cancelled' as const, subject: orderLineId };
  return done(await cancel(tx, ids, [line], asked));
}

async function cancel(
  tx: SiteTransaction,
  ids: Ids,
  lines: readonly OrderLine[],
  {
    by,
    reason,
    orderId,
    kind,
    subject,
  }: CancelWish & { orderId: string; kind: 'order_cancelled' | 'line_cancelled'; subject: string },
): Promise<CancelResponse> {
  const result = await cancelLines(tx, ids, lines, by);
  if (result.cancelled.length > 0) noteDecision(tx, ids, { kind, subject, decidedBy: by, reason });
  const notices = await noticesOf(
    tx,
    lines.map(({ orderLineId }) => orderLineId),
  );
  return { orderId, ...result, notices };
}

/** Which devices must hear of the cancelled lines, and which have. */
async function noticesOf(
  tx: SiteTransaction,
  orderLineIds: readonly string[],
): Promise<CancellationNoticeView[]> {
  const notices = await tx.notices.find({ orderLineId: orderLineIds });
  const deviceIds = [...new Set(notices.map(({ deviceId }) => deviceId))];
  await tx.devices.load(deviceIds);
  const contacts = await tx.contacts(deviceIds);
  return notices.map(({ noticeId, orderLineId, taskId, deviceId, cancelledAt, seenAt }) => {
    const contact = contacts.get(deviceId);
    const name = tx.devices.get(deviceId)?.name ?? deviceId;
    const device = {
      deviceId,
      name,
      lastContact: contact?.lastContact ?? null,
      unsent: contact?.unsent ?? 0,
    };
    return { noticeId, orderLineId, taskId, device, cancelledAt, seenAt };
  });
}
