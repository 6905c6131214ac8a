import type { Asn } from '../../../shared/domain/asn.ts';
import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { receiveInto } from '../../receiving/receive-into.ts';
import { judgeGoodsIn } from '../../receiving/judge-goods-in.ts';
import { beginReceiving, noteReceipt } from '../../receiving/note-receipt.ts';
import { settleOrderQuestions } from '../../receiving/order-questions.ts';
import { totalsOf, withReceived } from '../../receiving/purchase-order-lines.ts';
import { loadSubject, type ReceiptSubject } from '../../receiving/receipt-subject.ts';
import { openReceipts, statusNow } from '../../receiving/settle-order.ts';
import type { Act } from '../act.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/**
 * Goods came in, or (`compensates`) did not after all.
 *
 *   on the order        its lines count them; too many is over_receipt, one question however many received them
 *   not on the order    not_on_order; without an order: not on the notice
 *   no order, no notice no_purchase_order, once per receipt
 *   from a customer     no order is asked for
 *
 * What is put into a unit that is closed already, or loose after its receipt was, is added to the work waiting there.
 */
export async function applyReceive(act: Act): Promise<void> {
  const { tx, movement } = act;
  const subject = await loadSubject(act);
  const isUndo = movement.compensates !== null;
  if (!isUndo) {
    noteReceipt(act, subject);
    beginReceiving(act, subject);
    judgeGoodsIn(act);
    if (!subject.isReturn) await judgeOrigin(act, subject);
  }
  await receiveInto(act, subject);
  const order = subject.order && tx.purchaseOrders.get(subject.order.purchaseOrderId);
  if (order && !subject.isReturn) await countReceived(act, order, isUndo);
  const { compensates } = movement;
  if (compensates !== null) act.later(() => resolveOf(act, compensates, 'accept'));
}

async function countReceived(
  act: Act,
  before: NonNullable<ReceiptSubject['order']>,
  isUndo: boolean,
): Promise<void> {
  const { tx, movement } = act;
  const { productId = '' } = movement.body;
  const amount = amountOf(movement.body);
  const counted = withReceived(before, productId, isUndo ? -amount : amount);
  if (counted === before) return;
  const goesOn = isUndo && (await openReceipts(tx, before.purchaseOrderId)).length > 0;
  const now = isUndo ? { ...counted, status: statusNow(before, counted, goesOn) } : counted;
  tx.purchaseOrders.put(now);
  await settleOrderQuestions(act, { before, now }, productId);
}

/** Whether these goods were awaited at all. */
async function judgeOrigin(act: Act, { order, asn, purchaseOrderId }: ReceiptSubject): Promise<void> {
  const { body } = act.movement;
  const { productId = '' } = body;
  if (order) {
    if (totalsOf(order, productId) === null) act.report({ kind: 'not_on_order', actual: productId });
    return;
  }
  if (asn && purchaseOrderId === null) {
    if (!isAnnounced(asn, productId)) act.report({ kind: 'not_on_order', actual: productId });
    return;
  }
  await askForOrder(act, purchaseOrderId);
}

const isAnnounced = ({ units }: Asn, productId: string): boolean =>
  units.some(({ contents }) => contents.some((content) => content.productId === productId));

/** One question for a whole receipt, whatever comes in it. */
async function askForOrder(act: Act, named: string | null): Promise<void> {
  const { receiptId } = act.movement.body;
  const facts = { kind: 'no_purchase_order' as const, place: act.movement.body.to ?? null, actual: named };
  if (receiptId === undefined) return void act.report(facts);
  const discrepancyId = `no-purchase-order:${receiptId}`;
  await act.tx.discrepancies.load([discrepancyId]);
  const asked = act.tx.discrepancies.get(discrepancyId);
  if (!asked) act.report({ ...facts, discrepancyId });
  else if (asked.status === 'open') act.refer(asked);
}
