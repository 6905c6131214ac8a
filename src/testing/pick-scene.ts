import type { Location } from '../shared/domain/location.ts';
import type { Order, OrderLine } from '../shared/domain/order.ts';
import type { Product } from '../shared/domain/product.ts';
import type { Stock } from '../shared/domain/stock.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import type { Device } from '../server/db/rows/device.ts';

export const siteId = 'main';

/** Four aisles of 30 m, walked from the front of the first. */
export const sceneLayout = {
  aisles: 4,
  aislePitch: 5,
  aisleLength: 30,
  crossAislesAt: [0, 30],
  depot: { aisle: 0, metres: 0 },
};

export type Scene = {
  products?: Product[];
  locations?: Location[];
  stock?: Stock[];
  orders?: Order[];
  lines?: OrderLine[];
  devices?: string[];
};

/** Puts a small warehouse into a store: what the test names, at a site that can be walked. */
export async function setScene(store: SiteStore, scene: Scene): Promise<void> {
  await store.write(siteId, async (tx) => {
    await tx.sites.load([tx.siteId]);
    tx.sites.put({ siteId: tx.siteId, name: 'Hafenlager', layout: sceneLayout, rev: 0 });
    for (const row of scene.products ?? []) tx.products.put(row);
    for (const row of scene.locations ?? []) tx.locations.put(row);
    for (const row of scene.stock ?? []) tx.stock.put(row);
    for (const row of scene.orders ?? []) tx.orders.put(row);
    for (const row of scene.lines ?? []) tx.orderLines.put(row);
    for (const [index, deviceId] of (scene.devices ?? []).entries()) {
      tx.devices.put({ ...aDevice(deviceId, index + 1), tokenHash: `hash of ${deviceId} at ${tx.siteId}` });
    }
  });
}

export const aDevice = (deviceId: string, lpnBlock: number): Device => ({
  deviceId,
  name: `Device ${lpnBlock}`,
  lpnBlock,
  tokenHash: `hash of ${deviceId}`,
  model: 'test',
  enrolledAt: '2026-11-21T06:00:00.000Z',
  enrolledBy: null,
  revokedAt: null,
  revokedBy: null,
});
