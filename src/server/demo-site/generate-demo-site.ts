import { type CsvFileName, type CsvRow } from '../loading/columns.ts';
import type { DemoArrival } from './demo-arrivals.ts';
import { asnRows } from './demo-asns.ts';
import { demoInbound } from './demo-inbound.ts';
import { demoAisles, demoLayout } from './demo-layout.ts';
import {
  type DemoCount,
  demoCounts,
  demoHeldStock,
  type DemoLeftover,
  demoLeftover,
  type DemoShipment,
  demoShipment,
} from './demo-leftovers.ts';
import { demoLocations } from './demo-locations.ts';
import { demoOrders } from './demo-orders.ts';
import { demoProducts } from './demo-products.ts';
import { purchaseOrderRows } from './demo-purchase-orders.ts';
import { demoChecklists, demoPlans } from './demo-quality.ts';
import { demoStock, lowOn } from './demo-stock.ts';
import { supplierRows } from './demo-suppliers.ts';
import { demoUsers } from './demo-users.ts';
import { createDice } from './dice.ts';

/** The rows of every file of a site, by column. */
export type SiteFiles = { [F in CsvFileName]: CsvRow<F>[] };

/** What happened before the shift began, and the work that is left of it. Not in files: it is movements. */
export type DemoMorning = {
  arrivals: readonly DemoArrival[];
  shipment: DemoShipment | undefined;
  leftover: DemoLeftover | undefined;
  counts: readonly DemoCount[];
};

export type DemoSite = { files: SiteFiles; morning: DemoMorning };

const demoSiteId = 'main';

/** Throws of their own for what comes in: the rest of the site stays as it is when that is changed. */
const inboundSeed = 1_000_003;

/**
 * A believable warehouse as the files that `npm run load` reads, and its morning: the same `seed` and `now` give the
 * same.
 *
 * @param now instant that ship-by times and expiries are counted from, ISO 8601 UTC
 */
export function generateDemoSite(seed: number, now: string): DemoSite {
  const dice = createDice(seed);
  const today = now.slice(0, 10);
  const products = demoProducts(dice);
  const locations = demoLocations(dice);
  const stock = demoStock(products, locations, today, dice);
  const orders = demoOrders(products, now, dice);
  const leftover = demoLeftover(stock);
  const isLow = lowOn(stock, locations);
  const { expected, asns, arrivals } = demoInbound(products, isLow, today, createDice(seed + inboundSeed));
  const files = {
    'site.csv': [siteRow],
    'products.csv': products.map(({ row }) => row),
    'barcodes.csv': products.flatMap(({ barcodes }) => barcodes),
    'locations.csv': locations,
    'stock.csv': [...stock, ...demoHeldStock(stock), ...(leftover ? [leftover.goods] : [])],
    'orders.csv': orders,
    'purchase-orders.csv': purchaseOrderRows(expected),
    'suppliers.csv': supplierRows(),
    'asns.csv': asnRows(asns),
    'inspection-plans.csv': demoPlans,
    'checklists.csv': demoChecklists(),
    'users.csv': [...demoUsers],
  };
  const shipment = demoShipment(orders, stock);
  return { files, morning: { arrivals, shipment, leftover, counts: demoCounts(stock) } };
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
