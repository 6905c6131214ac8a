import type { KnownThing } from '../../shared/domain/known-thing.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { Lookup } from './lookup.ts';

/** The products of goods, as far as the device knows them; a database that cannot answer knows none. */
export async function productsOf(
  lookup: Pick<Lookup, 'product'>,
  goods: readonly { productId: string }[],
): Promise<Product[]> {
  const productIds = [...new Set(goods.map(({ productId }) => productId))];
  try {
    const products = await Promise.all(productIds.map((productId) => lookup.product(productId)));
    return products.filter((product) => product !== undefined);
  } catch {
    return [];
  }
}

/** The products of what lies at a scanned place or in a scanned container. */
export const productsThere = (
  lookup: Pick<Lookup, 'product'>,
  known: KnownThing | null,
): Promise<Product[]> =>
  productsOf(lookup, known?.kind === 'location' || known?.kind === 'container' ? known.contents : []);
