import * as z from 'zod/mini';

/** What of a saved run says after what its next movements are named. */
const namedRunSchema = z.looseObject({
  context: z.looseObject({ mids: z.object({ base: z.string(), used: z.int() }) }),
});

/**
 * A saved run whose next movements are named after `base`. A bookmark of another page may be an old image, or lie on a
 * copy of the device as well: under the names that it holds other movements may have been recorded, here and lost or
 * there, and the server would take a new one for a repetition of them. What is no saved run stays as it is.
 */
export function withFreshNames(snapshot: unknown, base: string): unknown {
  const run = namedRunSchema.safeParse(snapshot);
  if (!run.success) return snapshot;
  const { context } = run.data;
  return { ...run.data, context: { ...context, mids: { base, used: 0 } } };
}
