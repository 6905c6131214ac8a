import * as z from 'zod/mini';
import { pageFields, pageOf } from './page.ts';
import { deviceNameSchema, personSchema } from './people-and-devices.ts';

/** `POST parked/:mid/reprocess` answers with a receipt (`receiptSchema`). `GET parked`: movements the server could not apply, the oldest first. */
export const parkedQuerySchema = z.object(pageFields);

export const parkedRowSchema = z.object({
  mid: z.string(),
  type: z.nullable(z.string()),
  v: z.nullable(z.int()),
  device: z.nullable(deviceNameSchema),
  user: z.nullable(personSchema),
  epoch: z.string(),
  seq: z.int(),
  receivedAt: z.string(),
  /** Why it was parked. */
  why: z.string(),
  /** As it came over the wire; never dropped. */
  raw: z.unknown(),
});
export type ParkedRow = z.infer<typeof parkedRowSchema>;
export const parkedPageSchema = pageOf(parkedRowSchema);
