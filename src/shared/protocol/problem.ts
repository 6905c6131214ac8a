import * as z from 'zod/mini';

/** An error of the API: RFC 9457 problem details. `errors` name each field and what is expected there. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Stands in the server's log too; operators read it out. */
  traceId: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), expected: z.string() }))),
});
export type Problem = z.infer<typeof problemSchema>;
