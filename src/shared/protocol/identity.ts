import * as z from 'zod/mini';
import { userSchema } from '../domain/user.ts';

/** A handheld becomes one of the site's devices by the code of a manager's QR; the answer sets its cookie. */
export const enrolRequestSchema = z.object({
  code: z.string().check(z.minLength(8), z.maxLength(64)),
  deviceId: z.uuid(),
  /** What the browser says of itself, shown to managers. */
  model: z.string().check(z.maxLength(200)),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

export const enrolResponseSchema = z.object({
  deviceId: z.string(),
  deviceName: z.string(),
  siteId: z.string(),
  siteName: z.string(),
  /** Block number of this device for LPNs and totes: no two devices share one. */
  lpnBlock: z.int(),
});
export type EnrolResponse = z.infer<typeof enrolResponseSchema>;

export const signInRequestSchema = z.object({
  badge: z.string().check(z.minLength(1), z.maxLength(40)),
  pin: z.string().check(z.regex(/^\d{4,12}$/)),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** The session is named inside each movement; it is not a credential. */
export const signInResponseSchema = z.object({
  user: userSchema,
  sessionId: z.string(),
  serverTime: z.number(),
});
export type SignInResponse = z.infer<typeof signInResponseSchema>;

/** What a demo site offers on its start page, and only a demo site. */
export const demoOfferSchema = z.object({
  siteName: z.string(),
  badges: z.array(z.object({ badge: z.string(), name: z.string(), pin: z.string(), role: z.string() })),
});
export type DemoOffer = z.infer<typeof demoOfferSchema>;
