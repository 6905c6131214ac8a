import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import {
  announcementsPageSchema,
  announcementsQuerySchema,
} from '../../shared/protocol/board/announcements.ts';
import {
  purchaseOrderDetailSchema,
  purchaseOrdersPageSchema,
  purchaseOrdersQuerySchema,
} from '../../shared/protocol/board/purchase-orders.ts';
import {
  receiptDetailSchema,
  receiptsPageSchema,
  receiptsQuerySchema,
} from '../../shared/protocol/board/receipts.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { managerOf } from '../identity/require-identity.ts';
import { findAnnouncements } from './announcements-board.ts';
import type { BoardPorts } from './board-ports.ts';
import { freshnessOf } from './freshness.ts';
import { findPurchaseOrderDetail } from './purchase-order-detail.ts';
import { findPurchaseOrders } from './purchase-orders-board.ts';
import { findReceiptDetail } from './receipt-detail.ts';
import { findReceipts } from './receipts-board.ts';
import { replyPage } from './reply-page.ts';

const tags = ['inbound'];

/** What is to arrive, and what of it came. */
export function registerInboundRoutes(app: App, deps: BoardPorts): void {
  addPurchaseOrders(app, deps);
  addAnnouncements(app, deps);
  addReceipts(app, deps);
}

function addPurchaseOrders(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const list = {
    tags,
    summary: 'Purchase orders with what of them came, the next to arrive first',
    querystring: purchaseOrdersQuerySchema,
    response: { 200: purchaseOrdersPageSchema, ...problemResponses },
  };
  app.get('/api/v1/purchase-orders', { preHandler, schema: list }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findPurchaseOrders(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const one = {
    tags,
    summary: 'A purchase order line by line: who received how much, units, photos, discrepancies',
    params: z.object({ purchaseOrderId: z.string() }),
    response: { 200: purchaseOrderDetailSchema, ...problemResponses },
  };
  app.get('/api/v1/purchase-orders/:purchaseOrderId', { preHandler, schema: one }, async (request, reply) => {
    const { purchaseOrderId } = request.params;
    const asked = { purchaseOrderId, asOf: isoNow(clock) };
    const order = await findPurchaseOrderDetail(database, managerOf(request).siteId, asked);
    const detail = `There is no purchase order ${purchaseOrderId}.`;
    return order ?? sendProblem(reply, { status: 404, kind: 'purchase-order-unknown', detail });
  });
}

function addAnnouncements(app: App, { database, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const announced = {
    tags,
    summary: 'Advance shipping notices with their units, the next to arrive first',
    querystring: announcementsQuerySchema,
    response: { 200: announcementsPageSchema, ...problemResponses },
  };
  app.get('/api/v1/asns', { preHandler, schema: announced }, async (request, reply) =>
    replyPage(reply, await findAnnouncements(database, managerOf(request).siteId, request.query)),
  );
}

function addReceipts(app: App, { database, clock, doors }: BoardPorts): void {
  const preHandler = doors.requireManager;
  const receipts = {
    tags,
    summary: 'Receipts: who received what, the latest begun first',
    querystring: receiptsQuerySchema,
    response: { 200: receiptsPageSchema, ...problemResponses },
  };
  app.get('/api/v1/receipts', { preHandler, schema: receipts }, async (request, reply) => {
    const { siteId } = managerOf(request);
    const page = await findReceipts(database, siteId, request.query);
    if (!page.ok) return replyPage(reply, page);
    return { ...page.value, freshness: await freshnessOf(database, siteId, { asOf: isoNow(clock) }) };
  });

  const one = {
    tags,
    summary: 'A receipt: goods, units, photos, discrepancies',
    params: z.object({ receiptId: z.string() }),
    response: { 200: receiptDetailSchema, ...problemResponses },
  };
  app.get('/api/v1/receipts/:receiptId', { preHandler, schema: one }, async (request, reply) => {
    const receipt = await findReceiptDetail(database, managerOf(request).siteId, request.params.receiptId);
    const detail = 'There is no such receipt.';
    return receipt ?? sendProblem(reply, { status: 404, kind: 'receipt-unknown', detail });
  });
}
