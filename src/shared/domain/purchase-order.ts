import * as z from 'zod/mini';

export const purchaseOrderLineSchema = z.object({
  lineNumber: z.int(),
  productId: z.string(),
  /** Base units. */
  expected: z.int(),
  received: z.int(),
});

/** What is expected to arrive from a supplier. */
export const purchaseOrderSchema = z.object({
  purchaseOrderId: z.string(),
  supplier: z.string(),
  /** ISO date. */
  expectedOn: z.string(),
  status: z.enum(['open', 'receiving', 'closed', 'cancelled']),
  lines: z.array(purchaseOrderLineSchema),
  rev: z.int(),
});
export type PurchaseOrder = z.infer<typeof purchaseOrderSchema>;
