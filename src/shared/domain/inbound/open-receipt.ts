import type { MovementBody } from '../movement.ts';
import { movementName } from '../movement-name.ts';
import { record, step } from '../turn/turn.ts';
import type { NoticeFacts, OrderFacts, ScanFacts } from './inbound-scan.ts';
import type { InboundTurn, OpenReceipt } from './inbound-state.ts';
import { say } from './inbound-texts.ts';

const nothing = {
  purchaseOrderId: null,
  asnId: null,
  supplier: null,
  orderId: null,
  status: null,
  lines: [],
} satisfies Partial<OpenReceipt>;

/** What every movement of a receipt says of the papers it belongs to. */
export const papersOf = ({
  receiptId,
  purchaseOrderId,
  asnId,
  supplier,
  orderId,
}: OpenReceipt): MovementBody => ({
  receiptId,
  ...(purchaseOrderId === null ? {} : { purchaseOrderId }),
  ...(asnId === null ? {} : { asnId }),
  ...(supplier === null ? {} : { supplier }),
  ...(orderId === null ? {} : { orderId }),
});

/** A receipt is named after the movement that opens it. The station stays, for the operator stands there. */
function open(turn: InboundTurn, given: Partial<OpenReceipt> & Pick<OpenReceipt, 'kind'>): InboundTurn {
  const { base, used } = turn.run.mids;
  const receipt: OpenReceipt = { ...nothing, ...given, receiptId: movementName(base, used) };
  const fresh = { expected: [], unit: null, goods: null, aside: null, received: [], news: null };
  return record(step(turn, { ...fresh, receipt }), {
    type: 'receipt',
    body: { receiptStep: 'opened', ...papersOf(receipt) },
  });
}

/** By purchase order. One that is closed or cancelled is told; what stands at the dock is received all the same. */
export function openOrder(turn: InboundTurn, order: OrderFacts): InboundTurn {
  const { purchaseOrderId, supplier, status, lines } = order;
  const opened = open(turn, { kind: 'order', purchaseOrderId, supplier, status, lines });
  const isOver = status === 'closed' || status === 'cancelled';
  return isOver
    ? say(opened, 'warning', 'order_over', { order: purchaseOrderId })
    : say(opened, 'success', 'order_opened', { order: purchaseOrderId });
}

/** By the number of an order that this device does not know (yet): the server will. */
export const openUnknownOrder = (turn: InboundTurn, purchaseOrderId: string): InboundTurn =>
  say(open(turn, { kind: 'order', purchaseOrderId }), 'warning', 'order_unknown', { order: purchaseOrderId });

/** By notice: held against the lines of its purchase order where that is known, else against its own. */
export function openNotice(turn: InboundTurn, notice: NoticeFacts, order: OrderFacts | null): InboundTurn {
  const { asnId, purchaseOrderId, supplier, deliveryNote } = notice;
  const { status, lines } = order ?? { status: null, lines: notice.lines };
  const opened = open(turn, { kind: 'notice', asnId, purchaseOrderId, supplier, status, lines });
  return say(opened, 'success', 'notice_opened', { notice: deliveryNote ?? asnId });
}

export const openUnplanned = (turn: InboundTurn): InboundTurn =>
  say(open(turn, { kind: 'unplanned' }), 'success', 'unplanned_opened', {});

/** Back from a customer, by the number of his order if there is one. */
export function openReturn(turn: InboundTurn, returned: ScanFacts['returned']): InboundTurn {
  if (!returned) return say(open(turn, { kind: 'return' }), 'success', 'return_without_order', {});
  const { orderId, lines } = returned;
  return say(open(turn, { kind: 'return', orderId, lines }), 'success', 'return_opened', { order: orderId });
}

/** Goes on with the receipt of a unit that was left open, here or on another device. */
export function resumeReceipt(
  turn: InboundTurn,
  arrival: Pick<OpenReceipt, 'purchaseOrderId' | 'asnId' | 'supplier'> & { receiptId: string | null },
  order: OrderFacts | null,
): InboundTurn {
  const { receiptId, purchaseOrderId, asnId, supplier } = arrival;
  const kind = asnId !== null ? 'notice' : purchaseOrderId !== null ? 'order' : 'unplanned';
  const { status, lines } = order ?? { status: null, lines: [] };
  if (receiptId === null) return open(turn, { kind, purchaseOrderId, asnId, supplier, status, lines });
  const receipt: OpenReceipt = {
    ...nothing,
    receiptId,
    kind,
    purchaseOrderId,
    asnId,
    supplier,
    status,
    lines,
  };
  return step(turn, { receipt, expected: [], received: [] });
}
