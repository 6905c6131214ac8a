import * as z from 'zod/mini';
import { isoNow } from '../../shared/domain/clock.ts';
import {
  orderDetailSchema,
  ordersPageSchema,
  ordersQuerySchema,
} from '../../shared/protocol/board/orders.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { callerOf } from '../identity/require-identity.ts';
import type { BoardPorts } from './board-ports.ts';
import { freshnessOf } from './freshness.ts';
import { findOrderDetail } from './order-detail.ts';
import { findOrders } from './orders-board.ts';
import { replyPage } from './reply-page.ts';

/** Reading orders; other systems may too. */
export function registerOrderBoardRoutes(app: App, { database, clock, doors, siteId }: BoardPorts): void {
  const tags = ['orders'];
  const preHandler = doors.requireApiOrManager;

  const list = {
    tags,
    summary: 'Orders, the most urgent first',
    querystring: ordersQuerySchema,
    response: { 200: ordersPageSchema, ...problemResponses },
  };
  app.get('/api/v1/orders', { preHandler, schema: list }, async (request, reply) => {
    const site = callerOf(request, siteId).siteId;
    const page = await findOrders(database, site, request.query);
    if (!page.ok) return replyPage(reply, page);
    const freshness = await freshnessOf(database, site, { asOf: isoNow(clock) });
    return { ...page.value, freshness };
  });

  const one = {
    tags,
    summary: 'An order line by line: promises, devices, cancellations, discrepancies, totes',
    params: z.object({ orderId: z.string() }),
    response: { 200: orderDetailSchema, ...problemResponses },
  };
  app.get('/api/v1/orders/:orderId', { preHandler, schema: one }, async (request, reply) => {
    const { orderId } = request.params;
    const asked = { orderId, asOf: isoNow(clock) };
    const order = await findOrderDetail(database, callerOf(request, siteId).siteId, asked);
    return (
      order ??
      sendProblem(reply, { status: 404, kind: 'order-unknown', detail: `There is no order ${orderId}.` })
    );
  });
}
