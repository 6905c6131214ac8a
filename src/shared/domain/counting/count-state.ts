import * as z from 'zod/mini';
import { placeSchema } from '../place.ts';
import { productCardSchema } from '../product.ts';
import { scanRecordSchema } from '../scan-record.ts';
import { isoDateSchema } from '../stock.ts';

/** What is counted as one: a product of one lot and date, as far as the product is told apart by them. */
export const countedKindSchema = z.object({
  /** An unknown product is counted under its code. */
  productId: z.string(),
  name: z.string(),
  /** Null for a product that the device does not know. */
  product: z.nullable(productCardSchema),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
});
export type CountedKind = z.infer<typeof countedKindSchema>;

/** How many were counted, in base units. */
export const figureSchema = z.extend(countedKindSchema, {
  quantity: z.int(),
  serials: z.array(z.string()),
  scans: z.array(scanRecordSchema),
});
export type Figure = z.infer<typeof figureSchema>;

/** A figure that is decided; `expected` null where nobody knew anything. */
export const settledFigureSchema = z.extend(figureSchema, { expected: z.nullable(z.int()) });
export type SettledFigure = z.infer<typeof settledFigureSchema>;

/** One place being counted: a location, or a container that was opened. */
export const sectionSchema = z.object({
  place: placeSchema,
  /** Counted in this round. */
  figures: z.array(figureSchema),
  /** Key of the figure that the next piece without a lot of its own belongs to. */
  currentKey: z.nullable(z.string()),
  /** Containers found here. */
  lpns: z.array(z.string()),
  /** 2 while what differed is counted once more. */
  round: z.int(),
  recount: z.array(countedKindSchema),
  settled: z.array(settledFigureSchema),
  /** Keys of goods and numbers of containers that are known here and surely are not. */
  absent: z.array(z.string()),
});
export type Section = z.infer<typeof sectionSchema>;

/** Which lot or date was scanned is not known yet; `choices` are those known to lie here. */
export const namingSchema = z.object({
  kind: countedKindSchema,
  quantity: z.int(),
  serial: z.nullable(z.string()),
  scan: scanRecordSchema,
  choices: z.array(z.object({ lot: z.nullable(z.string()), expiry: z.nullable(isoDateSchema) })),
});
export type Naming = z.infer<typeof namingSchema>;

/** A question of the operator's own, put before the work. */
export const countAsideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problems') }),
  z.object({ kind: z.literal('quantity'), purpose: z.enum(['count', 'damaged']) }),
  z.object({ kind: z.literal('reason') }),
]);
export type CountAside = z.infer<typeof countAsideSchema>;

/** What is known here and was not seen: is it really not there? Names only, no figures. */
export const absenceSchema = z.object({
  goods: z.array(countedKindSchema),
  lpns: z.array(z.string()),
});
export type Absence = z.infer<typeof absenceSchema>;

export const countStateSchema = z.object({
  /** What the task demands; null for work that the operator began himself. */
  work: z.nullable(
    z.object({
      place: placeSchema,
      /** Two digits printed at the place; null where the device does not know it, or for a container. */
      checkDigits: z.nullable(z.string()),
      /** Only this product; null for all that lies there. */
      product: z.nullable(productCardSchema),
      /** Why it is to be counted. */
      reason: z.string(),
    }),
  ),
  /** The place being counted, and below it those it was opened from. */
  sections: z.array(sectionSchema),
  naming: z.nullable(namingSchema),
  absence: z.nullable(absenceSchema),
  aside: z.nullable(countAsideSchema),
  /** The location that the operator was last proven to stand at. */
  at: z.nullable(z.string()),
  /** Places that were counted to the end. */
  counted: z.int(),
});
export type CountState = z.infer<typeof countStateSchema>;

export const newCountState = (work: CountState['work'] = null): CountState => ({
  work,
  sections: [],
  naming: null,
  absence: null,
  aside: null,
  at: null,
  counted: 0,
});

export const newSection = (place: Section['place']): Section => ({
  place,
  figures: [],
  currentKey: null,
  lpns: [],
  round: 1,
  recount: [],
  settled: [],
  absent: [],
});
