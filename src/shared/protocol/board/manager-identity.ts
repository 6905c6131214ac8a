import * as z from 'zod/mini';
import { userSchema } from '../../domain/user.ts';

/** Answer to `POST manager/sign-in` (asked with `signInRequestSchema`) and `GET manager/me`. Who is signed in at this workstation; the credential itself is an HttpOnly cookie. */
export const managerSessionSchema = z.object({
  user: userSchema,
  siteId: z.string(),
  siteName: z.string(),
  /** A demo site: badges and enrolment are offered without asking. */
  demo: z.boolean(),
  /** ISO 8601 UTC. */
  expiresAt: z.string(),
});
export type ManagerSession = z.infer<typeof managerSessionSchema>;
