import * as z from 'zod/mini';

/**
 * | kind        | answer                     | fails when                     |
 * |-------------|----------------------------|--------------------------------|
 * | yes_no      | yes or no                  | no                             |
 * | count       | whole number               | beyond the limits              |
 * | measurement | decimal in `unit`          | beyond the limits              |
 * | temperature | decimal, degrees Celsius   | beyond the limits              |
 * | expiry      | ISO date                   | past, or too near              |
 * | photo       | evidence                   | never; demanded where required |
 */
export const checkKinds = ['yes_no', 'count', 'measurement', 'temperature', 'expiry', 'photo'] as const;
export const checkKindSchema = z.enum(checkKinds);
export type CheckKind = z.infer<typeof checkKindSchema>;

/** One question of a checklist. `label` in the words of the site, by language; `en` is always there. */
export const checkItemSchema = z.object({
  itemId: z.string(),
  kind: checkKindSchema,
  label: z.record(z.string(), z.string()),
  /** Unit of a measurement, UN/ECE Rec 20 (`MMT`, `GRM`); null where the kind says it. */
  unit: z.nullable(z.string()),
  /** Limits, both included; null for none. */
  minimum: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
  required: z.boolean(),
});
export type CheckItem = z.infer<typeof checkItemSchema>;

/** What is looked at in goods of one product class; `*` is for classes without a list of their own. */
export const checklistSchema = z.object({
  productClass: z.string(),
  items: z.array(checkItemSchema),
  rev: z.int(),
});
export type Checklist = z.infer<typeof checklistSchema>;
