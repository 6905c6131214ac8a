import * as z from 'zod/mini';
import { productCardSchema } from './product.ts';
import { conditionSchema, isoDateSchema } from './stock.ts';

export const pickLineStatuses = ['open', 'picked', 'short', 'cancelled'] as const;
export const pickLineStatusSchema = z.enum(pickLineStatuses);
export type PickLineStatus = z.infer<typeof pickLineStatusSchema>;

/** An allocation turned into a stop: so many base units of one stock at one location for one order line. */
export const pickLineSchema = z.object({
  pickLineId: z.string(),
  orderLineId: z.string(),
  orderId: z.string(),
  locationId: z.string(),
  /** Zone and check digits of the location, so that the list is enough by itself. */
  zone: z.string(),
  checkDigits: z.string(),
  /** Metres from the stop before; 0 for the same place. */
  metres: z.number(),
  product: productCardSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  /** True when the customer demands exactly this lot; else another good lot is offered with a warning. */
  lotDemanded: z.boolean(),
  /**
   * True when no other lot, expiry or owner of the product lies at this place: goods whose code is silent about it
   * are then taken as the ones wanted, without a question.
   */
  lotOnlyHere: z.optional(z.boolean()),
  /** True when the same product also lies elsewhere nearby: then the location must be scanned too. */
  placeMustBeScanned: z.boolean(),
  /** Base units to take, and what came of it. */
  quantity: z.int(),
  picked: z.int(),
  short: z.int(),
  status: pickLineStatusSchema,
});
export type PickLine = z.infer<typeof pickLineSchema>;

/** An order's place on the cart. Slots count from 1. */
export const cartSlotSchema = z.object({
  slot: z.int(),
  orderId: z.string(),
  customer: z.string(),
  priority: z.int(),
  shipBy: z.string(),
});
export type CartSlot = z.infer<typeof cartSlotSchema>;

/** Order lines, allocated to places, batched and put in walking order for one operator and one cart. */
export const pickListSchema = z.object({
  slots: z.array(cartSlotSchema),
  lines: z.array(pickLineSchema),
  /** Length of the walk in metres, from the depot and back. */
  metres: z.number(),
});
export type PickList = z.infer<typeof pickListSchema>;
