import * as z from 'zod/mini';

/** A person as rows name him: the name stays readable after he left. */
export const personSchema = z.object({ userId: z.string(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

/** A device as rows name it, with what it still owes. `lastContact` ISO 8601 UTC, null: never heard of. */
export const deviceNameSchema = z.object({ deviceId: z.string(), name: z.string() });

export const deviceReachSchema = z.extend(deviceNameSchema, {
  lastContact: z.nullable(z.string()),
  unsent: z.int(),
});
