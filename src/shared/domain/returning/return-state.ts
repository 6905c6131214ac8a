import * as z from 'zod/mini';
import { placeSchema } from '../place.ts';
import { productCardSchema } from '../product.ts';
import { scanRecordSchema } from '../scan-record.ts';
import { conditionSchema, isoDateSchema } from '../stock.ts';

/** Why a place is proposed: they came from there, it is kept for them, the like lies there, it is for held goods. */
export const homeReasons = ['origin', 'pick_face', 'same_product', 'quarantine'] as const;
export const homeSchema = z.object({
  locationId: z.string(),
  /** Null where the device does not know the location. */
  checkDigits: z.nullable(z.string()),
  why: z.enum(homeReasons),
});
export type Home = z.infer<typeof homeSchema>;

/** Goods of one kind that are to go back, and how far that is proven. Quantities in base units. */
export const returnGoodsSchema = z.object({
  /** Names them within the run. */
  goodsId: z.string(),
  product: productCardSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  /** Serials known to lie there; none where the product has no serials or nobody knows them. */
  serials: z.array(z.string()),
  owner: z.string(),
  condition: conditionSchema,
  /** Null where nobody knows yet how many there are. */
  quantity: z.nullable(z.int()),
  from: placeSchema,
  /** What is known to lie there of them, wanted pieces included; null where nothing is known. */
  there: z.nullable(z.int()),
  /** Nothing else of the product lies there: a code that does not say the lot leaves no doubt. */
  lotOnlyHere: z.boolean(),
  /** Proposed places, the best first. */
  homes: z.array(homeSchema),
  orderId: z.nullable(z.string()),
  orderLineId: z.nullable(z.string()),
  /** Proven to be these, and in hand from then on. */
  taken: z.boolean(),
  proven: z.array(z.string()),
  scans: z.array(scanRecordSchema),
});
export type ReturnGoods = z.infer<typeof returnGoodsSchema>;

/**
 * What waits for an answer about the goods: `unread`, the code did not say which lot; `other` than expected;
 * `missing`, the lot is not known at all.
 */
export const goodsQuestionSchema = z.object({
  kind: z.enum(['unread', 'other', 'missing']),
  scan: scanRecordSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
});
export type GoodsQuestion = z.infer<typeof goodsQuestionSchema>;

/** A question of the operator's own, put before the work. */
const returnAsideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problems') }),
  z.object({ kind: z.literal('quantity'), purpose: z.enum(['all', 'less', 'damaged']) }),
  /** Why only `left` of the goods are there. */
  z.object({ kind: z.literal('reason'), left: z.int() }),
]);

export const returnStateSchema = z.object({
  /** Begun by the operator himself: one source after the other. */
  isFree: z.boolean(),
  /** The tote or place that he takes goods from, in free work. */
  source: z.nullable(placeSchema),
  goods: z.array(returnGoodsSchema),
  /** The goods being returned; null while he has still to say which. */
  currentId: z.nullable(z.string()),
  question: z.nullable(goodsQuestionSchema),
  aside: z.nullable(returnAsideSchema),
  /** Proposed places that will not do, and why. */
  refused: z.array(z.object({ locationId: z.string(), reason: z.string() })),
  /** Where damaged goods go. */
  quarantine: z.array(homeSchema),
  /** The location that the operator was last proven to stand at. */
  at: z.nullable(z.string()),
  /** How often goods were put back. */
  returned: z.int(),
  /** Quantity of the task when it was last looked at, until something of it is recorded. */
  due: z.nullable(z.int()),
  /** The task is off while goods are in hand: they still have to go somewhere. */
  calledOff: z.nullable(z.enum(['cancelled', 'taken_over'])),
});
export type ReturnState = z.infer<typeof returnStateSchema>;

export const newReturnState = (given: Partial<ReturnState>): ReturnState => ({
  isFree: true,
  source: null,
  goods: [],
  currentId: null,
  question: null,
  aside: null,
  refused: [],
  quarantine: [],
  at: null,
  returned: 0,
  due: null,
  calledOff: null,
  ...given,
});
