import * as z from 'zod/mini';
import type { Ids } from '../../shared/domain/random.ts';
import { cancelRequestSchema, cancelResponseSchema } from '../../shared/protocol/board/order-actions.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import { callerOf, type Doors } from '../identity/require-identity.ts';
import { cancelOrder, cancelOrderLine } from './cancel-order.ts';
import { replyOrderFailure } from './reply-order-failure.ts';

type CancelRouteDeps = { store: SiteStore; ids: Ids; doors: Doors; siteId: string };

const tags = ['orders'];
const body = cancelRequestSchema;
const response = { 200: cancelResponseSchema, ...problemResponses };

/** Order line ids hold a slash: `SO-100123/2` is `SO-100123%2F2` in the path. */
export function registerCancelRoutes(app: App, { store, ids, doors, siteId }: CancelRouteDeps): void {
  const preHandler = doors.requireApiOrManager;

  const ofOrder = {
    tags,
    summary: 'Cancel all lines of an order',
    params: z.object({ orderId: z.string() }),
    body,
    response,
  };
  app.post('/api/v1/orders/:orderId/cancel', { preHandler, schema: ofOrder }, async (request, reply) => {
    const { siteId: site, by } = callerOf(request, siteId);
    const wish = { by, reason: request.body.reason };
    const cancelled = await store.write(site, (tx) => cancelOrder(tx, ids, request.params.orderId, wish));
    return cancelled.ok ? cancelled.value : replyOrderFailure(reply, cancelled.failure);
  });

  const ofLine = {
    tags,
    summary: 'Cancel one line',
    params: z.object({ orderLineId: z.string() }),
    body,
    response,
  };
  app.post(
    '/api/v1/order-lines/:orderLineId/cancel',
    { preHandler, schema: ofLine },
    async (request, reply) => {
      const { siteId: site, by } = callerOf(request, siteId);
      const wish = { by, reason: request.body.reason };
      const cancelled = await store.write(site, (tx) =>
        cancelOrderLine(tx, ids, request.params.orderLineId, wish),
      );
      return cancelled.ok ? cancelled.value : replyOrderFailure(reply, cancelled.failure);
    },
  );
}
