import * as z from 'zod/mini';
import { taskStatusSchema } from '../../domain/task.ts';
import { scanningSchema } from '../scanning.ts';
import { freshnessSchema } from './freshness.ts';
import { personSchema } from './people-and-devices.ts';
import { taskKindSchema } from './tasks.ts';

/** What a device said of itself at its last contact. */
export const deviceContactSchema = z.object({
  lastContact: z.string(),
  unsent: z.int(),
  parked: z.int(),
  user: z.nullable(personSchema),
  build: z.nullable(z.string()),
  storagePersisted: z.nullable(z.boolean()),
  /** 0..1 */
  battery: z.nullable(z.number()),
  /** How fast its scans are answered, by reader; null where it has told nothing yet. */
  scanning: z.nullable(scanningSchema),
  /** Changes of the feed that it has not pulled yet. */
  behind: z.int(),
});

export const deviceRowSchema = z.object({
  deviceId: z.string(),
  name: z.string(),
  status: z.enum(['active', 'revoked']),
  model: z.string(),
  lpnBlock: z.int(),
  enrolledAt: z.string(),
  revokedAt: z.nullable(z.string()),
  contact: z.nullable(deviceContactSchema),
  tasks: z.array(z.object({ taskId: z.string(), kind: taskKindSchema, status: taskStatusSchema })),
  /** Cancelled lines it has not seen yet. */
  unseen: z.int(),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;

/** `GET devices`: all of the site, active ones first. */
export const devicesQuerySchema = z.object({ status: z.optional(z.enum(['active', 'revoked'])) });
export const devicesSchema = z.object({ items: z.array(deviceRowSchema), freshness: freshnessSchema });

/** `POST devices/enrolment-codes`: for one device, once, until `expiresAt`. */
export const enrolmentCodeSchema = z.object({
  code: z.string(),
  expiresAt: z.string(),
  /** Milliseconds it is good for from the answer on: the workstation's clock may be off. */
  ttl: z.int(),
});
export type EnrolmentCode = z.infer<typeof enrolmentCodeSchema>;

/** `POST devices/:deviceId/revoke` */
export const revokeDeviceRequestSchema = z.object({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});
export const revokeDeviceResponseSchema = z.object({
  deviceId: z.string(),
  revokedAt: z.string(),
  /** Tasks that are open for others again, and counts raised where the device last worked. */
  releasedTaskIds: z.array(z.string()),
  countTaskIds: z.array(z.string()),
});
export type RevokeDeviceResponse = z.infer<typeof revokeDeviceResponseSchema>;
