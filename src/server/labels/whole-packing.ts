import { hasCheckDigit } from '../../shared/domain/gs1/check-digit.ts';
import type { Barcode, ProductCard } from '../../shared/domain/product.ts';

export const isGtin = (code: string): boolean => code.length === 14 && hasCheckDigit(code);

/** The largest packing with a GTIN of which there is a whole number: what (02) and (37) name on a unit's label. */
export function wholePacking(
  { barcodes }: Pick<ProductCard, 'barcodes'>,
  quantity: number,
): Barcode | undefined {
  return barcodes
    .filter((barcode) => isGtin(barcode.code) && quantity > 0 && quantity % barcode.quantity === 0)
    .toSorted((a, b) => b.quantity - a.quantity)[0];
}
