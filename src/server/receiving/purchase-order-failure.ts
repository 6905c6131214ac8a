import type { FastifyReply } from 'fastify';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { sendProblem } from '../http/problem.ts';

export type FieldError = { field: string; expected: string };

/** Why something asked of a purchase order is not done. `field` is the path in the request. */
export type PurchaseOrderFailure =
  | { kind: 'unknown_purchase_order'; purchaseOrderId: string }
  | { kind: 'not_valid'; errors: FieldError[] }
  | { kind: 'purchase_order_ended'; purchaseOrderId: string; status: PurchaseOrder['status'] }
  /** Something of it came already: it can be closed, not called off. */
  | { kind: 'already_received'; purchaseOrderId: string };

/** Tells the caller why, as problem details: 404, 400 with fields, 409. */
export function replyPurchaseOrderFailure(reply: FastifyReply, failure: PurchaseOrderFailure): FastifyReply {
  switch (failure.kind) {
    case 'unknown_purchase_order':
      return sendProblem(reply, {
        status: 404,
        kind: 'purchase-order-unknown',
        detail: `There is no purchase order ${failure.purchaseOrderId}.`,
      });
    case 'not_valid':
      return sendProblem(reply, {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors: failure.errors,
      });
    case 'purchase_order_ended':
      return sendProblem(reply, {
        status: 409,
        kind: 'purchase-order-ended',
        detail: `${failure.purchaseOrderId} is ${failure.status}: it changes no more.`,
      });
    case 'already_received':
      return sendProblem(reply, {
        status: 409,
        kind: 'purchase-order-ended',
        detail: `Something of ${failure.purchaseOrderId} came already: close it instead.`,
      });
  }
}
