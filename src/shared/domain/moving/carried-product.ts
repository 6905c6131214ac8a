import * as z from 'zod/mini';
import { type Product, type ProductCard, productCardSchema, temperatureZoneSchema } from '../product.ts';

/** A product as far as carrying it to a place needs to know it; what the device does not know of it is null. */
export const carriedProductSchema = z.extend(productCardSchema, {
  /** One base unit: outer volume in cubic millimetres, weight in grams. */
  size: z.nullable(z.object({ cubicMm: z.number(), grams: z.number() })),
  temperature: z.nullable(temperatureZoneSchema),
});
export type CarriedProduct = z.infer<typeof carriedProductSchema>;

export const sizeOf = ({ lengthMm, widthMm, heightMm, weightG }: Product): CarriedProduct['size'] => ({
  cubicMm: lengthMm * widthMm * heightMm,
  grams: weightG,
});

export function carriedProduct(product: Product): CarriedProduct {
  const { productId, name, barcodes, tracking, hazardClass, imageUrl, temperature } = product;
  const card = { productId, name, barcodes, tracking, hazardClass, imageUrl };
  return { ...card, size: sizeOf(product), temperature };
}

/** A product of which only the card of a task is known. */
export const carriedCard = (card: ProductCard): CarriedProduct => ({
  ...card,
  size: null,
  temperature: null,
});

/** A product that the device does not know; `code` is all there is of it. */
export const unknownProduct = (code: string): CarriedProduct => ({
  productId: code,
  name: code,
  barcodes: [],
  tracking: { lot: false, expiry: false, serial: false },
  hazardClass: null,
  imageUrl: null,
  size: null,
  temperature: null,
});
