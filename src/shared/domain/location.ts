import * as z from 'zod/mini';
import { temperatureZoneSchema } from './product.ts';

export const locationTypes = [
  'dock',
  'receive_station',
  'reserve',
  'pick_face',
  'quarantine',
  'pack_station',
  'staging',
  'conveyor_entry',
] as const;
export const locationTypeSchema = z.enum(locationTypes);
export type LocationType = z.infer<typeof locationTypeSchema>;

/** An address in the site. `A-01-02-3` is aisle A, bay 1, level 2, position 3. */
export const locationSchema = z.object({
  locationId: z.string(),
  type: locationTypeSchema,
  zone: z.string(),
  /** Aisle counted from 0 and metres from its front end: what the walk is computed from. */
  aisle: z.int(),
  aisleMetres: z.number(),
  /** Position on the floor plan in metres. */
  x: z.number(),
  y: z.number(),
  level: z.int(),
  pickSequence: z.int(),
  capacityLitres: z.int(),
  capacityKg: z.int(),
  temperature: temperatureZoneSchema,
  /** Hazard classes (UN model regulations, such as `3` or `8`) that may lie here; empty: none. */
  hazardClasses: z.array(z.string()),
  /** Two random printed digits, typed instead of a scan; not derivable from the code. */
  checkDigits: z.string().check(z.regex(/^\d{2}$/)),
  /** A fixed pick face keeps at least this many base units of its product. */
  homeProductId: z.nullable(z.string()),
  minimumQuantity: z.nullable(z.int()),
  blocked: z.boolean(),
  rev: z.int(),
});
export type Location = z.infer<typeof locationSchema>;

/** Where finished totes may be dropped. */
export const dropTypes: readonly LocationType[] = ['pack_station', 'staging', 'conveyor_entry'];

/** How the aisles of a site lie: parallel aisles with cross aisles, metres. */
export const siteLayoutSchema = z.object({
  aisles: z.int(),
  aislePitch: z.number(),
  aisleLength: z.number(),
  crossAislesAt: z.array(z.number()),
  depot: z.object({ aisle: z.int(), metres: z.number() }),
});
export type SiteLayout = z.infer<typeof siteLayoutSchema>;
