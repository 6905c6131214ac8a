import type { InboundPorts } from '../handheld/workflows/inbound/ports.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';
import type { Asn } from '../shared/domain/asn.ts';
import type { Container } from '../shared/domain/container.ts';
import type { Location } from '../shared/domain/location.ts';
import type { Product } from '../shared/domain/product.ts';
import type { PurchaseOrder } from '../shared/domain/purchase-order.ts';
import type { Stock } from '../shared/domain/stock.ts';
import type { Supplier } from '../shared/domain/supplier.ts';
import { aNotice, aNoticedOrder, aPurchaseOrder, aStation, inboundProduct, plate } from './inbound-floor.ts';
import { createMemoryRecorder, type MemoryRecorder } from './memory-recorder.ts';
import { testId } from './pick-operator.ts';

/** What a device at the dock knows; change it in place, then `changes()`. */
export type DockKnowledge = {
  products: Product[];
  orders: PurchaseOrder[];
  notices: Asn[];
  locations: Location[];
  containers: Container[];
  stock: Stock[];
  suppliers: Supplier[];
  customerOrders: Exclude<Awaited<ReturnType<InboundPorts['lookup']['order']>>, undefined>[];
};

/** A handheld at the dock with nothing behind it but memory. */
export interface TestDock {
  ports: InboundPorts;
  recorder: MemoryRecorder;
  knows: DockKnowledge;
  heard: SignalKind[];
  /** Tells that purchase orders have changed. */
  changes(): void;
}

const knowledge = (): DockKnowledge => ({
  products: [1, 2, 3, 4, 5, 6].map(inboundProduct),
  orders: [aPurchaseOrder(), aNoticedOrder],
  notices: [aNotice()],
  locations: [aStation(1), aStation(2), aStation(9, { locationId: 'A-01-01-1', type: 'reserve' })],
  containers: [],
  stock: [],
  suppliers: [],
  customerOrders: [],
});

export function aDock(
  given: Partial<InboundPorts> & { knows?: Partial<DockKnowledge>; recorder?: MemoryRecorder } = {},
): TestDock {
  const { recorder = createMemoryRecorder(), knows: known, ...others } = given;
  const knows = { ...knowledge(), ...known };
  const listeners = new Set<() => void>();
  const heard: SignalKind[] = [];
  let [ids, plates] = [0, 0];
  const next = () => testId(++ids);
  const answer = <T>(value: T): Promise<T> => Promise.resolve(value);
  return {
    recorder,
    knows,
    heard,
    changes: () => [...listeners].forEach((listener) => listener()),
    ports: {
      recorder,
      ids: { next, opaque: next },
      clock: { wall: () => Date.UTC(2026, 10, 21, 8), mono: () => 0 },
      signals: { give: (kind) => heard.push(kind) },
      deviceId: 'device-1',
      userId: 'U-0001',
      lookup: lookupOf(knows),
      task: () => answer(undefined),
      watchTasks: () => () => undefined,
      recordedFor: () => answer([]),
      expected: () =>
        answer(knows.orders.filter(({ status }) => status !== 'closed' && status !== 'cancelled')),
      purchaseOrder: (id) => answer(knows.orders.find((one) => one.purchaseOrderId === id)),
      watchPurchaseOrders: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      supplier: (name) => answer(knows.suppliers.find(({ supplier }) => supplier === name)),
      inspectionState: () => answer(undefined),
      receiveStations: () => answer(knows.locations.filter(({ type }) => type === 'receive_station')),
      nextPlate: () => answer(plate(500 + ++plates)),
      ...others,
    },
  };
}

function lookupOf(knows: DockKnowledge): InboundPorts['lookup'] {
  const answer = <T>(value: T): Promise<T> => Promise.resolve(value);
  return {
    productByCode: (code) =>
      answer(knows.products.find(({ barcodes }) => barcodes.some((barcode) => barcode.code === code))),
    product: (id) => answer(knows.products.find(({ productId }) => productId === id)),
    location: (id) => answer(knows.locations.find(({ locationId }) => locationId === id)),
    container: (lpn) => answer(knows.containers.find((one) => one.lpn === lpn)),
    order: (id) => answer(knows.customerOrders.find(({ order }) => order.orderId === id)),
    stockAt: (place) => answer(knows.stock.filter((row) => row.place === place)),
    stockOf: (id) => answer(knows.stock.filter(({ productId }) => productId === id)),
    purchaseOrder: (id) => answer(knows.orders.find((one) => one.purchaseOrderId === id)),
    userByBadge: () => answer(undefined),
    asnBySscc: (code) => answer(knows.notices.find(({ units }) => units.some(({ sscc }) => sscc === code))),
    asnByNumber: (number) =>
      answer(knows.notices.find((one) => one.asnId === number || one.deliveryNote === number)),
  };
}
