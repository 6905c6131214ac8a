import * as z from 'zod/mini';
import {
  compensationSchema,
  discrepancyKindSchema,
  discrepancySchema,
  severities,
} from '../../domain/discrepancy.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceNameSchema, personSchema } from './people-and-devices.ts';

/** `GET discrepancies`: blocking ones first, then the oldest. */
export const discrepanciesQuerySchema = z.object({
  ...pageFields,
  /** Order, order line, product, place, movement, purchase order. */
  q: searchField,
  status: z._default(z.enum(['open', 'resolved']), 'open'),
  severity: z.optional(listOf(z.enum(severities))),
  kind: z.optional(listOf(discrepancyKindSchema)),
});

export const discrepancyRowSchema = z.extend(discrepancySchema, {
  productName: z.nullable(z.string()),
  baseUnit: z.nullable(z.string()),
  device: z.nullable(deviceNameSchema),
  user: z.nullable(personSchema),
  resolver: z.nullable(personSchema),
  /** The one that the movement behind it was received for. */
  purchaseOrderId: z.nullable(z.string()),
});
export type DiscrepancyRow = z.infer<typeof discrepancyRowSchema>;

export const discrepanciesPageSchema = z.extend(pageOf(discrepancyRowSchema), {
  /** Of all open ones, whatever the filter. */
  open: z.object({ blocking: z.int(), warning: z.int(), info: z.int() }),
});

/** `POST discrepancies/:discrepancyId/resolve` */
export const resolveRequestSchema = z.object({
  resolution: compensationSchema,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  /**
   * Base units: the difference to book for `adjust` (negative takes away), the pieces to bring back for `put_back`.
   * Left out, it follows from what was expected and what happened.
   */
  quantity: z.optional(z.int().check(z.gte(-1_000_000), z.lte(1_000_000))),
});
export type ResolveRequest = z.infer<typeof resolveRequestSchema>;

/** The decision taken, and what it set going. Repeating a resolution answers the first one again. */
export const resolveResponseSchema = z.object({
  discrepancy: discrepancySchema,
  raisedTaskId: z.nullable(z.string()),
  mid: z.nullable(z.string()),
});
export type ResolveResponse = z.infer<typeof resolveResponseSchema>;
