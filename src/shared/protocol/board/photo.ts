import * as z from 'zod/mini';
import { movementTypeSchema } from '../../domain/movement.ts';
import { personSchema } from './people-and-devices.ts';
import { productNameSchema } from './named-goods.ts';

/** A photo that a movement names; `arrived` false while it still lies on the device (see `evidencePath`). */
export const photoSchema = z.object({
  evidenceId: z.string(),
  arrived: z.boolean(),
  mid: z.string(),
  type: movementTypeSchema,
  /** When the movement was received, ISO 8601 UTC. */
  at: z.string(),
  user: z.nullable(personSchema),
  product: z.nullable(productNameSchema),
  note: z.nullable(z.string()),
});
export type Photo = z.infer<typeof photoSchema>;
