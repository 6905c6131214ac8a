import { createIds, type Ids, type Random } from '../../shared/domain/random.ts';
import { virtualPlace } from '../../shared/domain/place.ts';
import { copyDatabase, createMemoryStore, type MemoryDatabase } from '../../server/db/memory/memory-store.ts';
import type { SiteTransaction } from '../../server/db/site-transaction.ts';
import { recordByServer } from '../../server/movements/record-by-server.ts';
import { putOrder } from '../../server/orders/put-order.ts';
import { putAsn } from '../../server/receiving/put-asn.ts';
import { putPurchaseOrder } from '../../server/receiving/put-purchase-order.ts';
import { siteData } from './site-data.ts';
import { firstMorning } from '../world/virtual-time.ts';
import type { Goods } from './site-goods.ts';

/** The stand-in for a slow hash: the simulation guesses no PINs. */
export const pinHashOf = (pin: string): string => `simulated$${pin}`;

let built: Promise<MemoryDatabase> | null = null;

/** The database with the house in it. Built once in a process; each run gets a copy. */
export async function siteImage(): Promise<MemoryDatabase> {
  built ??= build();
  return copyDatabase(await built);
}

async function build(): Promise<MemoryDatabase> {
  const clock = { wall: () => firstMorning, mono: () => 0 };
  const database: MemoryDatabase = new Map();
  const publisher = { publish: () => undefined };
  const store = createMemoryStore({ clock, publisher, gen: 'never told', database });
  const ids = createIds(clock, countingBytes());
  await store.write(siteData.siteId, async (tx) => {
    putMasterData(tx);
    await openStock(tx, ids);
    for (const order of siteData.purchaseOrders) await putPurchaseOrder(tx, ids, order, 'load');
    for (const asn of siteData.asns) await putAsn(tx, asn);
    for (const order of siteData.orders) await putOrder(tx, ids, order, 'load');
  });
  return database;
}

function putMasterData(tx: SiteTransaction): void {
  const { siteName: name, layout } = siteData;
  tx.sites.put({ siteId: tx.siteId, name, layout, rev: 0 });
  for (const product of siteData.products) tx.products.put(product);
  for (const location of siteData.locations) tx.locations.put(location);
  for (const supplier of siteData.suppliers) tx.suppliers.put(supplier);
  for (const plan of siteData.inspectionPlans) tx.inspectionPlans.put(plan);
  for (const checklist of siteData.checklists) tx.checklists.put(checklist);
  for (const { pin, ...user } of siteData.users) {
    tx.users.put(user);
    tx.credentials.put({ userId: user.userId, hash: pinHashOf(pin), changedAt: tx.now });
  }
}

async function openStock(tx: SiteTransaction, ids: Ids): Promise<void> {
  const ports = { ids, reallocate: async () => [] };
  await recordByServer(
    tx,
    ports,
    siteData.openingGoods.map((goods) => opening(ids, goods)),
  );
}

const opening = (ids: Ids, { identity, quantity }: Goods) => {
  const { place, serial, ...what } = identity;
  return {
    mid: ids.next(),
    type: 'adjust' as const,
    body: {
      ...what,
      quantity,
      from: virtualPlace('adjustment'),
      to: place,
      reason: 'opening',
      ...(serial !== null && { serials: [serial] }),
    },
  };
};

/** No chance at all: bytes that count up, so that every process builds the same image. */
function countingBytes(): Random {
  let count = 0;
  return {
    next: () => 0.5,
    bytes(length) {
      count += 1;
      const bytes = new Uint8Array(length);
      new DataView(bytes.buffer).setUint32(length - 4, count);
      return bytes;
    },
  };
}
