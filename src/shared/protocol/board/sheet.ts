import * as z from 'zod/mini';
import { commands } from '../../domain/command-code.ts';
import { locationTypeSchema } from '../../domain/location.ts';
import { pickLineStatusSchema } from '../../domain/pick-list.ts';
import { packingLevelSchema } from '../../domain/product.ts';
import { isoDateSchema } from '../../domain/stock.ts';
import { taskStatusSchema } from '../../domain/task.ts';

/** Kinds of barcode that the sheet prints, by the names of their drawing routines. */
export const symbologies = ['code128', 'gs1-128', 'ean13', 'ean8', 'gs1datamatrix', 'qrcode'] as const;

/** What one barcode says. GS1 element strings are written with their identifiers in brackets: `(01)…(17)…(10)…`. */
export const sheetCodeSchema = z.object({ symbology: z.enum(symbologies), text: z.string() });
export type SheetCode = z.infer<typeof sheetCodeSchema>;

export const sheetPlaceSchema = z.object({
  locationId: z.string(),
  type: locationTypeSchema,
  zone: z.string(),
  checkDigits: z.string(),
});
export type SheetPlace = z.infer<typeof sheetPlaceSchema>;

/** A tote to scan for a slot of the cart: the one that is on it, or a free one. */
export const sheetSlotSchema = z.object({
  slot: z.int(),
  orderId: z.string(),
  customer: z.string(),
  lpn: z.string(),
  isAssigned: z.boolean(),
});
export type SheetSlot = z.infer<typeof sheetSlotSchema>;

/** One stop of a pick list with the code of the very goods that lie there. */
export const sheetLineSchema = z.object({
  pickLineId: z.string(),
  orderId: z.string(),
  slot: z.int(),
  place: z.pick(sheetPlaceSchema, { locationId: true, zone: true, checkDigits: true }),
  /** True where the place must be scanned besides product and tote. */
  isPlaceDue: z.boolean(),
  productId: z.string(),
  productName: z.string(),
  /** Base units still to take. */
  quantity: z.int(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serial: z.nullable(z.string()),
  status: pickLineStatusSchema,
  /** The same content in several symbologies, the best for a screen first. */
  codes: z.array(sheetCodeSchema),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;

/** A pick list to scan from top to bottom: its totes, then its lines in walking order, then a drop place. */
export const sheetListSchema = z.object({
  /** Null for the list that the next "Give me work" will bring if nothing changes. */
  taskId: z.nullable(z.string()),
  status: z.nullable(taskStatusSchema),
  deviceName: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  slots: z.array(sheetSlotSchema),
  lines: z.array(sheetLineSchema),
  drop: z.nullable(sheetPlaceSchema),
});
export type SheetList = z.infer<typeof sheetListSchema>;

export const sheetBadgeSchema = z.object({
  badge: z.string(),
  name: z.string(),
  isManager: z.boolean(),
  /** Only ever told on a demo site. */
  pin: z.nullable(z.string()),
});
export type SheetBadge = z.infer<typeof sheetBadgeSchema>;

/** `GET sheet`: what there is to scan. For managers, and for everybody on a demo site. */
export const sheetSchema = z.object({
  siteName: z.string(),
  isDemo: z.boolean(),
  /** Where other devices of the network reach this server, such as `https://192.168.0.7:8080`. */
  addresses: z.array(z.string()),
  badges: z.array(sheetBadgeSchema),
  lists: z.array(sheetListSchema),
  /** Numbers of cart totes that are free. */
  totes: z.array(z.string()),
  commands: z.array(z.object({ command: z.enum(commands), code: z.string() })),
  dropPlaces: z.array(sheetPlaceSchema),
  zones: z.array(z.string()),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** Most places and products that one answer carries. */
export const sheetLimits = { places: 600, products: 24 };

/** `GET sheet/places`: those of a zone, by address; `q` is how the address begins. */
export const sheetPlacesQuerySchema = z.object({
  zone: z.string().check(z.minLength(1), z.maxLength(40)),
  q: z.optional(z.string().check(z.maxLength(40))),
});
export const sheetPlacesSchema = z.object({ places: z.array(sheetPlaceSchema), hasMore: z.boolean() });
export type SheetPlaces = z.infer<typeof sheetPlacesSchema>;

export const sheetProductSchema = z.object({
  productId: z.string(),
  name: z.string(),
  /** The printed codes of its packings. */
  packings: z.array(
    z.object({ level: packingLevelSchema, quantity: z.int(), codes: z.array(sheetCodeSchema) }),
  ),
  /** What lies where, with the code of these very goods. */
  stock: z.array(
    z.object({
      stockId: z.string(),
      place: z.string(),
      quantity: z.int(),
      lot: z.nullable(z.string()),
      expiry: z.nullable(isoDateSchema),
      serial: z.nullable(z.string()),
      codes: z.array(sheetCodeSchema),
    }),
  ),
});
export type SheetProduct = z.infer<typeof sheetProductSchema>;

/** `GET sheet/products`: by id, name or barcode. */
export const sheetProductsQuerySchema = z.object({ q: z.string().check(z.minLength(1), z.maxLength(100)) });
export const sheetProductsSchema = z.object({ products: z.array(sheetProductSchema), hasMore: z.boolean() });
export type SheetProducts = z.infer<typeof sheetProductsSchema>;
