import * as z from 'zod/mini';
import { acceptanceQualityLimitSchema, inspectionLevelSchema } from './inspection-plan.ts';
import { inspectionModeSchema } from './inspection-state.ts';

/** What is decided about goods that were checked. */
export const dispositions = ['accept', 'quarantine', 'reject', 'scrap'] as const;
export const dispositionSchema = z.enum(dispositions);
export type Disposition = z.infer<typeof dispositionSchema>;

/** An answer to one item of a checklist: yes or no, a number as typed, a date, or the evidence of a photo. */
export const checkAnswerSchema = z.object({
  itemId: z.string(),
  value: z.string(),
  passed: z.boolean(),
});
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;

/** The evidence of one check, carried by every movement that follows from it. */
export const checkRecordSchema = z.object({
  checkId: z.string(),
  inspectionPlanId: z.string(),
  level: inspectionLevelSchema,
  aql: acceptanceQualityLimitSchema,
  mode: inspectionModeSchema,
  /** Base units. */
  lotSize: z.int(),
  sampleSize: z.int(),
  /** Accepted with at most so many defective pieces in the sample, rejected from `reject` on. */
  accept: z.int(),
  reject: z.int(),
  defects: z.int(),
  passed: z.boolean(),
  answers: z.array(checkAnswerSchema),
});
export type CheckRecord = z.infer<typeof checkRecordSchema>;
