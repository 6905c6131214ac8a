import * as z from 'zod/mini';

/** Inspection levels of ISO 2859-1: general I to III, special S-1 to S-4. */
export const inspectionLevels = ['I', 'II', 'III', 'S-1', 'S-2', 'S-3', 'S-4'] as const;
export const inspectionLevelSchema = z.enum(inspectionLevels);
export type InspectionLevel = z.infer<typeof inspectionLevelSchema>;

/** Acceptance quality limits, in per cent nonconforming items. */
export const acceptanceQualityLimits = [
  '0.010',
  '0.015',
  '0.025',
  '0.040',
  '0.065',
  '0.10',
  '0.15',
  '0.25',
  '0.40',
  '0.65',
  '1.0',
  '1.5',
  '2.5',
  '4.0',
  '6.5',
  '10',
] as const;
export const acceptanceQualityLimitSchema = z.enum(acceptanceQualityLimits);
export type AcceptanceQualityLimit = z.infer<typeof acceptanceQualityLimitSchema>;

/** How much of a lot of a product is looked at when it comes in. */
export const inspectionPlanSchema = z.object({
  inspectionPlanId: z.string(),
  name: z.string(),
  level: inspectionLevelSchema,
  aql: acceptanceQualityLimitSchema,
  rev: z.int(),
});
export type InspectionPlan = z.infer<typeof inspectionPlanSchema>;

/** What holds where a supplier demands a check of a product without a plan of its own. */
export const standardPlan: Pick<InspectionPlan, 'inspectionPlanId' | 'level' | 'aql'> = {
  inspectionPlanId: 'standard',
  level: 'II',
  aql: '2.5',
};
