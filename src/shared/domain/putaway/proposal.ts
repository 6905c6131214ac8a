import * as z from 'zod/mini';
import { locationTypeSchema } from '../location.ts';
import { reasonSchema } from '../moving/reason.ts';

/** A place for goods that breaks no rule, and why it is a good one. */
export const proposalSchema = z.object({
  locationId: z.string(),
  type: locationTypeSchema,
  /** Typed instead of a scan of the place. */
  checkDigits: z.string(),
  /** How many base units of the goods there is room for; never more than there are. */
  fits: z.int(),
  /** The weightiest first. */
  reasons: z.array(reasonSchema),
  /** The walk to it; null where the device does not know how the site lies. */
  metres: z.nullable(z.number()),
});
export type Proposal = z.infer<typeof proposalSchema>;
