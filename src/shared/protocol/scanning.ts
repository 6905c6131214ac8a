import * as z from 'zod/mini';

/**
 * How fast scans were answered: whole milliseconds from the last character or frame to the painted answer, of the
 * latest `count` scans of one reader.
 */
export const answerTimesSchema = z.object({
  count: z.int().check(z.gte(1)),
  p50: z.int().check(z.gte(0)),
  p95: z.int().check(z.gte(0)),
});
export type AnswerTimes = z.infer<typeof answerTimesSchema>;

/** By reader, as a device measured it on itself; null for a reader that was not used. */
export const scanningSchema = z.object({
  wedge: z.nullable(answerTimesSchema),
  camera: z.nullable(answerTimesSchema),
});
export type Scanning = z.infer<typeof scanningSchema>;

/** The longest p95 that feels like an answer at once, milliseconds. */
export const answeredAtOnce = 100;
