import * as z from 'zod/mini';
import { containerSchema } from '../../domain/container.ts';
import { placeSchema } from '../../domain/place.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { freshnessSchema } from './freshness.ts';
import { namedGoodsSchema } from './named-goods.ts';
import { openQuestionSchema } from './orders.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';
import { taskKindSchema } from './tasks.ts';

/** `GET containers`: by plate. `q`: a plate as scanned or its beginning, a place, tracking number, order, product, lot. */
export const containersQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  kind: z.optional(listOf(containerSchema.shape.kind)),
  /** `yes`: only those with something in them. */
  holds: z.optional(listOf(z.enum(['yes', 'no']))),
});

export const containerRowSchema = z.extend(containerSchema, {
  /** Where it stands in the end, through the containers around it; null on a cart or where it is unknown. */
  standsAt: z.nullable(placeSchema),
  zone: z.nullable(z.string()),
  products: z.int(),
  pieces: z.int(),
});
export type ContainerRow = z.infer<typeof containerRowSchema>;
export const containersPageSchema = z.extend(pageOf(containerRowSchema), { freshness: freshnessSchema });

/** `GET containers/:lpn`: what is in it, by itself and in containers inside; its history is asked of the movements. */
export const containerDetailSchema = z.extend(containerRowSchema, {
  contents: z.array(z.extend(namedGoodsSchema, { allocated: z.int() })),
  inside: z.array(containerRowSchema),
  tasks: z.array(
    z.object({
      taskId: z.string(),
      kind: taskKindSchema,
      status: taskStatusSchema,
      user: z.nullable(personSchema),
      device: z.nullable(deviceReachSchema),
    }),
  ),
  questions: z.array(openQuestionSchema),
  freshness: freshnessSchema,
});
export type ContainerDetail = z.infer<typeof containerDetailSchema>;
