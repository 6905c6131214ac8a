import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Act } from '../movements/act.ts';
import { resolve } from '../movements/resolve-discrepancies.ts';
import { isEnded, totalsOf } from './purchase-order-lines.ts';
import { sayWhoReceived } from './who-received.ts';

export const orderQuestionKinds = ['over_receipt', 'under_receipt'] as const;
type Kind = (typeof orderQuestionKinds)[number];

/** The open question of this kind about a product of a purchase order: at most one, whoever received. */
export async function findOrderQuestion(
  tx: SiteTransaction,
  kind: Kind,
  purchaseOrderId: string,
  productId: string,
): Promise<Discrepancy | undefined> {
  const open = await tx.discrepancies.find({ kind, productId, status: 'open' });
  await tx.journal.load(open.flatMap(({ mid }) => mid ?? []));
  return knownOrderQuestion(tx, kind, purchaseOrderId, productId);
}

/** The same of what is loaded: by `loadReceiving`, for movements. */
const knownOrderQuestion = (
  tx: SiteTransaction,
  kind: Kind,
  purchaseOrderId: string,
  productId: string,
): Discrepancy | undefined =>
  tx.discrepancies
    .among({ kind, productId, status: 'open' })
    .find(({ mid }) => mid !== null && tx.journal.get(mid)?.purchaseOrderId === purchaseOrderId);

/**
 * Brings the questions about a product of an order up to what came of it, where this movement changed that.
 *
 *   more than ordered, and more than before      over_receipt: "Anna 12, Ben 8", ordered 16
 *   not too much (any more)                      no such question
 *   all there                                    no under_receipt; while some is missing it says what came
 *
 * Of an order that was closed or called off nothing more is expected than came until then.
 */
export async function settleOrderQuestions(
  act: Act,
  { before, now }: { before: PurchaseOrder; now: PurchaseOrder },
  productId: string,
): Promise<void> {
  const [was, is] = [totalsOf(before, productId), totalsOf(now, productId)];
  if (!was || !is) return;
  const { purchaseOrderId } = now;
  const limit = isEnded(before) ? Math.min(was.received, was.expected) : is.expected;
  const isMore = is.received > was.received;
  if (isMore ? is.received > limit : was.received > is.expected) {
    await settleOver(act, purchaseOrderId, productId, {
      expected: limit,
      received: is.received,
      asks: isMore,
      staysAsAsked: isEnded(before),
    });
  }
  if (before.status === 'open') return;
  const missing = knownOrderQuestion(act.tx, 'under_receipt', purchaseOrderId, productId);
  if (!missing) return;
  if (is.received >= is.expected) resolve(act, missing, 'accept');
  else await sayAgain(act, missing, purchaseOrderId, `${is.expected}`);
}

/** A receipt was closed and nobody else receives the order: what did not come is asked about, product by product. */
export async function askForMissing(
  act: Act,
  order: PurchaseOrder,
  productIds: readonly string[],
): Promise<void> {
  const { purchaseOrderId } = order;
  for (const productId of productIds) {
    const totals = totalsOf(order, productId);
    if (!totals || totals.received >= totals.expected) continue;
    const open = await findOrderQuestion(act.tx, 'under_receipt', purchaseOrderId, productId);
    if (open) act.refer(await sayAgain(act, open, purchaseOrderId, `${totals.expected}`));
    else
      act.report({
        kind: 'under_receipt',
        productId,
        expected: `${totals.expected}`,
        actual: await sayReceived(act, purchaseOrderId, productId),
      });
  }
}

async function settleOver(
  act: Act,
  purchaseOrderId: string,
  productId: string,
  {
    expected,
    received,
    asks,
    staysAsAsked,
  }: { expected: number; received: number; asks: boolean; staysAsAsked: boolean },
): Promise<void> {
  const open = knownOrderQuestion(act.tx, 'over_receipt', purchaseOrderId, productId);
  if (received <= expected) {
    if (open) resolve(act, open, 'accept');
  } else if (open) {
    const limit = staysAsAsked ? open.expected : `${expected}`;
    const told = await sayAgain(act, open, purchaseOrderId, limit);
    if (asks) act.refer(told);
  } else if (asks) {
    const actual = await sayReceived(act, purchaseOrderId, productId);
    act.report({ kind: 'over_receipt', productId, expected: `${expected}`, actual });
  }
}

async function sayAgain(
  act: Act,
  open: Discrepancy,
  purchaseOrderId: string,
  expected: string | null,
): Promise<Discrepancy> {
  const actual = await sayReceived(act, purchaseOrderId, open.productId ?? '');
  return act.tx.discrepancies.put({ ...open, expected, actual });
}

/** Who received what of it, this movement included, which does not stand in the journal yet. */
async function sayReceived(act: Act, purchaseOrderId: string, productId: string): Promise<string> {
  const { tx, movement } = act;
  const earlier = await tx.journal.of('purchaseOrderId', [purchaseOrderId]);
  return sayWhoReceived(tx, [...earlier, asEntry(movement)], productId);
}

const asEntry = ({
  type,
  userId,
  body,
}: Act['movement']): Pick<JournalEntry, 'type' | 'userId' | 'productId' | 'toPlace' | 'quantity'> => ({
  type,
  userId,
  productId: body.productId ?? null,
  toPlace: body.to ?? null,
  quantity: Math.max(body.quantity ?? 0, body.serials?.length ?? 0),
});
