import * as z from 'zod/mini';
import { asnContentSchema, asnSchema, asnUnitSchema } from '../../domain/asn.ts';
import { listOf, pageFields, pageOf, searchField } from './page.ts';

/** `GET asns`: advance shipping notices, the next to arrive first. `q`: number, SSCC, delivery note, supplier, order. */
export const announcementsQuerySchema = z.object({
  ...pageFields,
  q: searchField,
  status: z.optional(listOf(asnSchema.shape.status)),
  purchaseOrderId: z.optional(z.string()),
});

export const announcementRowSchema = z.extend(asnSchema, {
  units: z.array(
    z.extend(asnUnitSchema, {
      contents: z.array(z.extend(asnContentSchema, { productName: z.string() })),
    }),
  ),
});
export type AnnouncementRow = z.infer<typeof announcementRowSchema>;
export const announcementsPageSchema = pageOf(announcementRowSchema);
