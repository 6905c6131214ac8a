import * as z from 'zod/mini';
import { placeSchema } from './place.ts';

export const conditions = ['available', 'inspection', 'quarantine', 'damaged'] as const;
export const conditionSchema = z.enum(conditions);
export type Condition = z.infer<typeof conditionSchema>;

export const isoDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Stock that belongs to the warehouse itself; consignment suppliers and marketplace sellers have own names. */
export const ownOwner = 'own';

/** What makes two pieces of stock the same: only then are their quantities added up. */
export const stockIdentitySchema = z.object({
  place: placeSchema,
  productId: z.string(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  owner: z.string(),
  condition: conditionSchema,
});
export type StockIdentity = z.infer<typeof stockIdentitySchema>;

/** A stock figure: `quantity` in base units of the product, `allocated` of it promised to order lines. */
export const stockSchema = z.extend(stockIdentitySchema, {
  stockId: z.string(),
  quantity: z.int(),
  allocated: z.int(),
  rev: z.int(),
});
export type Stock = z.infer<typeof stockSchema>;

/** The key of a stock row: the same identity always gives the same text, on the device and on the server. */
export function stockId(identity: StockIdentity): string {
  const { place, productId, lot, expiry, serial, owner, condition } = identity;
  return [place, productId, lot ?? '', expiry ?? '', serial ?? '', owner, condition].map(escapeBar).join('|');
}

const escapeBar = (part: string): string => part.replaceAll('%', '%25').replaceAll('|', '%7C');

export const isVirtual = (stock: Pick<Stock, 'place'>): boolean => stock.place.startsWith('virtual:');
