import type { Tracking } from '../../shared/domain/product.ts';
import type { CsvFileName } from './columns.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

type Reference = { file: CsvFileName; line: number; column: string; productId: string | undefined };

const filesWithProducts = ['barcodes.csv', 'stock.csv', 'orders.csv', 'purchase-orders.csv'] as const;

/** Whatever names a product must name one of the load or of the site, and a demanded lot a product that has lots. */
export function checkReferences(site: ReadSite, products: ReadonlyMap<string, Tracking>): Fault[] {
  return [...unknownProducts(site, products), ...uselessLots(site, products)];
}

function unknownProducts(site: ReadSite, products: ReadonlyMap<string, Tracking>): Fault[] {
  const named: Reference[] = filesWithProducts.flatMap((file) =>
    site[file].map(({ line, values: { productId } }) => ({ file, line, column: 'productId', productId })),
  );
  const homes: Reference[] = site['locations.csv'].map(({ line, values: { homeProductId: productId } }) => ({
    file: 'locations.csv',
    line,
    column: 'homeProductId',
    productId,
  }));
  return [...named, ...homes].flatMap(({ file, line, column, productId }) =>
    productId === undefined || products.has(productId)
      ? []
      : [faultIn(file, line, column, productId, expecting('product_known'))],
  );
}

/** No stock could ever be promised to such a line. */
const uselessLots = (site: ReadSite, products: ReadonlyMap<string, Tracking>): Fault[] =>
  site['orders.csv'].flatMap(({ line, values: { productId: product = '', lot } }) =>
    lot !== undefined && products.get(product)?.lot === false
      ? [faultIn('orders.csv', line, 'lot', lot, expecting('lot_useless', { product }))]
      : [],
  );
