import * as z from 'zod/mini';
import { discrepancyKindSchema } from '../domain/discrepancy.ts';

/** The most entries of one push. */
export const pushLimit = 50;

/**
 * One entry of the device's journal as it travels. The movement is deliberately read loosely here: one that this
 * server cannot understand is parked by itself and must not turn its neighbours away.
 */
export const pushEntrySchema = z.object({
  seq: z.int().check(z.positive()),
  mid: z.uuid(),
  movement: z.record(z.string(), z.unknown()),
});
export type PushEntry = z.infer<typeof pushEntrySchema>;

export const pushRequestSchema = z.object({
  proto: z.int(),
  deviceId: z.string(),
  epoch: z.uuid(),
  /** Ascending by `seq`, without gaps. */
  entries: z.array(pushEntrySchema).check(z.minLength(1), z.maxLength(pushLimit)),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

export const entryStatuses = ['accepted', 'discrepancy', 'parked', 'fork'] as const;

/** The server's answer to one movement. `parked` and `fork` carry why, in words for a manager. */
export const receiptSchema = z.object({
  mid: z.string(),
  status: z.enum(entryStatuses),
  discrepancies: z.optional(z.array(z.object({ id: z.string(), kind: discrepancyKindSchema }))),
  why: z.optional(z.string()),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Results may cover only a first part of the entries: the server may stop early anywhere. */
export const pushResponseSchema = z.object({
  proto: z.int(),
  gen: z.string(),
  results: z.array(receiptSchema),
  /** The next sequence number that the server waits for, when it is not the one that was sent. */
  expected: z.optional(z.int()),
  /** Position of the change feed that includes the effects of these entries. */
  head: z.int(),
  serverTime: z.number(),
});
export type PushResponse = z.infer<typeof pushResponseSchema>;
