import * as z from 'zod/mini';
import type { Ids } from '../../shared/domain/random.ts';
import {
  asnChangedSchema,
  asnInputSchema,
  purchaseOrderCancelSchema,
  purchaseOrderChangedSchema,
  purchaseOrderChangeSchema,
  purchaseOrderInputSchema,
  receiptClosedSchema,
  receiptCloseSchema,
} from '../../shared/protocol/board/purchase-order-actions.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { callerOf, type Doors, managerOf } from '../identity/require-identity.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { closeForgotten } from './close-forgotten.ts';
import { cancelPurchaseOrder, changePurchaseOrder } from './change-purchase-order.ts';
import { replyPurchaseOrderFailure } from './purchase-order-failure.ts';
import { putAsn } from './put-asn.ts';
import { putPurchaseOrder } from './put-purchase-order.ts';

/** `siteId`: the site that other systems, who have no session, mean. */
type ReceivingRouteDeps = {
  store: SiteStore;
  ids: Ids;
  ports: MovementPorts;
  doors: Doors;
  siteId: string;
};

const params = z.object({ purchaseOrderId: z.string() });
const changed = { 200: purchaseOrderChangedSchema, ...problemResponses };

/** What managers and other systems do with what is expected to arrive; reading it is the board's. */
export function registerReceivingRoutes(app: App, deps: ReceivingRouteDeps): void {
  addPut(app, deps);
  addChange(app, deps);
  addCancel(app, deps);
  addAsn(app, deps);
  addClose(app, deps);
}

function addPut(app: App, { store, ids, doors, siteId }: ReceivingRouteDeps): void {
  const schema = {
    tags: ['purchase orders'],
    summary: 'Create a purchase order, or make a known one what is given; the same twice changes nothing',
    body: purchaseOrderInputSchema,
    response: { ...changed, 201: purchaseOrderChangedSchema },
  };
  const options = { preHandler: doors.requireApiOrManager, schema };
  app.post('/api/v1/purchase-orders', options, async (request, reply) => {
    const caller = callerOf(request, siteId);
    const put = await store.write(caller.siteId, (tx) => putPurchaseOrder(tx, ids, request.body, caller.by));
    if (!put.ok) return replyPurchaseOrderFailure(reply, put.failure);
    const { created, purchaseOrder } = put.value;
    return reply.code(created ? 201 : 200).send({ purchaseOrder });
  });
}

function addChange(app: App, { store, ids, doors, siteId }: ReceivingRouteDeps): void {
  const schema = {
    tags: ['purchase orders'],
    summary: 'Change quantities or day, close it though something is missing, or await it again',
    params,
    body: purchaseOrderChangeSchema,
    response: changed,
  };
  const options = { preHandler: doors.requireApiOrManager, schema };
  app.patch('/api/v1/purchase-orders/:purchaseOrderId', options, async (request, reply) => {
    const caller = callerOf(request, siteId);
    const asked = { ...request.params, change: request.body, by: caller.by };
    const result = await store.write(caller.siteId, (tx) => changePurchaseOrder(tx, ids, asked));
    return result.ok ? { purchaseOrder: result.value } : replyPurchaseOrderFailure(reply, result.failure);
  });
}

function addCancel(app: App, { store, ids, doors, siteId }: ReceivingRouteDeps): void {
  const schema = {
    tags: ['purchase orders'],
    summary: 'Call off a purchase order of which nothing came',
    params,
    body: purchaseOrderCancelSchema,
    response: changed,
  };
  const options = { preHandler: doors.requireApiOrManager, schema };
  app.post('/api/v1/purchase-orders/:purchaseOrderId/cancel', options, async (request, reply) => {
    const caller = callerOf(request, siteId);
    const asked = { ...request.params, ...request.body, by: caller.by };
    const result = await store.write(caller.siteId, (tx) => cancelPurchaseOrder(tx, ids, asked));
    return result.ok ? { purchaseOrder: result.value } : replyPurchaseOrderFailure(reply, result.failure);
  });
}

function addAsn(app: App, { store, doors, siteId }: ReceivingRouteDeps): void {
  const schema = {
    tags: ['purchase orders'],
    summary: 'Announce a delivery with its units; the same notice twice changes nothing',
    body: asnInputSchema,
    response: { 200: asnChangedSchema, 201: asnChangedSchema, ...problemResponses },
  };
  const options = { preHandler: doors.requireApiOrManager, schema };
  app.post('/api/v1/asns', options, async (request, reply) => {
    const caller = callerOf(request, siteId);
    const put = await store.write(caller.siteId, (tx) => putAsn(tx, request.body));
    if (put.ok) return reply.code(put.value.created ? 201 : 200).send({ asn: put.value.asn });
    const { failure } = put;
    if (failure.kind === 'not_valid') return replyPurchaseOrderFailure(reply, failure);
    const detail = `${failure.asnId} is ${failure.status}: it changes no more.`;
    return sendProblem(reply, { status: 409, kind: 'asn-ended', detail });
  });
}

function addClose(app: App, { store, ports, doors }: ReceivingRouteDeps): void {
  const schema = {
    tags: ['purchase orders'],
    summary: 'End a receipt that its operator left open',
    params: z.object({ receiptId: z.string() }),
    body: receiptCloseSchema,
    response: { 200: receiptClosedSchema, ...problemResponses },
  };
  const options = { preHandler: doors.requireManager, schema };
  app.post('/api/v1/receipts/:receiptId/close', options, async (request, reply) => {
    const { siteId, userId: by } = managerOf(request);
    const asked = { ...request.params, ...request.body, by };
    const closed = await store.write(siteId, (tx) => closeForgotten(tx, ports, asked));
    if (closed.ok) {
      const { receiptId, closedAt } = closed.value;
      return { receiptId, closedAt: closedAt ?? '' };
    }
    const detail = `There is no receipt ${closed.failure.receiptId}.`;
    return sendProblem(reply, { status: 404, kind: 'receipt-unknown', detail });
  });
}
