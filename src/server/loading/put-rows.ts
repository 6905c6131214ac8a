import type { SiteTransaction } from '../db/site-transaction.ts';
import { receivedInTheNamesOf } from '../receiving/came-before.ts';
import { hasReceived, withAllReceived } from '../receiving/purchase-order-lines.ts';
import type { Tally } from './load-counts.ts';
import { putInbound } from './put-inbound.ts';
import { putProducts } from './put-products.ts';
import { groupsOf } from './row-groups.ts';
import type { ReadSite } from './site-files.ts';
import { locationRow, purchaseOrderRow, siteRow, userRow } from './site-rows.ts';

/** The PINs of the file as they are kept, by user; and who loads, for the audit log. */
type Loading = { pinHashes: ReadonlyMap<string, string>; actor: string };

/** Puts the master data of a checked load. Everything it touches was loaded by `knownSite`. */
export async function putMasterData(
  tx: SiteTransaction,
  site: ReadSite,
  loading: Loading,
  tally: Tally,
): Promise<void> {
  for (const { values } of site['site.csv']) {
    const row = siteRow(values);
    const before = tx.sites.get(row.siteId);
    const now = tx.sites.put(row);
    if (now.rev !== before?.rev)
      tx.audit({ kind: 'site_changed', actor: loading.actor, subject: row.siteId });
    tally.put('site.csv', before, now);
  }
  putProducts(tx, site, tally);
  for (const { values } of site['locations.csv']) {
    const row = locationRow(values);
    tally.put('locations.csv', tx.locations.get(row.locationId), tx.locations.put(row));
  }
  await putPurchaseOrders(tx, site, tally);
  putInbound(tx, site, tally);
  putUsers(tx, site, loading, tally);
}

/**
 * What was received stays: a purchase order loaded again changes what is expected. What came in its name before it was
 * loaded counts as well.
 */
async function putPurchaseOrders(tx: SiteTransaction, site: ReadSite, tally: Tally): Promise<void> {
  const orders = groupsOf(site, 'purchase-orders.csv', 'purchaseOrderId').map(purchaseOrderRow);
  const ids = orders.map(({ purchaseOrderId }) => purchaseOrderId);
  const came = await receivedInTheNamesOf(tx, ids);
  for (const given of orders) {
    const before = tx.purchaseOrders.get(given.purchaseOrderId);
    const lines = withAllReceived(given.lines, came.get(given.purchaseOrderId) ?? new Map());
    const status = before?.status ?? (hasReceived({ lines }) ? 'receiving' : given.status);
    tally.put(
      'purchase-orders.csv',
      before,
      tx.purchaseOrders.put({ ...given, status, lines }),
      lines.length,
    );
  }
}

/** The PIN of a file is a person's first one; whoever has a PIN keeps it. */
function putUsers(tx: SiteTransaction, site: ReadSite, { pinHashes, actor }: Loading, tally: Tally): void {
  for (const { values } of site['users.csv']) {
    const row = userRow(values);
    const { userId } = row;
    const before = tx.users.get(userId);
    const now = tx.users.put(row);
    if (now.rev !== before?.rev) {
      const detail = `${row.active ? 'active' : 'inactive'}, ${row.roles.join('|')}`;
      tx.audit({ kind: before ? 'user_changed' : 'user_added', actor, subject: userId, detail });
    }
    tally.put('users.csv', before, now);
    const hash = pinHashes.get(userId);
    if (hash !== undefined && !tx.credentials.get(userId)) {
      tx.credentials.put({ userId, hash, changedAt: tx.now });
      tx.audit({ kind: 'pin_set', actor, subject: userId });
    }
  }
}
