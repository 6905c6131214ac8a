import * as z from 'zod/mini';
import { discrepancyKindSchema, severities } from '../../domain/discrepancy.ts';
import { orderLineSchema, orderSchema, orderStatusSchema } from '../../domain/order.ts';
import { pickLineStatuses } from '../../domain/pick-list.ts';
import { placeSchema } from '../../domain/place.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { cancellationNoticeSchema } from './cancellation-notice.ts';
import { decisionViewSchema } from './decision.ts';
import { freshnessSchema } from './freshness.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';

/** `GET orders`: the most urgent first (ship-by, priority, id). `q` finds in id, customer and product of a line. */
export const ordersQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  status: z.optional(listOf(orderStatusSchema)),
  /** Only what must leave before, ISO 8601 UTC. */
  shipBefore: z.optional(z.iso.datetime()),
  priority: z.optional(listOf(z.coerce.number().check(z.int(), z.gte(1), z.lte(9)))),
});

/** An order with the sums of its live lines, in base units. */
export const orderRowSchema = z.extend(orderSchema, {
  lines: z.int(),
  cancelledLines: z.int(),
  pickedLines: z.int(),
  ordered: z.int(),
  picked: z.int(),
  short: z.int(),
  /** Open discrepancies that close the ship gate. */
  blocking: z.int(),
  /** Cancelled lines that a device has not seen yet. */
  unseen: z.int(),
  /** Devices that hold a task with a line of it. */
  devices: z.array(deviceReachSchema),
});
export type OrderRow = z.infer<typeof orderRowSchema>;

export const ordersPageSchema = z.extend(pageOf(orderRowSchema), { freshness: freshnessSchema });

/** A promise of stock to an order line, and who fetches it. */
export const lineAllocationSchema = z.object({
  allocationId: z.string(),
  taskId: z.string(),
  taskStatus: taskStatusSchema,
  place: placeSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(z.string()),
  quantity: z.int(),
  picked: z.int(),
  short: z.int(),
  status: z.enum([...pickLineStatuses, 'released']),
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
});
export type LineAllocation = z.infer<typeof lineAllocationSchema>;

export const openQuestionSchema = z.object({
  discrepancyId: z.string(),
  kind: discrepancyKindSchema,
  severity: z.enum(severities),
  status: z.enum(['open', 'resolved']),
  orderLineId: z.nullable(z.string()),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** `cancelledBy` is a name here where the person is known. */
export const orderLineDetailSchema = z.extend(orderLineSchema, {
  productName: z.string(),
  baseUnit: z.string(),
  allocations: z.array(lineAllocationSchema),
  notices: z.array(cancellationNoticeSchema),
  discrepancies: z.array(openQuestionSchema),
});
export type OrderLineDetail = z.infer<typeof orderLineDetailSchema>;

/** A tote of the order: where it stands (null: on a cart) and what lies in it. */
export const orderToteSchema = z.object({
  lpn: z.string(),
  place: z.nullable(placeSchema),
  closed: z.boolean(),
  pieces: z.int(),
});

/** `GET orders/:orderId` */
export const orderDetailSchema = z.extend(orderRowSchema, {
  orderLines: z.array(orderLineDetailSchema),
  totes: z.array(orderToteSchema),
  /** About the order and its lines, the latest first. */
  decisions: z.array(decisionViewSchema),
  /** Of the order itself, not of one of its lines. */
  discrepancies: z.array(openQuestionSchema),
  freshness: freshnessSchema,
});
export type OrderDetail = z.infer<typeof orderDetailSchema>;
