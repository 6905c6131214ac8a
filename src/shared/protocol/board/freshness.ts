import * as z from 'zod/mini';

/**
 * How far a figure may be behind the floor: `unsent` movements are recorded on `devices` devices that concern it
 * and have not arrived yet, as those devices said at their last contact.
 */
export const freshnessSchema = z.object({
  /** Server time of the answer, ISO 8601 UTC. */
  asOf: z.string(),
  unsent: z.int(),
  devices: z.int(),
});
export type Freshness = z.infer<typeof freshnessSchema>;
