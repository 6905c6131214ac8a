import { isTaskOf } from '../../shared/domain/task.ts';
import type { Act } from '../movements/act.ts';
import { resolveOf } from '../movements/resolve-discrepancies.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';
import { hasArrived, settleEmptied } from './emptied-unit.ts';
import { settlingOf } from './follow-goods.ts';
import type { ReceiptSubject } from './receipt-subject.ts';
import { isComplete } from './purchase-order-lines.ts';
import { openReceipts, statusNow } from './settle-order.ts';
import { settleUnit } from './settle-work.ts';

/** A step of a receipt was a mistake: what it set going is taken back as far as nothing else asks for it. */
export async function withdrawReceiptStep(act: Act, subject: ReceiptSubject, mid: string): Promise<void> {
  const { receiptStep, lpn = '' } = act.movement.body;
  act.later(() => resolveOf(act, mid, 'accept'));
  switch (receiptStep) {
    case 'opened':
      return withdrawReceipt(act, subject);
    case 'arrived':
      return sendAway(act, lpn, mid);
    case 'unit_closed':
      return openUnit(act, lpn);
    case 'closed':
      return openAgain(act, subject);
    case undefined:
      return;
  }
}

/** Never begun; unless something came in it all the same. */
async function withdrawReceipt(act: Act, { receipt, order }: ReceiptSubject): Promise<void> {
  const { tx } = act;
  if (!receipt) return;
  const entries = await tx.journal.of('receiptId', [receipt.receiptId]);
  const undone = new Set(entries.map(({ compensates }) => compensates));
  const stands = entries.some(
    ({ mid, type, compensates }) => type === 'receive' && compensates === null && !undone.has(mid),
  );
  if (stands) return;
  tx.receipts.remove(receipt.receiptId);
  if (order) await refreshStatus(act, order);
}

async function refreshStatus(act: Act, order: NonNullable<ReceiptSubject['order']>): Promise<void> {
  const { tx } = act;
  const isBeingReceived = (await openReceipts(tx, order.purchaseOrderId)).length > 0;
  tx.purchaseOrders.put({ ...order, status: statusNow(order, order, isBeingReceived) });
}

/** The unit is not there. One that came before keeps the date on which it did, and stands where it stood with its goods. */
async function sendAway(act: Act, lpn: string, mid: string): Promise<void> {
  const { tx } = act;
  await tx.containers.load([lpn]);
  const unit = tx.containers.get(lpn);
  if (!unit) return;
  const isAgain = (await tx.discrepancies.find({ mid, kind: 'sscc_again' })).length > 0;
  act.later(async () => {
    const cameBefore = isAgain || (await hasArrived(tx, lpn));
    const arrival = cameBefore ? (unit.arrival ?? null) : null;
    tx.containers.put({ ...unit, place: null, closed: true, arrival });
    await settleEmptied(tx, lpn);
    await settleUnit(settlingOf(act, 'cancelled'), lpn);
  });
}

async function openUnit(act: Act, lpn: string): Promise<void> {
  const { tx } = act;
  await tx.containers.load([lpn]);
  const unit = tx.containers.get(lpn);
  if (!unit) return;
  tx.containers.put({ ...unit, closed: false });
  act.later(() => settleUnit(settlingOf(act, 'cancelled'), lpn));
}

/** The receipt goes on: loose goods of it wait for its end again. Units stay closed; each is opened by itself. */
async function openAgain(act: Act, { receipt, order }: ReceiptSubject): Promise<void> {
  const { tx } = act;
  if (!receipt) return;
  const { receiptId } = receipt;
  tx.receipts.put({ ...receipt, closedAt: null });
  // One that a manager closed short stays closed.
  if (order?.status === 'closed' && isComplete(order))
    tx.purchaseOrders.put({ ...order, status: 'receiving' });
  const loose = await tx.tasks.find({
    kind: ['putaway', 'quality-check'],
    lpn: null,
    status: unfinishedStatuses,
  });
  for (const task of loose) {
    const isOfReceipt =
      (isTaskOf(task, 'putaway') || isTaskOf(task, 'quality-check')) && task.work.receiptId === receiptId;
    if (isOfReceipt) tx.tasks.put({ ...task, status: 'cancelled' });
  }
}
