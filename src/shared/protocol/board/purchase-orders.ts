import * as z from 'zod/mini';
import { purchaseOrderLineSchema, purchaseOrderSchema } from '../../domain/purchase-order.ts';
import { announcementRowSchema } from './announcements.ts';
import { arrivedUnitSchema, inboundQuestionSchema } from './arrivals.ts';
import { decisionViewSchema } from './decision.ts';
import { freshnessSchema } from './freshness.ts';
import { productNameSchema } from './named-goods.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';
import { deviceReachSchema, personSchema } from './people-and-devices.ts';
import { photoSchema } from './photo.ts';
import { receiptRowSchema } from './receipts.ts';

/** `GET purchase-orders`: the next to arrive first. `q` finds in number, supplier and products. */
export const purchaseOrdersQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  status: z.optional(listOf(purchaseOrderSchema.shape.status)),
});

/** Figures in base units. `open`: what of each line is still to come; what came beyond a line does not lessen it. */
export const purchaseOrderRowSchema = z.extend(purchaseOrderSchema, {
  lines: z.array(z.extend(purchaseOrderLineSchema, { productName: z.string(), baseUnit: z.string() })),
  expected: z.int(),
  received: z.int(),
  open: z.int(),
  /** Receipts that are not closed yet. */
  openReceipts: z.int(),
  /** Units that notices announce for it and that have not arrived. */
  announcedUnits: z.int(),
  discrepancies: z.int(),
  /** Devices with a receipt of it that is not closed: what they have not sent belongs to these figures. */
  devices: z.array(deviceReachSchema),
});
export type PurchaseOrderRow = z.infer<typeof purchaseOrderRowSchema>;
export const purchaseOrdersPageSchema = z.extend(pageOf(purchaseOrderRowSchema), {
  freshness: freshnessSchema,
});

/** Who received how much of a product, corrections taken off; in the order of their first receipt. */
export const shareSchema = z.object({ user: z.nullable(personSchema), quantity: z.int() });
export type Share = z.infer<typeof shareSchema>;

/** `GET purchase-orders/:purchaseOrderId` */
export const purchaseOrderDetailSchema = z.extend(purchaseOrderRowSchema, {
  orderLines: z.array(
    z.extend(purchaseOrderLineSchema, {
      productName: z.string(),
      baseUnit: z.string(),
      /** Of the product: where it stands on several lines they share it. */
      receivedBy: z.array(shareSchema),
    }),
  ),
  /** Products that came with it though it does not name them. */
  unplanned: z.array(z.object({ product: productNameSchema, receivedBy: z.array(shareSchema) })),
  units: z.array(arrivedUnitSchema),
  receipts: z.array(receiptRowSchema),
  announcements: z.array(announcementRowSchema),
  photos: z.array(photoSchema),
  questions: z.array(inboundQuestionSchema),
  decisions: z.array(decisionViewSchema),
  freshness: freshnessSchema,
});
export type PurchaseOrderDetail = z.infer<typeof purchaseOrderDetailSchema>;
