import * as z from 'zod/mini';
import { problemSchema } from '../problem.ts';

/** Most faults that one answer lists; `faultCount` tells how many there are. */
export const faultLimit = 1000;

/** `POST loads`: multipart/form-data, each CSV file a part whose file name is the name of the file. */
export const loadQuerySchema = z.object({
  /** `1`: check and count, change nothing. */
  dryRun: z.optional(z.enum(['0', '1'])),
});

/** One thing wrong in a file. Lines count from 1, the header included; 0 means the file itself. */
export const loadFaultSchema = z.object({
  file: z.string(),
  line: z.int(),
  /** Empty where the whole line or file is meant. */
  column: z.string(),
  found: z.string(),
  /** For people who read English; `rule` says the same for those who translate it. */
  expected: z.string(),
  /** The rule that was broken, with the values that its text names. */
  rule: z.object({ kind: z.string(), values: z.record(z.string(), z.string()) }),
});
export type LoadFault = z.infer<typeof loadFaultSchema>;

/** What a load does to the rows of one file: of `rows` read, how many are new, changed, or there already. */
export const fileCountsSchema = z.object({
  file: z.string(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
});
export type FileCounts = z.infer<typeof fileCountsSchema>;

/**
 * Answer of a dry run, faults or none, and of a load that was taken in (`loaded`, no faults). With faults the counts
 * may be empty: rows that do not hold together cannot be counted.
 */
export const loadAnswerSchema = z.object({
  loaded: z.boolean(),
  /** In the order in which the columns route names the files; only files that were given. */
  counts: z.array(fileCountsSchema),
  faultCount: z.int(),
  faults: z.array(loadFaultSchema),
});
export type LoadAnswer = z.infer<typeof loadAnswerSchema>;

/** 422 of a load that is no dry run: it has faults, so nothing of it was taken in. */
export const loadRefusedSchema = z.extend(problemSchema, {
  faultCount: z.int(),
  faults: z.array(loadFaultSchema),
});
export type LoadRefused = z.infer<typeof loadRefusedSchema>;

export const columnTypes = [
  'text',
  'code',
  'id',
  'integer',
  'count',
  'positive',
  'number',
  'boolean',
  'date',
  'instant',
  'list',
  'numbers',
  'oneOf',
] as const;

/** `GET loads/columns`: the files a load may have and what stands in them. */
export const loadColumnsSchema = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      columns: z.array(
        z.object({
          name: z.string(),
          type: z.enum(columnTypes),
          /** The values of `oneOf`; empty for other types. */
          choices: z.array(z.string()),
          required: z.boolean(),
          meaning: z.string(),
        }),
      ),
    }),
  ),
});
export type LoadColumns = z.infer<typeof loadColumnsSchema>;
