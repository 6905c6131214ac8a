import * as z from 'zod/mini';
import { placeSchema } from '../../domain/place.ts';
import { taskSchema, taskStatusSchema } from '../../domain/task.ts';
import { freshnessSchema } from './freshness.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';

export const taskKinds = ['pick', 'quality-check', 'putaway', 'put-back', 'count'] as const;
export const taskKindSchema = z.enum(taskKinds);

/** `GET tasks`: running ones first, then by ship-by time and priority. */
export const tasksQuerySchema = z.object({
  ...pageFields,
  /** Task, order, product or place. */
  q: searchField,
  status: z.optional(listOf(taskStatusSchema)),
  kind: z.optional(listOf(taskKindSchema)),
  deviceId: z.optional(z.string()),
});

/** Progress counts from allocations, so that it moves with every pick that arrives. Pieces are base units. */
export const taskRowSchema = z.object({
  taskId: z.string(),
  kind: taskKindSchema,
  status: taskStatusSchema,
  priority: z.int(),
  shipBy: z.nullable(z.string()),
  zone: z.nullable(z.string()),
  createdAt: z.string(),
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
  lines: z.int(),
  doneLines: z.int(),
  shortLines: z.int(),
  cancelledLines: z.int(),
  pieces: z.int(),
  donePieces: z.int(),
  /** Length of the walk; null where there is none. */
  metres: z.nullable(z.number()),
  orderIds: z.array(z.string()),
  /** What it is about where it is about one thing: put-back, count, and the goods of a check or putaway. */
  product: z.nullable(z.object({ productId: z.string(), name: z.string() })),
  from: z.nullable(placeSchema),
  home: z.nullable(placeSchema),
  /** The container that is to be checked or put away; null for loose goods and other work. */
  lpn: z.nullable(z.string()),
  /** How many different products a check or putaway names. */
  goods: z.int(),
  rev: z.int(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

export const tasksPageSchema = z.extend(pageOf(taskRowSchema), { freshness: freshnessSchema });

/** `POST tasks/:taskId/release` (open for anybody again) and `.../reassign` (held for that device). */
export const releaseTaskRequestSchema = z.object({ reason: z.optional(z.string().check(z.maxLength(300))) });
export const reassignTaskRequestSchema = z.object({
  deviceId: z.string().check(z.minLength(1)),
  reason: z.optional(z.string().check(z.maxLength(300))),
});
export const taskChangedSchema = z.object({ task: taskSchema });

/** `PATCH tasks/:taskId`: 1 comes first. A pick list in hand keeps its place on its device. */
export const taskChangeSchema = z.object({
  priority: z.int().check(z.gte(1), z.lte(9)),
  reason: z.optional(z.string().check(z.maxLength(300))),
});
