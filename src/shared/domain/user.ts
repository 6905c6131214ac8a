import * as z from 'zod/mini';

export const roles = ['operator', 'manager'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** A person as every device of the site knows him; his PIN stays on the server. */
export const userSchema = z.object({
  userId: z.string(),
  name: z.string(),
  badge: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  rev: z.int(),
});
export type User = z.infer<typeof userSchema>;
