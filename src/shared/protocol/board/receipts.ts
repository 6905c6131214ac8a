import * as z from 'zod/mini';
import { arrivedUnitSchema, inboundQuestionSchema } from './arrivals.ts';
import { freshnessSchema } from './freshness.ts';
import { namedGoodsSchema } from './named-goods.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';
import { photoSchema } from './photo.ts';

export const receiptStates = ['open', 'closed'] as const;

/** `GET receipts`: what was received, the latest begun first. `q`: receipt, purchase order, notice, supplier, person. */
export const receiptsQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  state: z.optional(listOf(z.enum(receiptStates))),
});

/** One operator's receipt from its first step to its last. */
export const receiptRowSchema = z.object({
  receiptId: z.string(),
  /** All three null: nobody announced it. */
  purchaseOrderId: z.nullable(z.string()),
  asnId: z.nullable(z.string()),
  supplier: z.nullable(z.string()),
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
  openedAt: z.string(),
  closedAt: z.nullable(z.string()),
  /** Containers that arrived in it, products and base units received, corrections taken off. */
  units: z.int(),
  products: z.int(),
  pieces: z.int(),
  /** Of these, sent back by customers. */
  returned: z.int(),
  discrepancies: z.int(),
});
export type ReceiptRow = z.infer<typeof receiptRowSchema>;
export const receiptsPageSchema = z.extend(pageOf(receiptRowSchema), { freshness: freshnessSchema });

/** `GET receipts/:receiptId`: its steps and movements are asked of the movements. */
export const receiptDetailSchema = z.extend(receiptRowSchema, {
  /** What was received, corrections taken off, in the condition it came in. */
  goods: z.array(namedGoodsSchema),
  containers: z.array(arrivedUnitSchema),
  photos: z.array(photoSchema),
  questions: z.array(inboundQuestionSchema),
});
export type ReceiptDetail = z.infer<typeof receiptDetailSchema>;
