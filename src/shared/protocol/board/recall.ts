import * as z from 'zod/mini';
import { orderStatusSchema } from '../../domain/order.ts';
import { placeSchema } from '../../domain/place.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { freshnessSchema } from './freshness.ts';
import { namedGoodsSchema, productNameSchema } from './named-goods.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';
import { taskKindSchema } from './tasks.ts';

/** `GET recall`, and `GET recall.csv`: a lot as printed, of all products that have one so named or of one of them. */
export const recallQuerySchema = z.object({
  lot: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  productId: z.optional(z.string().check(z.maxLength(40))),
});
export type RecallQuery = z.infer<typeof recallQuerySchema>;

/** Base units. What came in is what is here, left, was scrapped or corrected away: it adds up per product. */
export const recallTotalSchema = z.object({
  product: productNameSchema,
  baseUnit: z.string(),
  received: z.int(),
  here: z.int(),
  atCustomers: z.int(),
  scrapped: z.int(),
  /** Opening stock and corrections by managers; negative where they took away. */
  adjusted: z.int(),
});
export type RecallTotal = z.infer<typeof recallTotalSchema>;

export const recallStockSchema = z.extend(namedGoodsSchema, {
  place: placeSchema,
  /** Where a container stands; null for a location itself, and on a cart. */
  standsAt: z.nullable(placeSchema),
  zone: z.nullable(z.string()),
  allocated: z.int(),
  /** Who has the container in work, and on which device. */
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
});
export type RecallStock = z.infer<typeof recallStockSchema>;

/** Work that is about to touch it; `device` may have done more than it has sent. */
export const recallWorkSchema = z.object({
  taskId: z.string(),
  kind: taskKindSchema,
  status: taskStatusSchema,
  product: productNameSchema,
  quantity: z.int(),
  place: z.nullable(placeSchema),
  orderId: z.nullable(z.string()),
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
});
export type RecallWork = z.infer<typeof recallWorkSchema>;

/** An order that got of it: `picked` was taken for it, `shipped` of that has left the house, `returned` came back. */
export const recallCustomerSchema = z.object({
  orderId: z.string(),
  customer: z.string(),
  status: orderStatusSchema,
  product: productNameSchema,
  picked: z.int(),
  shipped: z.int(),
  returned: z.int(),
  totes: z.array(z.string()),
  shippedAt: z.nullable(z.string()),
});
export type RecallCustomer = z.infer<typeof recallCustomerSchema>;

export const recallSourceSchema = z.object({
  product: productNameSchema,
  supplier: z.nullable(z.string()),
  purchaseOrderId: z.nullable(z.string()),
  receiptId: z.nullable(z.string()),
  user: z.nullable(personSchema),
  at: z.string(),
  quantity: z.int(),
  lpns: z.array(z.string()),
  trackingNumbers: z.array(z.string()),
});
export type RecallSource = z.infer<typeof recallSourceSchema>;

/** A place that ever held it, when it came there first and when something of it was last moved there. */
export const recallPlaceSchema = z.object({
  place: placeSchema,
  from: z.string(),
  until: z.string(),
  quantity: z.int(),
});
export type RecallPlace = z.infer<typeof recallPlaceSchema>;

/** As of one moment. The movements are asked for with `GET movements?lot=`. */
export const recallSchema = z.object({
  lot: z.string(),
  products: z.array(productNameSchema),
  totals: z.array(recallTotalSchema),
  stock: z.array(recallStockSchema),
  work: z.array(recallWorkSchema),
  customers: z.array(recallCustomerSchema),
  sources: z.array(recallSourceSchema),
  places: z.array(recallPlaceSchema),
  movements: z.int(),
  freshness: freshnessSchema,
});
export type Recall = z.infer<typeof recallSchema>;
