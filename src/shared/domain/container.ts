import * as z from 'zod/mini';
import { placeSchema } from './place.ts';

/** A container with a licence plate: pallet, carton, tote. Moving it moves what is in it. */
export const containerSchema = z.object({
  lpn: z.string(),
  kind: z.enum(['pallet', 'carton', 'tote']),
  /** Where it stands: a location, another container, or null while it is on an operator's cart. */
  place: z.nullable(placeSchema),
  /** The order a tote is filled for. */
  orderId: z.nullable(z.string()),
  taskId: z.nullable(z.string()),
  closed: z.boolean(),
  /** How it came into the house; absent for totes and what was there before. */
  arrival: z.optional(
    z.nullable(
      z.object({
        receiptId: z.nullable(z.string()),
        purchaseOrderId: z.nullable(z.string()),
        asnId: z.nullable(z.string()),
        supplier: z.nullable(z.string()),
        trackingNumber: z.nullable(z.string()),
        /** Instant, ISO 8601 UTC: of the first receipt under this plate. */
        firstReceivedAt: z.string(),
      }),
    ),
  ),
  rev: z.int(),
});
export type Container = z.infer<typeof containerSchema>;
