import * as z from 'zod/mini';
import type { Ids } from '../../shared/domain/random.ts';
import {
  orderChangeSchema,
  orderInputSchema,
  orderWithLinesSchema,
  shipResponseSchema,
} from '../../shared/protocol/board/order-actions.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses } from '../http/problem.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { callerOf, type Doors } from '../identity/require-identity.ts';
import { registerCancelRoutes } from './cancel-routes.ts';
import { changeOrder } from './change-order.ts';
import { putOrder } from './put-order.ts';
import { replyOrderFailure } from './reply-order-failure.ts';
import { shipOrder } from './ship-order.ts';

/** `siteId`: the site that other systems, who have no session, mean. */
type OrderRouteDeps = {
  store: SiteStore;
  ids: Ids;
  ports: MovementPorts;
  doors: Doors;
  siteId: string;
};

const params = z.object({ orderId: z.string() });

/** What managers and other systems do with orders; reading them is the board's. */
export function registerOrderRoutes(app: App, deps: OrderRouteDeps): void {
  addPut(app, deps);
  addChange(app, deps);
  addShip(app, deps);
  registerCancelRoutes(app, deps);
}

function addPut(app: App, { store, ids, doors, siteId }: OrderRouteDeps): void {
  const schema = {
    tags: ['orders'],
    summary: 'Create an order, or make a known one what is given; the same twice changes nothing',
    body: orderInputSchema,
    response: { 200: orderWithLinesSchema, 201: orderWithLinesSchema, ...problemResponses },
  };
  app.post('/api/v1/orders', { preHandler: doors.requireApiOrManager, schema }, async (request, reply) => {
    const caller = callerOf(request, siteId);
    const put = await store.write(caller.siteId, (tx) => putOrder(tx, ids, request.body, caller.by));
    if (!put.ok) return replyOrderFailure(reply, put.failure);
    const { created, order, lines } = put.value;
    return reply.code(created ? 201 : 200).send({ order, lines });
  });
}

function addChange(app: App, { store, ids, doors, siteId }: OrderRouteDeps): void {
  const schema = {
    tags: ['orders'],
    summary: 'Change priority, ship-by time or quantities',
    params,
    body: orderChangeSchema,
    response: { 200: orderWithLinesSchema, ...problemResponses },
  };
  app.patch(
    '/api/v1/orders/:orderId',
    { preHandler: doors.requireApiOrManager, schema },
    async (request, reply) => {
      const caller = callerOf(request, siteId);
      const { orderId } = request.params;
      const changed = await store.write(caller.siteId, (tx) =>
        changeOrder(tx, ids, orderId, request.body, caller.by),
      );
      return changed.ok ? changed.value : replyOrderFailure(reply, changed.failure);
    },
  );
}

function addShip(app: App, { store, ports, doors, siteId }: OrderRouteDeps): void {
  const schema = {
    tags: ['orders'],
    summary: 'Ship what was picked; 409 with every obstacle while the gate is closed',
    params,
    response: { 200: shipResponseSchema, ...problemResponses },
  };
  app.post(
    '/api/v1/orders/:orderId/ship',
    { preHandler: doors.requireApiOrManager, schema },
    async (request, reply) => {
      const caller = callerOf(request, siteId);
      const { orderId } = request.params;
      const shipped = await store.write(caller.siteId, (tx) => shipOrder(tx, ports, orderId, caller.by));
      return shipped.ok ? shipped.value : replyOrderFailure(reply, shipped.failure);
    },
  );
}
