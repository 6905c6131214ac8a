import type { PickLine } from '../shared/domain/pick-list.ts';
import { productCard } from '../shared/domain/product.ts';
import type { Stock } from '../shared/domain/stock.ts';
import { promiseStock } from '../server/allocation/promise-stock.ts';
import { refreshOrder } from '../server/allocation/end-allocation.ts';
import type { SiteTransaction } from '../server/db/site-transaction.ts';
import { recordByServer } from '../server/movements/record-by-server.ts';
import type { PushPorts } from '../server/sync/push.ts';
import { createDevice, type DeviceUnderTest } from './virtual-device.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock, aUser } from './warehouse-rows.ts';
import { setScene, siteId } from './pick-scene.ts';

export const products = {
  milk: aProduct({ productId: 'P1', name: 'Oat milk' }),
  cheese: aProduct({ productId: 'P2', name: 'Cheese', tracking: { lot: true, expiry: true, serial: false } }),
};

export const stocks = {
  milk: aStock('A-01-01-1', 'P1', { quantity: 20 }),
  cheese: aStock('A-02-01-1', 'P2', { lot: 'L1', expiry: '2027-01-31', quantity: 10 }),
  otherCheese: aStock('A-02-01-1', 'P2', { lot: 'L2', expiry: '2027-03-31', quantity: 10 }),
  spareMilk: aStock('B-01-01-1', 'P1', { quantity: 2 }),
};

export const tote = 'lpn:T00010001A';
export const otherTote = 'lpn:T00010002B';

/** One stop of the list: `pl-1` is for `SO-1/1`, and so on. */
type Stop = { pickLineId: string; orderLineId: string; stock: Stock; quantity: number };

export const stops: Record<'milk' | 'cheese' | 'otherMilk', Stop> = {
  milk: { pickLineId: 'pl-1', orderLineId: 'SO-1/1', stock: stocks.milk, quantity: 5 },
  cheese: { pickLineId: 'pl-2', orderLineId: 'SO-1/2', stock: stocks.cheese, quantity: 4 },
  otherMilk: { pickLineId: 'pl-3', orderLineId: 'SO-2/1', stock: stocks.milk, quantity: 3 },
};

/**
 * A site with stock that came by movements, two orders, and one list of three stops in the hands of device D1: 5 milk
 * and 4 cheese of lot L1 for SO-1, 3 milk for SO-2. Two more milk lie elsewhere.
 */
export async function setPickingScene(ports: PushPorts): Promise<DeviceUnderTest> {
  await setScene(ports.store, {
    products: Object.values(products),
    locations: [
      ...['A-01-01-1', 'A-02-01-1', 'B-01-01-1'].map((id) => aLocation(id)),
      aLocation('PACK-1', { type: 'pack_station' }),
    ],
    orders: [anOrder('SO-1'), anOrder('SO-2')],
    lines: [
      anOrderLine('SO-1', 1, { productId: 'P1', ordered: 5 }),
      anOrderLine('SO-1', 2, { productId: 'P2', ordered: 4 }),
      anOrderLine('SO-2', 1, { productId: 'P1', ordered: 3 }),
    ],
    devices: ['D1', 'D2'],
  });
  await ports.store.write(siteId, async (tx) => {
    await recordByServer(
      tx,
      ports,
      Object.values(stocks).map((stock) => opening(ports, stock)),
    );
    for (const user of ['U-1', 'U-2']) signIn(tx, user);
    await promiseAll(tx, Object.values(stops));
    tx.tasks.put(listOf(tx, Object.values(stops)));
  });
  return createDevice(ports, {
    siteId,
    deviceId: 'D1',
    userId: 'U-1',
    sessionId: 'session of U-1',
    task: { id: 'T1', rev: 1, lease: 'lease-1' },
  });
}

const opening = ({ ids }: PushPorts, { place, productId, lot, expiry, quantity }: Stock) => ({
  mid: ids.next(),
  type: 'adjust' as const,
  body: { productId, lot, expiry, quantity, from: 'virtual:adjustment', to: place },
});

function signIn(tx: SiteTransaction, userId: string): void {
  tx.users.put(aUser(userId));
  tx.sessions.put({
    sessionId: `session of ${userId}`,
    userId,
    deviceId: 'D1',
    startedAt: '2026-11-21T06:00:00.000Z',
    expiresAt: '2026-11-21T18:00:00.000Z',
    endedAt: null,
  });
}

async function promiseAll(tx: SiteTransaction, wanted: readonly Stop[]): Promise<void> {
  await tx.load({
    stock: wanted.map(({ stock }) => stock.stockId),
    orderLines: wanted.map(({ orderLineId }) => orderLineId),
    orders: ['SO-1', 'SO-2'],
  });
  for (const { pickLineId, orderLineId, stock, quantity } of wanted) {
    promiseStock(tx, {
      allocationId: pickLineId,
      taskId: 'T1',
      orderLineId,
      stockId: stock.stockId,
      quantity,
    });
  }
  for (const orderId of ['SO-1', 'SO-2']) refreshOrder(tx, orderId);
}

const listOf = (tx: SiteTransaction, wanted: readonly Stop[]) => ({
  taskId: 'T1',
  status: 'claimed' as const,
  priority: 5,
  shipBy: null,
  zone: 'ambient',
  userId: 'U-1',
  deviceId: 'D1',
  lease: 'lease-1',
  createdAt: tx.now,
  work: { kind: 'pick' as const, slots: [], lines: wanted.map(pickLineOf), metres: 30 },
  rev: 0,
});

const pickLineOf = ({ pickLineId, orderLineId, stock, quantity }: Stop): PickLine => ({
  pickLineId,
  orderLineId,
  orderId: orderLineId.split('/')[0] ?? '',
  locationId: stock.place.split(':')[1] ?? '',
  zone: 'ambient',
  checkDigits: '42',
  metres: 10,
  product: productCard(stock.productId === 'P1' ? products.milk : products.cheese),
  lot: stock.lot,
  expiry: stock.expiry,
  serial: null,
  owner: stock.owner,
  condition: stock.condition,
  lotDemanded: false,
  placeMustBeScanned: false,
  quantity,
  picked: 0,
  short: 0,
  status: 'open',
});

/** The body of picking a stop into a tote: all of it, unless said otherwise. */
export const takes = ({ pickLineId, orderLineId, stock, quantity }: Stop, more: object = {}) => ({
  productId: stock.productId,
  lot: stock.lot,
  expiry: stock.expiry,
  owner: stock.owner,
  condition: stock.condition,
  quantity,
  orderId: orderLineId.split('/')[0] ?? '',
  orderLineId,
  pickLineId,
  from: stock.place,
  to: tote,
  ...more,
});

/** The body of bringing it back to where it was taken from. */
export const returns = (stop: Stop, more: object = {}) =>
  takes(stop, { from: tote, to: stop.stock.place, ...more });
