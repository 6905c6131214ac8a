import * as z from 'zod/mini';
import { scanningSchema } from './scanning.ts';

/** What the handheld tells of itself with every hello; shown to managers. */
export const deviceConditionSchema = z.object({
  /** Movements not yet acknowledged, and parked on the device. */
  unsent: z.int(),
  parked: z.int(),
  storagePersisted: z.optional(z.nullable(z.boolean())),
  /** 0..1 where the browser tells. */
  battery: z.optional(z.nullable(z.number())),
  userId: z.optional(z.nullable(z.string())),
  /** How fast its scans are answered; null where nothing was measured yet. */
  scanning: z.optional(z.nullable(scanningSchema)),
});
export type DeviceCondition = z.infer<typeof deviceConditionSchema>;

/** Said at start, after a resume of more than 5 minutes, and whenever `gen` differs from the last one seen. */
export const helloRequestSchema = z.object({
  proto: z.int(),
  deviceId: z.string(),
  /** Every epoch that the journal still holds, with its highest sequence number. */
  epochs: z.array(z.object({ epoch: z.string(), highest: z.int() })),
  condition: deviceConditionSchema,
  /** Losses that the device noticed itself: a journal that came back empty or old (see sentinels). */
  incidents: z.optional(
    z.array(
      z.object({
        incidentId: z.string(),
        kind: z.enum(['device_reset', 'device_fork']),
        epoch: z.string(),
        lost: z.int(),
        wall: z.number(),
      }),
    ),
  ),
  build: z.string(),
});
export type HelloRequest = z.infer<typeof helloRequestSchema>;

export const helloResponseSchema = z.object({
  proto: z.int(),
  /** Generation of the server's database; changed by a restore from backup. */
  gen: z.string(),
  siteId: z.string(),
  deviceName: z.string(),
  /** Highest sequence number applied, by epoch; 0 for one never seen. */
  last: z.record(z.string(), z.int()),
  head: z.int(),
  serverTime: z.number(),
  minBuild: z.string(),
});
export type HelloResponse = z.infer<typeof helloResponseSchema>;
