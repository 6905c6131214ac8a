import * as z from 'zod/mini';
import { asnSchema } from '../domain/asn.ts';
import { containerSchema } from '../domain/container.ts';
import { checklistSchema } from '../domain/quality/checklist.ts';
import { inspectionPlanSchema } from '../domain/quality/inspection-plan.ts';
import { inspectionStateSchema } from '../domain/quality/inspection-state.ts';
import { locationSchema, siteLayoutSchema } from '../domain/location.ts';
import { orderLineSchema, orderSchema } from '../domain/order.ts';
import { productSchema } from '../domain/product.ts';
import { purchaseOrderSchema } from '../domain/purchase-order.ts';
import { stockSchema } from '../domain/stock.ts';
import { supplierSchema } from '../domain/supplier.ts';
import { taskSchema } from '../domain/task.ts';
import { userSchema } from '../domain/user.ts';
import { scanningSchema } from './scanning.ts';

/** The site itself as devices know it. */
export const siteSchema = z.object({
  siteId: z.string(),
  name: z.string(),
  layout: siteLayoutSchema,
  rev: z.int(),
});
export type Site = z.infer<typeof siteSchema>;

/** Every kind of row that devices hold, with the field that identifies it. A new kind is one more line. */
export const feedRows = {
  site: { schema: siteSchema, key: 'siteId' },
  user: { schema: userSchema, key: 'userId' },
  product: { schema: productSchema, key: 'productId' },
  location: { schema: locationSchema, key: 'locationId' },
  container: { schema: containerSchema, key: 'lpn' },
  stock: { schema: stockSchema, key: 'stockId' },
  order: { schema: orderSchema, key: 'orderId' },
  orderLine: { schema: orderLineSchema, key: 'orderLineId' },
  purchaseOrder: { schema: purchaseOrderSchema, key: 'purchaseOrderId' },
  task: { schema: taskSchema, key: 'taskId' },
  asn: { schema: asnSchema, key: 'asnId' },
  supplier: { schema: supplierSchema, key: 'supplier' },
  inspectionPlan: { schema: inspectionPlanSchema, key: 'inspectionPlanId' },
  checklist: { schema: checklistSchema, key: 'productClass' },
  inspectionState: { schema: inspectionStateSchema, key: 'inspectionStateId' },
} as const;
export type FeedType = keyof typeof feedRows;
export type FeedRow<T extends FeedType> = z.infer<(typeof feedRows)[T]['schema']>;
export const feedTypes = Object.keys(feedRows) as FeedType[];

/** One row as it is now, or that it is gone. Types unknown to a build are skipped by it, not refused. */
export const changeSchema = z.object({
  type: z.string(),
  id: z.string(),
  rev: z.int(),
  /** The row by the schema of its type; absent when `deleted`. */
  row: z.optional(z.record(z.string(), z.unknown())),
  deleted: z.optional(z.boolean()),
});
export type Change = z.infer<typeof changeSchema>;

export const pullRequestSchema = z.object({
  proto: z.int(),
  deviceId: z.string(),
  /** Generation the cursor belongs to; null for a first pull. */
  gen: z.nullable(z.string()),
  /** Position in commit order up to which the device has everything; 0 for nothing. */
  cursor: z.int(),
  /** Most changes wanted in one answer. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(5000))),
  condition: z.optional(
    z.object({
      unsent: z.int(),
      parked: z.int(),
      userId: z.optional(z.nullable(z.string())),
      scanning: z.optional(z.nullable(scanningSchema)),
    }),
  ),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullResponseSchema = z.object({
  proto: z.int(),
  gen: z.string(),
  /** The cursor this answer starts from; applied only if it is still the device's own. */
  from: z.int(),
  /** The device must drop its cache and take these changes as the beginning (other generation, too old). */
  reset: z.optional(z.boolean()),
  changes: z.array(changeSchema),
  cursor: z.int(),
  more: z.boolean(),
  serverTime: z.number(),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;
