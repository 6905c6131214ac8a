import { beforeAll, describe, expect, it } from 'vitest';
import { type Goods, goodsOfWork } from '../../shared/domain/moving/goods.ts';
import { locationPlace } from '../../shared/domain/place.ts';
import { proposePlaces } from '../../shared/domain/putaway/propose-places.ts';
import { indexStorage, type StorageIndex } from '../../shared/domain/putaway/storage-index.ts';
import { storageTypes } from '../../shared/domain/putaway/storage-picture.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { loadSite } from '../loading/load-site.ts';
import { verifySite } from '../movements/verify-site.ts';
import { shippedOrders } from '../sheet/shipped-orders.ts';
import { generateDemoSite } from './generate-demo-site.ts';
import { playMorning } from './play-morning.ts';
import { siteTexts } from './write-site-folder.ts';

const siteId = 'main';
const { files, morning } = generateDemoSite(7, '2026-11-21T08:00:00.000Z');

const proposals = (goods: Goods, storage: StorageIndex) => proposePlaces({ goods, storage, at: null });

/** What a device knows of the storage, and all goods that wait to be checked or put away. */
async function storageAndWork(tx: SiteReading) {
  const locations = await tx.locations.find({ type: [...storageTypes] });
  const stock = await tx.stock.find({ place: locations.map(({ locationId }) => locationPlace(locationId)) });
  const products = await tx.products.find({});
  const [site] = await tx.sites.find({ siteId });
  const tasks = await tx.tasks.find({ kind: ['putaway', 'quality-check'] });
  return {
    storage: indexStorage({ locations, stock, standing: [], products, layout: site?.layout ?? null }),
    goods: tasks.flatMap(({ work }) => ('goods' in work ? goodsOfWork(work.goods, products) : [])),
  };
}

describe('the morning of the demo site', () => {
  let ports: ServerPorts;
  let store: SiteStore;
  beforeAll(async () => {
    ports = createServerPorts();
    store = memoryStoreOf(ports);
    const { ids } = ports;
    const loaded = await loadSite(siteTexts(files), { store, siteId, ids, userId: null, dryRun: false });
    expect(loaded.ok).toBe(true);
    await playMorning(store, siteId, ids, morning);
  });

  it('leaves stock and promises as the journal says', async () => {
    expect(await verifySite(store, siteId)).toEqual([]);
  });

  it('goes without a disagreement', async () => {
    expect(await store.read(siteId, (tx) => tx.discrepancies.find({}))).toEqual([]);
  });

  it('leaves work of each kind', async () => {
    const tasks = await store.read(siteId, (tx) => tx.tasks.find({ status: 'open' }));
    const waiting = tasks.map(({ work }) =>
      work.kind === 'putaway' || work.kind === 'quality-check'
        ? `${work.kind} ${work.lpn ?? 'loose'}: ${work.goods.length}`
        : work.kind,
    );
    expect(waiting.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual([
      'count',
      'count',
      'count',
      'put-back',
      'putaway L00000001E: 1',
      'putaway L00000002C: 2',
      'putaway L00000003A: 2',
      'putaway loose: 8',
      'putaway loose: 8',
      'quality-check 395210010000000018: 3',
      'quality-check L000000048: 1',
      'quality-check L000000056: 8',
    ]);
  });

  it('leaves nothing without a place to go to, whatever a check decides of it', async () => {
    const { storage, goods } = await store.read(siteId, storageAndWork);
    expect(goods.length).toBeGreaterThan(8);
    for (const condition of ['available', 'quarantine'] as const) {
      const homeless = goods.filter((one) => proposals({ ...one, condition }, storage).length === 0);
      expect(homeless).toEqual([]);
    }
    const reasons = goods.flatMap(
      (one) => proposals({ ...one, condition: 'available' }, storage)[0]?.reasons,
    );
    expect(reasons.map((reason) => reason?.key)).toContain('below_minimum');
  });

  it('has an order that left the house, of which goods may come back', async () => {
    const shipped = await store.read(siteId, (tx) => tx.orders.find({ status: 'shipped' }));
    expect(shipped.map(({ orderId }) => orderId)).toEqual([morning.shipment?.orderId]);
    const lines = await store.read(siteId, (tx) =>
      tx.orderLines.find({ orderId: morning.shipment?.orderId ?? '' }),
    );
    expect(lines.map(({ status }) => status)).toEqual(lines.map(() => 'picked'));
    const [back] = await store.read(siteId, shippedOrders);
    expect(back?.goods.map(({ productId, lot, quantity }) => ({ productId, lot, quantity }))).toEqual(
      morning.shipment?.picks.map(({ goods: { productId, lot }, quantity }) => ({
        productId,
        lot: lot || null,
        quantity,
      })),
    );
  });

  it('lets the files of the site be loaded again, and nothing changes', async () => {
    const head = await store.head(siteId);
    const options = { store, siteId, ids: ports.ids, userId: null, dryRun: false };
    const again = await loadSite(siteTexts(files), options);
    const counts = again.ok ? Object.values(again.value) : [];
    expect(counts).toHaveLength(12);
    expect(counts.filter(({ rows, same }) => rows !== same)).toEqual([]);
    expect(await store.head(siteId)).toBe(head);
  });

  it('closes what was received and keeps a half received order open', async () => {
    const orders = await store.read(siteId, (tx) =>
      tx.purchaseOrders.find({ status: ['receiving', 'closed'] }),
    );
    expect(orders.map(({ purchaseOrderId, status }) => `${purchaseOrderId} ${status}`)).toEqual([
      'PO-200041 closed',
      'PO-200042 closed',
      'PO-200043 closed',
      'PO-200044 closed',
      'PO-200045 receiving',
    ]);
    const [asn] = await store.read(siteId, (tx) => tx.asns.find({ status: 'received' }));
    expect(asn?.purchaseOrderId).toBe('PO-200043');
  });
});
