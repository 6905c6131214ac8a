import type { SiteTransaction } from '../db/site-transaction.ts';
import type { Tally } from './load-counts.ts';
import { putInbound } from './put-inbound.ts';
import { putProducts } from './put-products.ts';
import type { ReadSite } from './site-files.ts';
import { locationRow, purchaseOrderRow, siteRow, userRow } from './site-rows.ts';

/** Puts the master data of a checked load. Everything it touches was loaded by `knownSite`. */
export function putMasterData(
  tx: SiteTransaction,
  site: ReadSite,
  pinHashes: ReadonlyMap<string, string>,
  tally: Tally,
): void {
  for (const { values } of site['site.csv']) {
    const row = siteRow(values);
    tally.put('site.csv', tx.sites.get(row.siteId), tx.sites.put(row));
  }
  putProducts(tx, site, tally);
  for (const { values } of site['locations.csv']) {
    const row = locationRow(values);
    tally.put('locations.csv', tx.locations.get(row.locationId), tx.locations.put(row));
  }
  putPurchaseOrders(tx, site, tally);
  putInbound(tx, site, tally);
  putUsers(tx, site, pinHashes, tally);
}

/** What was received meanwhile stays: a purchase order loaded again changes what is expected. */
function putPurchaseOrders(tx: SiteTransaction, site: ReadSite, tally: Tally): void {
  const rows = site['purchase-orders.csv'].map(({ values }) => values);
  for (const id of new Set(rows.map(({ purchaseOrderId = '' }) => purchaseOrderId))) {
    const lines = rows.filter(({ purchaseOrderId }) => purchaseOrderId === id);
    const before = tx.purchaseOrders.get(id);
    const given = purchaseOrderRow(lines);
    const received = new Map(before?.lines.map((line) => [line.lineNumber, line.received]));
    const row = {
      ...given,
      status: before?.status ?? given.status,
      lines: given.lines.map((line) => ({ ...line, received: received.get(line.lineNumber) ?? 0 })),
    };
    tally.put('purchase-orders.csv', before, tx.purchaseOrders.put(row), lines.length);
  }
}

/** The PIN of a file is a person's first one; whoever has a PIN keeps it. */
function putUsers(
  tx: SiteTransaction,
  site: ReadSite,
  pinHashes: ReadonlyMap<string, string>,
  tally: Tally,
): void {
  for (const { values } of site['users.csv']) {
    const row = userRow(values);
    tally.put('users.csv', tx.users.get(row.userId), tx.users.put(row));
    const hash = pinHashes.get(row.userId);
    if (hash !== undefined && !tx.credentials.get(row.userId)) {
      tx.credentials.put({ userId: row.userId, hash, changedAt: tx.now });
    }
  }
}
