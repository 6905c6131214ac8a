import { type CsvFileName, type CsvRow } from '../loading/columns.ts';
import { demoAisles, demoLayout } from './demo-layout.ts';
import { demoLocations } from './demo-locations.ts';
import { demoOrders, demoPurchaseOrders } from './demo-orders.ts';
import { demoProducts } from './demo-products.ts';
import { demoStock } from './demo-stock.ts';
import { demoUsers } from './demo-users.ts';
import { createDice } from './dice.ts';

/** The rows of every file of a site, by column. */
export type SiteFiles = { [F in CsvFileName]: CsvRow<F>[] };

const demoSiteId = 'main';

/**
 * A believable warehouse as the files that `npm run load` reads: the same `seed` and `now` give the same files.
 *
 * @param now instant that ship-by times and expiries are counted from, ISO 8601 UTC
 */
export function generateDemoSite(seed: number, now: string): SiteFiles {
  const dice = createDice(seed);
  const today = now.slice(0, 10);
  const products = demoProducts(dice);
  const locations = demoLocations(dice);
  const stock = demoStock(products, locations, today, dice);
  return {
    'site.csv': [siteRow],
    'products.csv': products.map(({ row }) => row),
    'barcodes.csv': products.flatMap(({ barcodes }) => barcodes),
    'locations.csv': locations,
    'stock.csv': stock,
    'orders.csv': demoOrders(products, now, dice),
    'purchase-orders.csv': demoPurchaseOrders(products, today, dice),
    'users.csv': [...demoUsers],
  };
}

const siteRow: CsvRow<'site.csv'> = {
  siteId: demoSiteId,
  name: 'Harbour warehouse',
  aisles: `${demoAisles.length}`,
  aislePitch: `${demoLayout.aislePitch}`,
  aisleLength: `${demoLayout.aisleLength}`,
  crossAislesAt: demoLayout.crossAislesAt.join('|'),
  depotAisle: `${demoLayout.depotAisle}`,
  depotMetres: '0',
};
