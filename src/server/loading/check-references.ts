import type { Tracking } from '../../shared/domain/product.ts';
import type { CsvFileName } from './columns.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

type Reference = { file: CsvFileName; line: number; column: string; productId: string | undefined };

const filesWithProducts = [
  'barcodes.csv',
  'stock.csv',
  'orders.csv',
  'purchase-orders.csv',
  'asns.csv',
] as const;

/**
 * Whatever names a product must name one of the load or of the site, a demanded lot a product that has lots, and a
 * product an inspection plan that there is. `plans`: those of the site.
 */
export const checkReferences = (
  site: ReadSite,
  products: ReadonlyMap<string, Tracking>,
  plans: ReadonlySet<string>,
): Fault[] => [
  ...unknownProducts(site, products),
  ...uselessLots(site, products),
  ...unknownPlans(site, plans),
];

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

function unknownPlans(site: ReadSite, known: ReadonlySet<string>): Fault[] {
  const plans = new Set(site['inspection-plans.csv'].map(({ values }) => values.inspectionPlanId));
  return site['products.csv'].flatMap(({ line, values: { inspectionPlanId: plan } }) =>
    plan === undefined || plans.has(plan) || known.has(plan)
      ? []
      : [faultIn('products.csv', line, 'inspectionPlanId', plan, expecting('plan_known'))],
  );
}
