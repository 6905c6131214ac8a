import type { Container } from '../../shared/domain/container.ts';
import { lpnPlace } from '../../shared/domain/place.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Act } from '../movements/act.ts';
import { actedAtInstant } from '../movements/acted-at.ts';
import { followGoods, settlingOf } from './follow-goods.ts';
import { settleUnit } from './settle-work.ts';
import { markUnit } from './receive-unit.ts';
import { type ReceiptSubject, unitOfGoods } from './receipt-subject.ts';

/** Received goods reach their unit, or the floor: the unit is known from then on, the notice says that it came. */
export async function receiveInto(act: Act, subject: ReceiptSubject): Promise<void> {
  const { tx, movement } = act;
  const lpn = unitOfGoods(act);
  if (movement.compensates !== null) {
    if (lpn !== null && subject.asn && (await isEmpty(tx, lpn))) markUnit(tx, subject.asn, lpn, null);
    return followGoods(act);
  }
  if (lpn === null) {
    if (subject.receipt?.closedAt) followGoods(act, { raises: true });
    return;
  }
  await tx.containers.load([lpn]);
  const known = tx.containers.get(lpn);
  if (!known || (known.orderId === null && !known.arrival))
    tx.containers.put(arrived(act, subject, lpn, known));
  if (subject.asn) markUnit(tx, subject.asn, lpn, actedAtInstant(tx, movement));
  if (known?.closed) act.later(() => settleUnit(settlingOf(act), lpn));
}

/** A container as it comes into the house, or once more under a plate that did before. */
export function arrived(
  { tx, movement }: Pick<Act, 'tx' | 'movement'>,
  { supplier, asn, purchaseOrderId }: ReceiptSubject,
  lpn: string,
  known: Container | undefined,
): Container {
  const { receiptId = null, asnId = null, trackingNumber = null, containerKind } = movement.body;
  return {
    lpn,
    kind: containerKind ?? known?.kind ?? 'pallet',
    place: known?.place ?? null,
    orderId: null,
    taskId: null,
    closed: false,
    arrival: {
      receiptId,
      purchaseOrderId,
      asnId: asn?.asnId ?? asnId,
      supplier,
      trackingNumber,
      firstReceivedAt: known?.arrival?.firstReceivedAt ?? actedAtInstant(tx, movement),
    },
    rev: known?.rev ?? 0,
  };
}

async function isEmpty(tx: SiteTransaction, lpn: string): Promise<boolean> {
  const rows = await tx.stock.find({ place: lpnPlace(lpn), holds: true });
  return rows.every(({ quantity }) => quantity <= 0);
}
