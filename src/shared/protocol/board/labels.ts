import * as z from 'zod/mini';
import { locationSchema, locationTypeSchema } from '../../domain/location.ts';
import { isoDateSchema } from '../../domain/stock.ts';
import { listOf } from './page.ts';

/** Most labels of one print: what a browser lays out in a second or two, and about a roll of the small ones. */
export const labelLimit = 600;

/** `GET labels/choices`: what there is to choose labels from. */
export const labelChoicesSchema = z.object({
  siteName: z.string(),
  zones: z.array(z.string()),
  /** First parts of the addresses of shelves: `A`, `B` ... */
  aisles: z.array(z.string()),
  badges: z.array(z.object({ badge: z.string(), name: z.string(), isManager: z.boolean() })),
});
export type LabelChoices = z.infer<typeof labelChoicesSchema>;

const addressField = z.optional(z.string().check(z.maxLength(40)));

/** `GET labels/places`: what fits all that is asked, by address; `from` and `to` are addresses, both included. */
export const labelPlacesQuerySchema = z.object({
  zone: addressField,
  aisle: addressField,
  type: z.optional(listOf(locationTypeSchema)),
  from: addressField,
  to: addressField,
});
export const labelPlaceSchema = z.pick(locationSchema, {
  locationId: true,
  type: true,
  zone: true,
  level: true,
  checkDigits: true,
});
export type LabelPlace = z.infer<typeof labelPlaceSchema>;
export const labelPlacesSchema = z.object({
  places: z.array(labelPlaceSchema),
  /** How many fit; no more than `labelLimit` of them are sent. */
  found: z.int(),
});
export type LabelPlaces = z.infer<typeof labelPlacesSchema>;

/** `GET labels/unit`: what stands on the label of a unit, as far as it is known. */
export const labelUnitQuerySchema = z.object({ lpn: z.string().check(z.minLength(1), z.maxLength(40)) });
export const labelUnitSchema = z.object({
  lpn: z.string(),
  siteName: z.string(),
  isKnown: z.boolean(),
  goods: z.array(
    z.object({
      productId: z.string(),
      name: z.string(),
      /** Base units. */
      quantity: z.int(),
      lot: z.nullable(z.string()),
      expiry: z.nullable(isoDateSchema),
      /** The largest packing of which a whole number is there; null for goods without a GTIN. */
      packing: z.nullable(z.object({ gtin: z.string(), count: z.int() })),
    }),
  ),
});
export type LabelUnit = z.infer<typeof labelUnitSchema>;

export const plateKindSchema = z.enum(['tote', 'container']);

/** Most numbers that are reserved at once. */
export const plateRunLimit = 500;

/** `POST labels/plates`: numbers for new plates. The same request again gets the same numbers. */
export const reservePlatesSchema = z.object({
  requestId: z.uuid(),
  kind: plateKindSchema,
  count: z.int().check(z.gte(1), z.lte(plateRunLimit)),
});
export type ReservePlates = z.infer<typeof reservePlatesSchema>;

/** Numbers that were reserved in one go, ascending. */
export const plateRunSchema = z.object({
  runId: z.string(),
  kind: plateKindSchema,
  plates: z.array(z.string()),
  reservedAt: z.string(),
  /** Name of the manager; null for one who is no longer known. */
  reservedBy: z.nullable(z.string()),
});
export type PlateRun = z.infer<typeof plateRunSchema>;

/** `GET labels/plates`: the latest runs, so that a torn label is printed again instead of a new number. */
export const plateRunsSchema = z.object({ runs: z.array(plateRunSchema) });
export type PlateRuns = z.infer<typeof plateRunsSchema>;
