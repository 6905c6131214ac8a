import * as z from 'zod/mini';
import { conditionSchema } from '../../domain/stock.ts';

/** A product as rows name it. */
export const productNameSchema = z.object({ productId: z.string(), name: z.string() });
export type ProductName = z.infer<typeof productNameSchema>;

/** Goods that lie together, in base units of their product. */
export const namedGoodsSchema = z.object({
  product: productNameSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(z.string()),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  quantity: z.int(),
});
export type NamedGoods = z.infer<typeof namedGoodsSchema>;
