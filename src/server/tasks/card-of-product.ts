import { type ProductCard, productCard } from '../../shared/domain/product.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** What a task carries of a product, which must be loaded. What the site does not know goes by its number. */
export function cardOfProduct(
  { products }: Pick<SiteTransaction, 'products'>,
  productId: string,
): ProductCard {
  const product = products.get(productId);
  if (product) return productCard(product);
  const tracking = { lot: false, expiry: false, serial: false };
  return { productId, name: productId, barcodes: [], tracking, hazardClass: null, imageUrl: null };
}
