import * as z from 'zod/mini';
import { isoDateSchema } from './stock.ts';

/** One product of a unit that is announced. Quantities in base units. */
export const asnContentSchema = z.object({
  productId: z.string(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serials: z.array(z.string()),
  quantity: z.int().check(z.positive()),
});
export type AsnContent = z.infer<typeof asnContentSchema>;

/** A logistic unit by its SSCC (18 digits) with all that is said to be in it. */
export const asnUnitSchema = z.object({
  sscc: z.string().check(z.regex(/^\d{18}$/)),
  contents: z.array(asnContentSchema),
  /** Instant at which it was received, ISO 8601 UTC; null while it is awaited. */
  receivedAt: z.nullable(z.string()),
});
export type AsnUnit = z.infer<typeof asnUnitSchema>;

/** An advance shipping notice: what a supplier says is on its way. */
export const asnSchema = z.object({
  asnId: z.string(),
  purchaseOrderId: z.nullable(z.string()),
  supplier: z.string(),
  /** Number on the delivery note, as a scan gives it. */
  deliveryNote: z.nullable(z.string()),
  expectedOn: isoDateSchema,
  status: z.enum(['announced', 'receiving', 'received', 'cancelled']),
  units: z.array(asnUnitSchema),
  rev: z.int(),
});
export type Asn = z.infer<typeof asnSchema>;

export const unitOf = (asn: Pick<Asn, 'units'>, sscc: string): AsnUnit | undefined =>
  asn.units.find((unit) => unit.sscc === sscc);
