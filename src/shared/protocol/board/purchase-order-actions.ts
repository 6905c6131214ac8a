import * as z from 'zod/mini';
import { asnSchema } from '../../domain/asn.ts';
import { isSscc } from '../../domain/gs1/sscc.ts';
import { purchaseOrderSchema } from '../../domain/purchase-order.ts';
import { reasonField } from './order-actions.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/));
const lineNumber = z.int().check(z.gte(1), z.lte(9999));
const quantity = z.int().check(z.gte(1), z.lte(1_000_000));
const productId = z.string().check(z.minLength(1), z.maxLength(40));
const supplier = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** `POST purchase-orders`: creates or replaces one order; the same order twice changes nothing. */
export const purchaseOrderInputSchema = z.object({
  purchaseOrderId: id,
  supplier,
  expectedOn: z.iso.date(),
  /** `expected` in base units. */
  lines: z
    .array(z.object({ lineNumber, productId, expected: quantity }))
    .check(z.minLength(1), z.maxLength(500)),
});
export type PurchaseOrderInput = z.infer<typeof purchaseOrderInputSchema>;

/**
 * `PATCH purchase-orders/:purchaseOrderId`: what is left out stays. `closed`: nothing more is awaited, whatever is
 * missing; `open`: it is awaited again. Lines not named stay; 0 expects nothing of a line any more.
 */
export const purchaseOrderChangeSchema = z.object({
  status: z.optional(z.enum(['open', 'closed'])),
  expectedOn: z.optional(z.iso.date()),
  lines: z.optional(
    z
      .array(z.object({ lineNumber, expected: z.int().check(z.gte(0), z.lte(1_000_000)) }))
      .check(z.maxLength(500)),
  ),
  reason: z.optional(reasonField),
});
export type PurchaseOrderChange = z.infer<typeof purchaseOrderChangeSchema>;

/** `POST purchase-orders/:purchaseOrderId/cancel`: only while nothing of it came; else it is closed. */
export const purchaseOrderCancelSchema = z.object({ reason: reasonField });

/** Answer to all three. */
export const purchaseOrderChangedSchema = z.object({ purchaseOrder: purchaseOrderSchema });

/** `POST receipts/:receiptId/close`: ends a receipt that its operator left open. */
export const receiptCloseSchema = z.object({ reason: reasonField });
export const receiptClosedSchema = z.object({ receiptId: z.string(), closedAt: z.string() });

/** `POST asns`: creates or replaces one notice; the same notice twice changes nothing. */
export const asnInputSchema = z.object({
  asnId: id,
  purchaseOrderId: z._default(z.nullable(id), null),
  supplier,
  deliveryNote: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(60))), null),
  expectedOn: z.iso.date(),
  units: z
    .array(
      z.object({
        sscc: z.string().check(z.refine(isSscc, 'an SSCC: 18 digits, the last of them its check digit')),
        contents: z
          .array(
            z.object({
              productId,
              lot: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(20))), null),
              expiry: z._default(z.nullable(z.iso.date()), null),
              serials: z._default(
                z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.maxLength(1000)),
                [],
              ),
              quantity,
            }),
          )
          .check(z.minLength(1), z.maxLength(200)),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
});
export type AsnInput = z.infer<typeof asnInputSchema>;

export const asnChangedSchema = z.object({ asn: asnSchema });
