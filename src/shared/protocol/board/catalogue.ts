import * as z from 'zod/mini';
import { locationSchema, locationTypeSchema } from '../../domain/location.ts';
import { productSchema } from '../../domain/product.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';

/** `GET products`: by id. `q` finds in id, name and barcode. */
export const productsQuerySchema = z.object({ ...pageFields, q: searchField });
export const productRowSchema = z.extend(productSchema, {
  /** Base units at real places: all, promised to order lines, and in condition available. */
  quantity: z.int(),
  allocated: z.int(),
  available: z.int(),
});
export type ProductRow = z.infer<typeof productRowSchema>;
export const productsPageSchema = pageOf(productRowSchema);

/** `GET locations`: by address. */
export const locationsQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  type: z.optional(listOf(locationTypeSchema)),
  zone: z.optional(z.string()),
});
export const locationRowSchema = z.extend(locationSchema, { products: z.int(), quantity: z.int() });
export type LocationRow = z.infer<typeof locationRowSchema>;
export const locationsPageSchema = pageOf(locationRowSchema);
