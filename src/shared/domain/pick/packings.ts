import type { Barcode, PackingLevel, ProductCard } from '../product.ts';

/** `count` pieces of a packing with `each` base units. */
export type PackingCount = { level: PackingLevel; count: number; each: number };

/** The packings of a product by size, largest first; the single piece always among them. */
export function packingsOf({
  barcodes,
}: Pick<ProductCard, 'barcodes'>): Pick<Barcode, 'level' | 'quantity'>[] {
  const bySize = new Map<number, Barcode['level']>([[1, 'each']]);
  for (const { level, quantity } of barcodes) if (!bySize.has(quantity)) bySize.set(quantity, level);
  return [...bySize]
    .map(([quantity, level]) => ({ quantity, level }))
    .toSorted((a, b) => b.quantity - a.quantity);
}

/** `quantity` base units, the largest packings first: 27 by cases of 12 is 2 cases and 3 single pieces. */
export function inPackings(quantity: number, card: Pick<ProductCard, 'barcodes'>): PackingCount[] {
  const counts: PackingCount[] = [];
  let rest = quantity;
  for (const { level, quantity: each } of packingsOf(card)) {
    const count = Math.floor(rest / each);
    if (count > 0) counts.push({ level, count, each });
    rest -= count * each;
  }
  return counts;
}
