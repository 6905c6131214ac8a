import * as z from 'zod/mini';
import { placeSchema } from '../../domain/place.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { namedGoodsSchema } from './named-goods.ts';
import { openQuestionSchema } from './orders.ts';
import { taskKindSchema } from './tasks.ts';

/** A container that came with a delivery, with what still lies in it. */
export const arrivedUnitSchema = z.object({
  lpn: z.string(),
  kind: z.enum(['pallet', 'carton', 'tote']),
  place: z.nullable(placeSchema),
  /** Nothing more is received into it. */
  closed: z.boolean(),
  trackingNumber: z.nullable(z.string()),
  firstReceivedAt: z.string(),
  contents: z.array(namedGoodsSchema),
  /** The check or putaway that waits for it. */
  task: z.nullable(z.object({ taskId: z.string(), kind: taskKindSchema, status: taskStatusSchema })),
});
export type ArrivedUnit = z.infer<typeof arrivedUnitSchema>;

/** Where what came and what was expected disagree. */
export const inboundQuestionSchema = z.extend(openQuestionSchema, {
  productId: z.nullable(z.string()),
  expected: z.nullable(z.string()),
  actual: z.nullable(z.string()),
});
export type InboundQuestion = z.infer<typeof inboundQuestionSchema>;
