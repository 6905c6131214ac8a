import * as z from 'zod/mini';
import { taskSchema } from '../domain/task.ts';

/** Takes one known task (hand-over, put-back, held list): at most one device gets it. */
export const claimRequestSchema = z.object({
  proto: z.int(),
  deviceId: z.string(),
  userId: z.string(),
  taskId: z.string(),
  rev: z.int(),
});
export type ClaimRequest = z.infer<typeof claimRequestSchema>;

export const claimResponseSchema = z.discriminatedUnion('kind', [
  /** `ttl` in milliseconds from the answer; renewed by every push and pull of the device. */
  z.object({ kind: z.literal('claimed'), task: taskSchema, ttl: z.int() }),
  z.object({ kind: z.literal('taken'), by: z.nullable(z.string()) }),
  z.object({ kind: z.literal('gone') }),
]);
export type ClaimResponse = z.infer<typeof claimResponseSchema>;

/**
 * "Give me work": allocates by priority and ship-by time and makes a pick list on demand. Repeating a request id
 * gives the same list. `ahead` asks for the list to hold for later: it stays `held` until started.
 */
export const workRequestSchema = z.object({
  proto: z.int(),
  deviceId: z.string(),
  userId: z.string(),
  requestId: z.uuid(),
  zone: z.nullable(z.string()),
  /** How many orders the cart takes at once. */
  slots: z.int().check(z.gte(1), z.lte(24)),
  ahead: z.boolean(),
});
export type WorkRequest = z.infer<typeof workRequestSchema>;

export const workResponseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('work'), task: taskSchema, ttl: z.int() }),
  /** Nothing to do: `waiting` order lines are open but have no stock that may be picked. */
  z.object({ kind: z.literal('nothing'), waiting: z.int() }),
]);
export type WorkResponse = z.infer<typeof workResponseSchema>;
