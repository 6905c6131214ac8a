import * as z from 'zod/mini';
import { movementTypeSchema, receiptSteps, taskStepSchema } from '../../domain/movement.ts';
import { placeSchema } from '../../domain/place.ts';
import { conditionSchema } from '../../domain/stock.ts';
import { entryStatuses } from '../push.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceNameSchema, personSchema } from './people-and-devices.ts';
import { freshnessSchema } from './freshness.ts';
import { openQuestionSchema } from './orders.ts';
import { photoSchema } from './photo.ts';
import { taskKindSchema } from './tasks.ts';
import { taskStatusSchema } from '../../domain/task.ts';

const instant = z.optional(z.iso.datetime());

/** `GET movements`: the newest received first. */
export const movementsQuerySchema = z.object({
  ...pageFields,
  /** An id (or its first 8 signs and more), product, place, tote, order, order line, user or device. */
  q: searchField,
  type: z.optional(listOf(movementTypeSchema)),
  status: z.optional(listOf(z.enum(entryStatuses))),
  productId: z.optional(z.string()),
  place: z.optional(placeSchema),
  userId: z.optional(z.string()),
  deviceId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  orderLineId: z.optional(z.string()),
  taskId: z.optional(z.string()),
  purchaseOrderId: z.optional(z.string()),
  receiptId: z.optional(z.string()),
  /** Of a container: its own ways, and what went into it and out of it. */
  container: z.optional(z.string()),
  /** Of a lot, with the ways of containers while they held it. */
  lot: z.optional(z.string()),
  receivedFrom: instant,
  receivedBefore: instant,
});

export const movementRowSchema = z.object({
  mid: z.string(),
  /** As the device wrote it: a parked one may have a type this build does not know. */
  type: z.string(),
  status: z.enum(entryStatuses),
  /** By the device's clock, ISO 8601 UTC; null where it is unreadable. */
  recordedAt: z.nullable(z.string()),
  receivedAt: z.string(),
  user: z.nullable(personSchema),
  /** Null: made by the server itself. */
  device: z.nullable(deviceNameSchema),
  product: z.nullable(z.object({ productId: z.string(), name: z.string() })),
  quantity: z.nullable(z.int()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  lpn: z.nullable(z.string()),
  orderLineId: z.nullable(z.string()),
  taskId: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** What happened to the task, for a movement of type `task`. */
  taskStep: z.nullable(taskStepSchema),
  /** What happened in the receipt, for a movement of type `receipt`. */
  receiptStep: z.nullable(z.enum(receiptSteps)),
  discrepancies: z.int(),
});
export type MovementRow = z.infer<typeof movementRowSchema>;

export const movementsPageSchema = z.extend(pageOf(movementRowSchema), { freshness: freshnessSchema });

/** What a movement did to one stock figure, in base units. */
export const stockChangeSchema = z.object({
  place: placeSchema,
  productId: z.string(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(z.string()),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  quantity: z.int(),
});

/** `GET movements/:mid`: from the tap on the device to everything that followed. */
export const movementStorySchema = z.extend(movementRowSchema, {
  v: z.nullable(z.int()),
  /** Order in which the server took the movements of the site. */
  position: z.int(),
  /** ISO 8601 UTC; later than `receivedAt` for one that was parked, null while it is. */
  appliedAt: z.nullable(z.string()),
  epoch: z.string(),
  seq: z.int(),
  sessionId: z.nullable(z.string()),
  /** Follows it through the server's log. */
  traceId: z.nullable(z.string()),
  /** Device clock minus server clock at recording as far as known, milliseconds; null: unknown. */
  clockOffset: z.nullable(z.number()),
  why: z.nullable(z.string()),
  changes: z.array(stockChangeSchema),
  opened: z.array(openQuestionSchema),
  /** The movement it undoes, and those that undid it. */
  compensates: z.nullable(z.string()),
  compensatedBy: z.array(movementRowSchema),
  orderLine: z.nullable(
    z.object({
      orderLineId: z.string(),
      status: z.string(),
      ordered: z.int(),
      picked: z.int(),
      short: z.int(),
    }),
  ),
  task: z.nullable(z.object({ taskId: z.string(), kind: taskKindSchema, status: taskStatusSchema })),
  /** Put-backs of the same order line, open and done. */
  putBacks: z.array(z.object({ taskId: z.string(), status: taskStatusSchema })),
  photos: z.array(photoSchema),
  /** As it came over the wire. */
  raw: z.unknown(),
});
export type MovementStory = z.infer<typeof movementStorySchema>;
