import type { Asn } from '../../shared/domain/asn.ts';
import type { SiteLayout } from '../../shared/domain/location.ts';
import type { Product, Tracking } from '../../shared/domain/product.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { ReadSite } from './site-files.ts';

/** What the site has already: rows of a load may refer to it, and must not contradict it. */
export type KnownSite = {
  siteId: string;
  /** Null for a site that is new. */
  layout: SiteLayout | null;
  /** Tracking rules of the products of the site that the files name. */
  products: ReadonlyMap<string, Tracking>;
  locations: ReadonlySet<string>;
  /** Product by barcode, for the codes that the files name. */
  barcodes: ReadonlyMap<string, string>;
  /** User by badge, for the badges that the files name. */
  badges: ReadonlyMap<string, string>;
  /** Supplier by purchase order, for the purchase orders that the files name. */
  orders: ReadonlyMap<string, string>;
  /** Notice by the SSCC of each of its units, where units are loaded. */
  ssccs: ReadonlyMap<string, string>;
  /** Inspection plans that the files name. */
  plans: ReadonlySet<string>;
};

/** Brings in what the rows of a load refer to or replace, a few statements however large the load. */
export async function knownSite(tx: SiteTransaction, site: ReadSite): Promise<KnownSite> {
  await tx.load({
    sites: [tx.siteId],
    products: productIds(site),
    locations: [...placesIn(site)],
    users: site['users.csv'].map(({ values }) => values.userId ?? ''),
    credentials: site['users.csv'].map(({ values }) => values.userId ?? ''),
    orders: site['orders.csv'].map(({ values }) => values.orderId ?? ''),
    purchaseOrders: orderIds(site),
    asns: site['asns.csv'].map(({ values }) => values.asnId ?? ''),
    suppliers: site['suppliers.csv'].map(({ values }) => values.supplier ?? ''),
    inspectionPlans: planIds(site),
    checklists: site['checklists.csv'].map(({ values }) => values.productClass ?? ''),
  });
  const products = found(productIds(site), (id) => tx.products.get(id));
  const locations = found(placesIn(site), (id) => tx.locations.get(id));
  // A code may belong to any product of the site, so all of them are asked where codes are loaded.
  const holders: Product[] = site['barcodes.csv'].length > 0 ? await tx.products.find({}) : [];
  const badges = site['users.csv'].flatMap(({ values }) => values.badge ?? []);
  const people = badges.length > 0 ? await tx.users.find({ badge: badges }) : [];
  // So may a unit be of any notice.
  const notices: Asn[] = site['asns.csv'].length > 0 ? await tx.asns.find({}) : [];
  const orders = found(orderIds(site), (id) => tx.purchaseOrders.get(id));
  const plans = found(planIds(site), (id) => tx.inspectionPlans.get(id));
  return {
    siteId: tx.siteId,
    layout: tx.sites.get(tx.siteId)?.layout ?? null,
    products: new Map(products.map(({ productId, tracking }) => [productId, tracking])),
    locations: new Set(locations.map(({ locationId }) => locationId)),
    barcodes: new Map(
      holders.flatMap(({ productId, barcodes }) => barcodes.map(({ code }) => [code, productId] as const)),
    ),
    badges: new Map(people.map(({ badge, userId }) => [badge, userId])),
    orders: new Map(orders.map(({ purchaseOrderId, supplier }) => [purchaseOrderId, supplier])),
    ssccs: new Map(notices.flatMap(({ asnId, units }) => units.map(({ sscc }) => [sscc, asnId] as const))),
    plans: new Set(plans.map(({ inspectionPlanId }) => inspectionPlanId)),
  };
}

const found = <Row>(ids: Iterable<string>, get: (id: string) => Row | undefined): Row[] =>
  [...ids].flatMap((id) => get(id) ?? []);

function productIds(site: ReadSite): Set<string> {
  const named = [
    ...site['products.csv'],
    ...site['barcodes.csv'],
    ...site['stock.csv'],
    ...site['orders.csv'],
    ...site['purchase-orders.csv'],
    ...site['asns.csv'],
  ].flatMap(({ values }) => values.productId ?? []);
  const homes = site['locations.csv'].flatMap(({ values }) => values.homeProductId ?? []);
  return new Set([...named, ...homes]);
}

const orderIds = (site: ReadSite): Set<string> =>
  new Set(
    [...site['purchase-orders.csv'], ...site['asns.csv']].flatMap(
      ({ values }) => values.purchaseOrderId ?? [],
    ),
  );

const planIds = (site: ReadSite): Set<string> =>
  new Set(
    [...site['products.csv'], ...site['inspection-plans.csv']].flatMap(
      ({ values }) => values.inspectionPlanId ?? [],
    ),
  );

const placesIn = (site: ReadSite): Set<string> =>
  new Set([
    ...site['locations.csv'].flatMap(({ values }) => values.locationId ?? []),
    ...site['stock.csv'].flatMap(({ values }) => values.place ?? []),
  ]);
