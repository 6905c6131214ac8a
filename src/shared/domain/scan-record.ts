import * as z from 'zod/mini';

/** A scan as evidence in a movement: the raw text, what the reader said it was, where it came from. */
export const scanRecordSchema = z.object({
  raw: z.string(),
  symbology: z.nullable(z.string()),
  source: z.enum(['wedge', 'camera', 'typed']),
});
export type ScanRecord = z.infer<typeof scanRecordSchema>;
