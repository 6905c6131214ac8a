import * as z from 'zod/mini';

/** How sharply a supplier's deliveries of a product are looked at (ISO 2859-1, switching rules). */
export const inspectionModes = ['normal', 'tightened', 'reduced', 'discontinued'] as const;
export const inspectionModeSchema = z.enum(inspectionModes);
export type InspectionMode = z.infer<typeof inspectionModeSchema>;

/** What is kept per supplier and product so that the switching rules can be applied. */
export const inspectionStateSchema = z.object({
  /** `supplier|productId`, see `inspectionStateId`. */
  inspectionStateId: z.string(),
  supplier: z.string(),
  productId: z.string(),
  mode: inspectionModeSchema,
  /** Lots since the last switch, oldest first, accepted or not; as many as the rules look back. */
  recent: z.array(z.boolean()),
  /** Lots not accepted in sequence on tightened inspection since it began. */
  rejectedOnTightened: z.int(),
  /** Switching score of ISO 2859-1. */
  score: z.int(),
  rev: z.int(),
});
export type InspectionState = z.infer<typeof inspectionStateSchema>;

export const inspectionStateId = (supplier: string, productId: string): string => `${supplier}|${productId}`;
