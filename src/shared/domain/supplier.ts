import * as z from 'zod/mini';

/** Who sends goods. The name is the key, as purchase orders carry it. */
export const supplierSchema = z.object({
  supplier: z.string(),
  /** Whether all that comes from him is checked, whatever the products demand. */
  inspects: z.boolean(),
  rev: z.int(),
});
export type Supplier = z.infer<typeof supplierSchema>;
