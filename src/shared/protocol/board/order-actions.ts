import * as z from 'zod/mini';
import { orderLineSchema, orderSchema } from '../../domain/order.ts';
import { problemSchema } from '../problem.ts';
import { cancellationNoticeSchema } from './cancellation-notice.ts';

const lineNumber = z.int().check(z.gte(1), z.lte(9999));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/));
const quantity = z.int().check(z.gte(1), z.lte(1_000_000));
/** Why, in the words of who decided; kept with the fact. */
export const reasonField = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** `POST orders`: creates or replaces one order with its lines; the same order twice changes nothing. */
export const orderInputSchema = z.object({
  orderId: id,
  customer: z.string().check(z.minLength(1), z.maxLength(200)),
  priority: z._default(z.int().check(z.gte(1), z.lte(9)), 5),
  shipBy: z.iso.datetime(),
  lines: z
    .array(
      z.object({
        lineNumber,
        productId: z.string().check(z.minLength(1), z.maxLength(40)),
        /** Base units. */
        ordered: quantity,
        owner: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
        lot: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(20)))),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export type OrderInput = z.infer<typeof orderInputSchema>;

/** `PATCH orders/:orderId`: what is left out stays. */
export const orderChangeSchema = z.object({
  priority: z.optional(z.int().check(z.gte(1), z.lte(9))),
  shipBy: z.optional(z.iso.datetime()),
  lines: z.optional(z.array(z.object({ lineNumber, ordered: quantity })).check(z.maxLength(500))),
});
export type OrderChange = z.infer<typeof orderChangeSchema>;

/** Answer to both: the order as it stands now. */
export const orderWithLinesSchema = z.object({ order: orderSchema, lines: z.array(orderLineSchema) });
export type OrderWithLines = z.infer<typeof orderWithLinesSchema>;

/** `POST orders/:orderId/cancel` and `POST order-lines/:orderLineId/cancel` */
export const cancelRequestSchema = z.object({ reason: reasonField });

/** Repeating a cancellation answers the same with nothing newly cancelled. */
export const cancelResponseSchema = z.object({
  orderId: z.string(),
  /** Lines that this call cancelled. */
  cancelled: z.array(z.string()),
  /** Devices that must see it, of all cancelled lines asked for. */
  notices: z.array(cancellationNoticeSchema),
  /** Tasks raised to bring back what was already picked. */
  putBackTaskIds: z.array(z.string()),
  /** Discrepancies opened by it. */
  discrepancyIds: z.array(z.string()),
});
export type CancelResponse = z.infer<typeof cancelResponseSchema>;

/** `POST orders/:orderId/ship`; shipping a shipped order answers the same again. */
export const shipResponseSchema = z.object({
  orderId: z.string(),
  shippedAt: z.string(),
  /** Totes that left, and the movements the server wrote for them. */
  lpns: z.array(z.string()),
  mids: z.array(z.string()),
});
export type ShipResponse = z.infer<typeof shipResponseSchema>;

export const shipObstacles = [
  'order_cancelled',
  'nothing_picked',
  'line_not_picked',
  'cancelled_not_put_back',
  'discrepancy_open',
  'cancellation_unseen',
] as const;

/** One thing that keeps an order from leaving. */
export const shipObstacleSchema = z.object({
  kind: z.enum(shipObstacles),
  orderLineId: z.nullable(z.string()),
  discrepancyId: z.nullable(z.string()),
  /** Tote, product or device that it is about, for the text on the screen. */
  about: z.nullable(z.string()),
});
export type ShipObstacle = z.infer<typeof shipObstacleSchema>;

/** 409 of `ship`: the gate is closed, with every obstacle at once. */
export const shipRefusedSchema = z.extend(problemSchema, { obstacles: z.array(shipObstacleSchema) });
