import { withdrawReceiptStep } from '../../receiving/withdraw-receipt-step.ts';
import { closeReceipt } from '../../receiving/close-receipt.ts';
import { settlingOf } from '../../receiving/follow-goods.ts';
import { beginReceiving, noteReceipt } from '../../receiving/note-receipt.ts';
import { arrived } from '../../receiving/receive-into.ts';
import { receivedBefore } from '../../receiving/receive-unit.ts';
import { loadSubject, type ReceiptSubject } from '../../receiving/receipt-subject.ts';
import { settleUnit } from '../../receiving/settle-work.ts';
import { isSscc } from '../../../shared/domain/gs1/sscc.ts';
import type { Act } from '../act.ts';

/**
 * A step of a receipt. No stock moves by it.
 *
 *   opened       the order is being received
 *   arrived      the unit stands at its station; an SSCC that came before is sscc_again
 *   unit_closed  nothing more goes in: it is to be checked or put away
 *   closed       what did not come is asked about, unless somebody else still receives the order
 */
export async function applyReceipt(act: Act): Promise<void> {
  const subject = await loadSubject(act);
  if (act.movement.compensates !== null) return withdrawReceiptStep(act, subject, act.movement.compensates);
  const receipt = noteReceipt(act, subject);
  const { receiptStep, lpn = '' } = act.movement.body;
  switch (receiptStep) {
    case 'opened':
      return beginReceiving(act, subject);
    case 'arrived':
      beginReceiving(act, subject);
      return arrive(act, subject, lpn);
    case 'unit_closed':
      return closeUnit(act, subject, lpn);
    case 'closed':
      return receipt ? closeReceipt(act, receipt, subject) : undefined;
    case undefined:
      return;
  }
}

async function arrive(act: Act, subject: ReceiptSubject, lpn: string): Promise<void> {
  const { tx, movement } = act;
  const { to = null, receiptId } = movement.body;
  await tx.containers.load([lpn]);
  const known = tx.containers.get(lpn);
  const before = isSscc(lpn) ? receivedBefore(known, subject.asn, receiptId) : null;
  if (before !== null) act.report({ kind: 'sscc_again', place: to, expected: lpn, actual: before });
  tx.containers.put({ ...arrived(act, subject, lpn, known), place: to });
  act.later(() => settleUnit(settlingOf(act, 'cancelled'), lpn));
}

async function closeUnit(act: Act, subject: ReceiptSubject, lpn: string): Promise<void> {
  const { tx } = act;
  await tx.containers.load([lpn]);
  const known = tx.containers.get(lpn);
  const unit = known?.arrival ? known : arrived(act, subject, lpn, known);
  tx.containers.put({ ...unit, closed: true });
  act.later(() => settleUnit(settlingOf(act), lpn));
}
