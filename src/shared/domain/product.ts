import * as z from 'zod/mini';

export const packingLevels = ['each', 'inner', 'case', 'pallet'] as const;
export const packingLevelSchema = z.enum(packingLevels);
export type PackingLevel = z.infer<typeof packingLevelSchema>;

export const temperatureZones = ['ambient', 'chilled', 'frozen'] as const;
export const temperatureZoneSchema = z.enum(temperatureZones);
export type TemperatureZone = z.infer<typeof temperatureZoneSchema>;

/** A code that identifies a product and how many base units one scan of it stands for. */
export const barcodeSchema = z.object({
  /** GTIN as 14 digits, or an alias (supplier or in-house code) as printed. */
  code: z.string(),
  level: packingLevelSchema,
  /** Base units in one piece of this packing. */
  quantity: z.int().check(z.positive()),
});
export type Barcode = z.infer<typeof barcodeSchema>;

export const trackingSchema = z.object({ lot: z.boolean(), expiry: z.boolean(), serial: z.boolean() });
export type Tracking = z.infer<typeof trackingSchema>;

/** What a pick line carries of its product, so that a dropped cache cannot stop a list in hand. */
export const productCardSchema = z.object({
  productId: z.string(),
  name: z.string(),
  barcodes: z.array(barcodeSchema),
  tracking: trackingSchema,
  hazardClass: z.nullable(z.string()),
  imageUrl: z.nullable(z.string()),
  /** Unit of its quantities, UN/ECE Rec 20; absent in cards of older builds: pieces. */
  baseUnit: z.optional(z.string()),
});
export type ProductCard = z.infer<typeof productCardSchema>;

export const productSchema = z.extend(productCardSchema, {
  /** Unit of every quantity of this product: UN/ECE Rec 20 code, `EA` for pieces, `GRM` for grams. */
  baseUnit: z.string(),
  /** Outer dimensions of one base unit in millimetres, weight in grams. */
  lengthMm: z.int(),
  widthMm: z.int(),
  heightMm: z.int(),
  weightG: z.int(),
  temperature: temperatureZoneSchema,
  productClass: z.string(),
  minimumShelfLifeDays: z.nullable(z.int()),
  inspectionPlanId: z.nullable(z.string()),
  active: z.boolean(),
  rev: z.int(),
});
export type Product = z.infer<typeof productSchema>;

export function productCard(product: Product): ProductCard {
  const { productId, name, barcodes, tracking, hazardClass, imageUrl, baseUnit } = product;
  return { productId, name, barcodes, tracking, hazardClass, imageUrl, baseUnit };
}

/** The barcode of `card` that carries `code`; GTINs are compared as 14 digits. */
export const barcodeOf = (card: Pick<ProductCard, 'barcodes'>, code: string): Barcode | undefined =>
  card.barcodes.find((barcode) => barcode.code === code);
