import * as z from 'zod/mini';
import { placeSchema } from '../../domain/place.ts';
import {
  checkRecordSchema,
  checkAnswerSchema,
  dispositionSchema,
} from '../../domain/quality/check-record.ts';
import { checkKindSchema } from '../../domain/quality/checklist.ts';
import { inspectionModeSchema, inspectionStateSchema } from '../../domain/quality/inspection-state.ts';
import { conditionSchema } from '../../domain/stock.ts';
import { taskStatusSchema } from '../../domain/task.ts';
import { freshnessSchema } from './freshness.ts';
import { namedGoodsSchema, productNameSchema } from './named-goods.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceNameSchema, deviceReachSchema, personSchema } from './people-and-devices.ts';
import { photoSchema } from './photo.ts';

/** `GET checks/waiting`: the most urgent first, then the oldest. `q`: LPN, place, product, supplier, purchase order. */
export const waitingChecksQuerySchema = z.object({ ...pageFields, q: searchField });

export const waitingCheckSchema = z.object({
  taskId: z.string(),
  status: taskStatusSchema,
  priority: z.int(),
  createdAt: z.string(),
  lpn: z.nullable(z.string()),
  /** The container or location that holds the goods, and where a container stands. */
  from: placeSchema,
  standsAt: z.nullable(placeSchema),
  supplier: z.nullable(z.string()),
  purchaseOrderId: z.nullable(z.string()),
  goods: z.array(namedGoodsSchema),
  user: z.nullable(personSchema),
  device: z.nullable(deviceReachSchema),
  /** Orders with a line that waits for one of the products. */
  ordersWaiting: z.int(),
});
export type WaitingCheck = z.infer<typeof waitingCheckSchema>;
export const waitingChecksPageSchema = z.extend(pageOf(waitingCheckSchema), { freshness: freshnessSchema });

/** `GET checks`: done, the latest first. `q`: product, supplier, LPN or check; `lot` as printed. */
export const checksQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  /** Whether the sample passed. */
  passed: z.optional(listOf(z.enum(['yes', 'no']))),
  productId: z.optional(z.string()),
  supplier: z.optional(z.string()),
});

/** What was decided about a part of the goods. */
export const checkDecisionSchema = z.object({
  mid: z.string(),
  disposition: z.nullable(dispositionSchema),
  quantity: z.int(),
  lot: z.nullable(z.string()),
  from: z.nullable(placeSchema),
  to: z.nullable(placeSchema),
  toCondition: z.nullable(conditionSchema),
  /** The second person who agreed, where one did. */
  approvedBy: z.nullable(personSchema),
  reason: z.nullable(z.string()),
  /** Taken back later. */
  undone: z.boolean(),
});
export type CheckDecision = z.infer<typeof checkDecisionSchema>;

export const checkRowSchema = z.object({
  checkId: z.string(),
  /** When its first decision was received, ISO 8601 UTC. */
  at: z.string(),
  user: z.nullable(personSchema),
  device: z.nullable(deviceNameSchema),
  product: z.nullable(productNameSchema),
  supplier: z.nullable(z.string()),
  lpn: z.nullable(z.string()),
  record: z.omit(checkRecordSchema, { answers: true }),
  decisions: z.array(checkDecisionSchema),
  photos: z.int(),
});
export type CheckRow = z.infer<typeof checkRowSchema>;
export const checksPageSchema = z.extend(pageOf(checkRowSchema), { freshness: freshnessSchema });

/** An answer with the question it was given to, as far as that is still on a checklist. `label` by language. */
export const shownAnswerSchema = z.extend(checkAnswerSchema, {
  kind: z.nullable(checkKindSchema),
  label: z.nullable(z.record(z.string(), z.string())),
  unit: z.nullable(z.string()),
  minimum: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
});
export type ShownAnswer = z.infer<typeof shownAnswerSchema>;

/** `GET checks/:checkId` */
export const checkDetailSchema = z.extend(checkRowSchema, {
  answers: z.array(shownAnswerSchema),
  evidence: z.array(photoSchema),
  planName: z.nullable(z.string()),
});
export type CheckDetail = z.infer<typeof checkDetailSchema>;

/** `GET inspection-states`: the sharpest first. `q`: supplier or product. */
export const inspectionStatesQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  mode: z.optional(listOf(inspectionModeSchema)),
});

export const inspectionStateRowSchema = z.extend(inspectionStateSchema, {
  productName: z.string(),
  lots: z.int(),
  lastAt: z.nullable(z.string()),
});
export type InspectionStateRow = z.infer<typeof inspectionStateRowSchema>;
export const inspectionStatesPageSchema = pageOf(inspectionStateRowSchema);

/** A lot as it was judged, and the mode it was judged in. */
export const judgedLotSchema = z.object({
  checkId: z.string(),
  at: z.string(),
  mode: inspectionModeSchema,
  passed: z.boolean(),
  defects: z.int(),
  sampleSize: z.int(),
  /** The lot after which the mode changed carries the one that held from then on. */
  switchedTo: z.nullable(inspectionModeSchema),
});
export type JudgedLot = z.infer<typeof judgedLotSchema>;

/** `GET inspection-states/:inspectionStateId`: with its lots, the latest first. */
export const inspectionStateDetailSchema = z.extend(inspectionStateRowSchema, {
  history: z.array(judgedLotSchema),
});
export type InspectionStateDetail = z.infer<typeof inspectionStateDetailSchema>;
