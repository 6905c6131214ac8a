import * as z from 'zod/mini';

/** Why a place is good or bad, as a key of the texts and the values that its text needs. */
export const reasonSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof reasonSchema>;

export const litresOf = (cubicMm: number): number => Math.ceil(cubicMm / 1e6);
export const kilogramsOf = (grams: number): number => Math.ceil(grams / 1e3);
