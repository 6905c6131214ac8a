import * as z from 'zod/mini';

export const hitKinds = ['order', 'purchase_order', 'container', 'product', 'lot'] as const;
export type HitKind = (typeof hitKinds)[number];

/** `GET search`: a few of each kind, exact ones first. */
export const searchQuerySchema = z.object({
  q: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
});

export const hitSchema = z.object({
  kind: z.enum(hitKinds),
  id: z.string(),
  /** A word more: customer, supplier, place, name of the product. */
  about: z.nullable(z.string()),
});
export type Hit = z.infer<typeof hitSchema>;
export const searchAnswerSchema = z.object({ hits: z.array(hitSchema) });
