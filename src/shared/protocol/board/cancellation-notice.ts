import * as z from 'zod/mini';
import { deviceReachSchema } from './people-and-devices.ts';

/** A cancelled line that was on a device: `seenAt` (ISO 8601 UTC) once that device's pull has passed it. */
export const cancellationNoticeSchema = z.object({
  noticeId: z.string(),
  orderLineId: z.string(),
  taskId: z.string(),
  device: deviceReachSchema,
  cancelledAt: z.string(),
  seenAt: z.nullable(z.string()),
});
export type CancellationNoticeView = z.infer<typeof cancellationNoticeSchema>;
