import type { MovementBody } from '../shared/domain/movement.ts';
import type { CheckRecord } from '../shared/domain/quality/check-record.ts';
import { createReallocate } from '../server/tasks/reallocate.ts';
import type { SiteStore } from '../server/db/site-store.ts';
import type { SiteTransaction } from '../server/db/site-transaction.ts';
import { verifySite } from '../server/movements/verify-site.ts';
import type { PushPorts } from '../server/sync/push.ts';
import { rethrow } from './memory-site-under-test.ts';
import { setScene, siteId } from './pick-scene.ts';
import { aPurchaseOrder } from './receiving-rows.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from './server-ports.ts';
import { siteView } from './site-view.ts';
import { createDevice, type DeviceUnderTest } from './virtual-device.ts';
import { aLocation, aProduct, aUser } from './warehouse-rows.ts';

export const goods = {
  milk: aProduct({ productId: 'P1', name: 'Oat milk' }),
  cheese: aProduct({
    productId: 'P2',
    name: 'Cheese',
    temperature: 'chilled',
    tracking: { lot: true, expiry: true, serial: false },
    minimumShelfLifeDays: 30,
  }),
  drill: aProduct({
    productId: 'P3',
    name: 'Drill',
    tracking: { lot: false, expiry: false, serial: true },
    inspectionPlanId: 'tools',
  }),
  acid: aProduct({ productId: 'P4', name: 'Acid', hazardClass: '8' }),
};

const places = [
  aLocation('DOCK-1', { type: 'dock', zone: 'dock' }),
  aLocation('RECV-1', { type: 'receive_station', zone: 'dock' }),
  aLocation('RECV-2', { type: 'receive_station', zone: 'dock' }),
  aLocation('A-01-01-1'),
  aLocation('A-02-01-1', { type: 'reserve' }),
  aLocation('C-01-01-1', { type: 'reserve', temperature: 'chilled', zone: 'chilled' }),
  aLocation('QUAR-1', { type: 'quarantine' }),
];

export const station = 'location:RECV-1';
export const shelf = 'location:A-01-01-1';
export const reserve = 'location:A-02-01-1';
export const quarantine = 'location:QUAR-1';
export const plate = 'L00010001X';
export const pallet = `lpn:${plate}`;

export type ReceivingSite = {
  ports: PushPorts & ServerPorts;
  /** Device D1 in the hands of Anna (U-1), D2 in those of Ben (U-2). */
  anna: DeviceUnderTest;
  ben: DeviceUnderTest;
  view: ReturnType<typeof siteView>;
  change(work: (tx: SiteTransaction) => Promise<void>): Promise<void>;
  differences: () => ReturnType<typeof verifySite>;
};

/** A dock, two stations, shelves, and PO-1 of Dairy Ltd over 16 milk and 6 cheese. */
export async function openReceivingSite(
  store?: SiteStore,
  server: ServerPorts = createServerPorts(),
): Promise<ReceivingSite> {
  const used = store ?? memoryStoreOf(server);
  const ports = { ...server, store: used, reallocate: createReallocate(server.ids), log: { error: rethrow } };
  await setScene(used, { products: Object.values(goods), locations: places, devices: ['D1', 'D2'] });
  await used.write(siteId, async (tx) => {
    signIn(tx, 'U-1', 'Anna', 'D1');
    signIn(tx, 'U-2', 'Ben', 'D2');
    tx.purchaseOrders.put(aPurchaseOrder('PO-1', { P1: 16, P2: 6 }));
  });
  const deviceOf = (deviceId: string, userId: string) =>
    createDevice(ports, { siteId, deviceId, userId, sessionId: `session of ${userId}`, task: null });
  return {
    ports,
    anna: deviceOf('D1', 'U-1'),
    ben: deviceOf('D2', 'U-2'),
    view: siteView(used),
    change: (work) => used.write(siteId, work),
    differences: () => verifySite(used, siteId),
  };
}

function signIn(tx: SiteTransaction, userId: string, name: string, deviceId: string): void {
  tx.users.put(aUser(userId, { name }));
  tx.sessions.put({
    sessionId: `session of ${userId}`,
    userId,
    deviceId,
    startedAt: '2026-11-21T06:00:00.000Z',
    expiresAt: '2026-11-21T18:00:00.000Z',
    endedAt: null,
  });
}

/** What an operator records while he receives, as he would say it. */
export function receiptOf(device: DeviceUnderTest, receiptId: string, of: Partial<MovementBody> = {}) {
  const named = { receiptId, purchaseOrderId: 'PO-1', supplier: 'Dairy Ltd', ...of };
  const step = (receiptStep: MovementBody['receiptStep'], more: MovementBody = {}) =>
    device.does('receipt', { ...named, receiptStep, ...more });
  return {
    open: () => step('opened'),
    arrive: (lpn: string, more: MovementBody = {}) =>
      step('arrived', { lpn, to: station, containerKind: 'pallet', ...more }),
    take: (productId: string, quantity: number, more: MovementBody = {}) =>
      device.does('receive', {
        ...named,
        productId,
        quantity,
        condition: 'available',
        from: 'virtual:supplier',
        to: pallet,
        ...more,
      }),
    closeUnit: (lpn: string) => step('unit_closed', { lpn }),
    close: () => step('closed'),
  };
}

export const aCheck = (checkId: string, given: Partial<CheckRecord> = {}): CheckRecord => ({
  checkId,
  inspectionPlanId: 'tools',
  level: 'II',
  aql: '2.5',
  mode: 'normal',
  lotSize: 10,
  sampleSize: 5,
  accept: 0,
  reject: 1,
  defects: 0,
  passed: true,
  answers: [],
  ...given,
});
