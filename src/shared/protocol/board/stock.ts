import * as z from 'zod/mini';
import { placeSchema } from '../../domain/place.ts';
import { conditionSchema, stockSchema } from '../../domain/stock.ts';
import { freshnessSchema } from './freshness.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';

/** `GET stock`: real places only, by place and product; figures of zero are left out. */
export const stockQuerySchema = z.object({
  ...pageFields,
  /** Product (id, name, barcode), location, LPN or lot. */
  q: searchField,
  productId: z.optional(z.string()),
  place: z.optional(placeSchema),
  lot: z.optional(z.string()),
  condition: z.optional(listOf(conditionSchema)),
});

export const stockRowSchema = z.extend(stockSchema, {
  productName: z.string(),
  baseUnit: z.string(),
  zone: z.nullable(z.string()),
  /** Where the container stands; null for a location itself, or on a cart. */
  standsAt: z.nullable(placeSchema),
  blocked: z.boolean(),
});
export type StockRow = z.infer<typeof stockRowSchema>;

/** Base units, so a sum means something for one product. */
export const stockTotalSchema = z.object({
  rows: z.int(),
  products: z.int(),
  quantity: z.int(),
  allocated: z.int(),
});
export type StockTotal = z.infer<typeof stockTotalSchema>;

export const stockPageSchema = z.extend(pageOf(stockRowSchema), {
  /** Over everything that matches, not only this page. */
  total: stockTotalSchema,
  freshness: freshnessSchema,
});
