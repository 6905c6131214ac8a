import type { Asn } from '../../shared/domain/asn.ts';
import { placeParts, virtualPlace } from '../../shared/domain/place.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import type { ReceiptRow } from '../db/rows/receipt.ts';
import type { Act } from '../movements/act.ts';

/** What a movement of a receipt belongs to, as far as the site knows it. */
export type ReceiptSubject = {
  receipt: ReceiptRow | undefined;
  /** As named; the site may not know such an order. */
  purchaseOrderId: string | null;
  order: PurchaseOrder | undefined;
  asn: Asn | undefined;
  supplier: string | null;
  isReturn: boolean;
};

/** What the movement itself does not say is that of its receipt, and then that of its notice. */
export async function loadSubject({ tx, movement }: Pick<Act, 'tx' | 'movement'>): Promise<ReceiptSubject> {
  const { receiptId, ...body } = movement.body;
  if (receiptId !== undefined) await tx.receipts.load([receiptId]);
  const receipt = receiptId === undefined ? undefined : tx.receipts.get(receiptId);
  const asnId = body.asnId === undefined ? (receipt?.asnId ?? null) : body.asnId;
  if (asnId !== null) await tx.asns.load([asnId]);
  const asn = asnId === null ? undefined : tx.asns.get(asnId);
  const purchaseOrderId =
    body.purchaseOrderId === undefined
      ? (receipt?.purchaseOrderId ?? asn?.purchaseOrderId ?? null)
      : body.purchaseOrderId;
  if (purchaseOrderId !== null) await tx.purchaseOrders.load([purchaseOrderId]);
  const order = purchaseOrderId === null ? undefined : tx.purchaseOrders.get(purchaseOrderId);
  const supplier = body.supplier ?? receipt?.supplier ?? order?.supplier ?? asn?.supplier ?? null;
  return { receipt, purchaseOrderId, order, asn, supplier, isReturn: isReturn(movement.body) };
}

const customer = virtualPlace('customer');

/** Goods that a customer sent back, or the taking back of that. */
const isReturn = ({ from, to, returnDisposition }: Act['movement']['body']): boolean =>
  from === customer || to === customer || returnDisposition !== undefined;

/** The plate that goods went into, or came out of by an undo; null for loose ones. */
export function unitOfGoods({ movement: { body, compensates } }: Pick<Act, 'movement'>): string | null {
  const place = compensates === null ? body.to : body.from;
  const { kind, id } = placeParts(place ?? '');
  return kind === 'lpn' ? id : null;
}
