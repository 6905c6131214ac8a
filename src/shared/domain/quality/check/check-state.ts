import * as z from 'zod/mini';
import { placeSchema } from '../../place.ts';
import { productCardSchema } from '../../product.ts';
import { scanRecordSchema } from '../../scan-record.ts';
import { conditionSchema, isoDateSchema } from '../../stock.ts';
import type { Run } from '../../turn/run.ts';
import type { Turn } from '../../turn/turn.ts';
import { checkAnswerSchema, dispositionSchema } from '../check-record.ts';
import { checkItemSchema } from '../checklist.ts';
import { acceptanceQualityLimitSchema, inspectionLevelSchema } from '../inspection-plan.ts';
import { inspectionModeSchema } from '../inspection-state.ts';

/** By what goods are checked, as the device knew it when their unit was found. */
export const termsSchema = z.object({
  inspectionPlanId: z.string(),
  /** Null where the standard plan holds. */
  planName: z.nullable(z.string()),
  level: inspectionLevelSchema,
  aql: acceptanceQualityLimitSchema,
  mode: inspectionModeSchema,
  items: z.array(checkItemSchema),
  /** Least shelf life of the product, days. */
  shelfLifeDays: z.nullable(z.int()),
});
export type Terms = z.infer<typeof termsSchema>;

/** Part of goods that was decided. */
const decidedSchema = z.object({ disposition: dispositionSchema, quantity: z.int() });

/** Goods of a unit that are held and alike but for their serials: a lot in the words of sampling. */
export const heldGoodsSchema = z.object({
  goodsId: z.string(),
  product: productCardSchema,
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  owner: z.string(),
  condition: conditionSchema,
  /** Base units that nothing is decided about yet. */
  quantity: z.int(),
  /** Of those; none where the product has no serials. */
  serials: z.array(z.string()),
  terms: termsSchema,
  decided: z.array(decidedSchema),
  /** The operator has counted them: what others say of the quantity counts no longer. */
  isCounted: z.boolean(),
});
export type HeldGoods = z.infer<typeof heldGoodsSchema>;

/** A container or place with held goods. */
export const heldUnitSchema = z.object({
  place: placeSchema,
  /** Null for loose goods. */
  lpn: z.nullable(z.string()),
  /** The location where it stands, as far as known. */
  locationId: z.nullable(z.string()),
  /** Of the location, typed instead of a scan; null where unknown. */
  checkDigits: z.nullable(z.string()),
  supplier: z.nullable(z.string()),
  purchaseOrderId: z.nullable(z.string()),
  receiptId: z.nullable(z.string()),
  goods: z.array(heldGoodsSchema),
  /** Where goods that are quarantined belong; none when none are known. */
  quarantines: z.array(z.object({ locationId: z.string(), checkDigits: z.string() })),
});
export type HeldUnit = z.infer<typeof heldUnitSchema>;

/** What becomes of goods, or of a part of them, while it is being said. */
export const decisionSchema = z.object({
  disposition: dispositionSchema,
  reason: z.nullable(z.string()),
  approvedBy: z.nullable(z.string()),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A check under way. */
export const openCheckSchema = z.object({
  goodsId: z.string(),
  checkId: z.string(),
  /** Base units when it began; of these, `sampleSize` are looked at. */
  lotSize: z.int(),
  sampleSize: z.int(),
  accept: z.int(),
  reject: z.int(),
  answers: z.array(checkAnswerSchema),
  /** Items dealt with so far, answered or not. */
  itemsDone: z.int(),
  evidenceIds: z.array(z.string()),
  defects: z.int(),
  /** All defects are counted. */
  isCounted: z.boolean(),
  /** What is decided next where it is not all of it: base units, with their serials if they have any. */
  part: z.nullable(z.object({ quantity: z.int(), serials: z.array(z.string()) })),
  decision: z.nullable(decisionSchema),
  scans: z.array(scanRecordSchema),
});
export type OpenCheck = z.infer<typeof openCheckSchema>;

/** Questions that the operator opened himself. */
export const asides = ['problems', 'part', 'recount'] as const;

export const checkStateSchema = z.object({
  /** The unit of the task, until it is found; null for work without a task. */
  expected: z.nullable(heldUnitSchema),
  unit: z.nullable(heldUnitSchema),
  /** The goods that are on; null while they are to be chosen. */
  on: z.nullable(z.string()),
  check: z.nullable(openCheckSchema),
  aside: z.nullable(z.enum(asides)),
});
export type CheckState = z.infer<typeof checkStateSchema>;
export type CheckRun = Run<CheckState>;
export type CheckTurn = Turn<CheckState>;

export const newCheckState = (expected: HeldUnit | null): CheckState => ({
  expected,
  unit: null,
  on: null,
  check: null,
  aside: null,
});
