import * as z from 'zod/mini';
import { placeSchema } from './place.ts';
import { checkRecordSchema, dispositionSchema } from './quality/check-record.ts';
import { returnDispositionSchema } from './return-disposition.ts';
import { scanRecordSchema } from './scan-record.ts';
import { conditionSchema, isoDateSchema } from './stock.ts';

/**
 * The movement is the fact: everything that happens in a warehouse is one. Append-only; stock, order progress,
 * productivity and audit are computed from it.
 *
 * | type     | what happened                                                   | stock                    |
 * |----------|-----------------------------------------------------------------|--------------------------|
 * | receipt  | a step of a receipt: opened, unit arrived, unit full, closed    | none                     |
 * | receive  | goods came in, from a supplier or back from a customer          | outside -> place         |
 * | putaway  | goods were brought to their place                               | place -> place           |
 * | pick     | goods were taken for an order line                              | location -> tote         |
 * | put-back | picked or held goods were returned                              | tote/location -> location|
 * | quality  | condition decided                                               | condition -> condition   |
 * | move     | goods, or a whole container (`lpn`), were moved freely          | place -> place           |
 * | damage   | goods were found damaged at their place                         | condition -> damaged     |
 * | adjust   | a manager corrected stock                                       | adjustment <-> place     |
 * | count    | goods were counted; `quantity` is what lies there               | none                     |
 * | short    | less lay there than expected; `quantity` is what is missing     | none                     |
 * | tote     | a tote was put on the cart for an order                         | none                     |
 * | task     | a task was started, paused, resumed, skipped, handed over, ended| none                     |
 */
export const movementTypes = [
  'receipt',
  'receive',
  'putaway',
  'pick',
  'put-back',
  'quality',
  'move',
  'damage',
  'adjust',
  'count',
  'short',
  'tote',
  'task',
] as const;
export const movementTypeSchema = z.enum(movementTypes);
export type MovementType = z.infer<typeof movementTypeSchema>;

export const taskSteps = [
  'started',
  'paused',
  'resumed',
  'skipped',
  'handed_over',
  'finished',
  'seen_cancelled',
] as const;
export const taskStepSchema = z.enum(taskSteps);
export type TaskStep = z.infer<typeof taskStepSchema>;

/**
 * `opened`: an operator began to receive; `arrived`: a container (`lpn`) stands at the place `to`; `unit_closed`:
 * nothing more goes into it, what follows (check, putaway) may begin; `closed`: all that came is received.
 */
export const receiptSteps = ['opened', 'arrived', 'unit_closed', 'closed'] as const;
export type ReceiptStep = (typeof receiptSteps)[number];

/** What a step of a receipt, or goods received in it, belong to. */
const receiptFields = {
  /** Names one operator's receipt from its first step to its last. */
  receiptId: z.optional(z.string()),
  receiptStep: z.optional(z.enum(receiptSteps)),
  purchaseOrderId: z.optional(z.nullable(z.string())),
  asnId: z.optional(z.nullable(z.string())),
  supplier: z.optional(z.nullable(z.string())),
  trackingNumber: z.optional(z.nullable(z.string())),
  containerKind: z.optional(z.enum(['pallet', 'carton', 'tote'])),
  /** What becomes of goods that a customer sent back. */
  returnDisposition: z.optional(returnDispositionSchema),
  /** What the device itself found wrong while receiving; the server judges again. */
  doubts: z.optional(z.array(z.string())),
};

/** What was moved, from where, to where. Unknown fields are kept. Quantities in base units of the product. */
export const movementBodySchema = z.looseObject({
  productId: z.optional(z.string()),
  lot: z.optional(z.nullable(z.string())),
  expiry: z.optional(z.nullable(isoDateSchema)),
  serials: z.optional(z.array(z.string())),
  owner: z.optional(z.string()),
  condition: z.optional(conditionSchema),
  toCondition: z.optional(conditionSchema),
  quantity: z.optional(z.int().check(z.gte(0), z.lte(1_000_000_000))),
  unit: z.optional(z.string()),
  from: z.optional(placeSchema),
  to: z.optional(placeSchema),
  /** The container that moved as a whole, or that was assigned. */
  lpn: z.optional(z.string()),
  orderId: z.optional(z.string()),
  orderLineId: z.optional(z.string()),
  pickLineId: z.optional(z.string()),
  /** What the system expected at a count or short; base units. */
  expected: z.optional(z.int()),
  taskStep: z.optional(taskStepSchema),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  scans: z.optional(z.array(scanRecordSchema)),
  evidenceIds: z.optional(z.array(z.string())),
  ...receiptFields,
  /** The check that decided a condition, and what was decided. */
  check: z.optional(checkRecordSchema),
  disposition: z.optional(dispositionSchema),
  /** The second person who agreed, by user id, where one is demanded. */
  approvedBy: z.optional(z.string()),
  /** The place that was proposed, where another one was taken. */
  proposed: z.optional(placeSchema),
  /** Rules of the place that were broken knowingly (see putaway). */
  brokenRules: z.optional(z.array(z.string())),
});
export type MovementBody = z.infer<typeof movementBodySchema>;

/** When, by the device: wall clock (ms), monotonic ms since `boot`, and its estimate of server minus device ms. */
export const movementTimeSchema = z.looseObject({
  wall: z.number(),
  mono: z.number(),
  boot: z.string(),
  offset: z.nullable(z.number()),
});
export type MovementTime = z.infer<typeof movementTimeSchema>;

export const movementSchema = z.looseObject({
  /** UUIDv7, minted when the workflow step starts: a repeated confirmation is the same movement. */
  mid: z.uuid(),
  type: movementTypeSchema,
  /** Version of the payload of this type. */
  v: z.int(),
  userId: z.string(),
  sessionId: z.nullable(z.string()),
  workflow: z.looseObject({ id: z.string(), machine: z.string(), version: z.int(), step: z.string() }),
  task: z.nullable(z.looseObject({ id: z.string(), rev: z.int(), lease: z.nullable(z.string()) })),
  /** The movement this one undoes. */
  compensates: z.nullable(z.string()),
  body: movementBodySchema,
  time: movementTimeSchema,
});
export type Movement = z.infer<typeof movementSchema>;

/** The highest payload version of each type that this build understands. Versions only grow. */
export const movementVersions: Record<MovementType, number> = {
  receipt: 1,
  receive: 1,
  putaway: 1,
  pick: 1,
  'put-back': 1,
  quality: 1,
  move: 1,
  damage: 1,
  adjust: 1,
  count: 1,
  short: 1,
  tote: 1,
  task: 1,
};

/** What a workflow knows of a movement before the recorder adds who, when and the next number. */
export type MovementDraft = Pick<Movement, 'mid' | 'type' | 'compensates' | 'body'>;
