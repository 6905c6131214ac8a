import type { NamingLookup } from '../handheld/workflows/name-thing.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';
import type { OwnMovement, TurnPorts } from '../handheld/workflows/turn-ports.ts';
import type { Container } from '../shared/domain/container.ts';
import type { Location } from '../shared/domain/location.ts';
import { stockEffects } from '../shared/domain/movement-effects.ts';
import type { Order, OrderLine } from '../shared/domain/order.ts';
import type { Place } from '../shared/domain/place.ts';
import { barcodeOf, type Product } from '../shared/domain/product.ts';
import { ownOwner, type Stock, stockId, type StockIdentity } from '../shared/domain/stock.ts';
import type { Task } from '../shared/domain/task.ts';
import { createMemoryRecorder, type MemoryRecorder } from './memory-recorder.ts';
import { aProduct } from './pick-floor.ts';

/** The `n`th product of the test company with all that the house knows of it. */
export const aFullProduct = (n: number, given: Partial<Product> = {}): Product => ({
  ...aProduct(n),
  baseUnit: 'EA',
  lengthMm: 100,
  widthMm: 100,
  heightMm: 100,
  weightG: 500,
  temperature: 'ambient',
  productClass: 'grocery',
  minimumShelfLifeDays: null,
  inspectionPlanId: null,
  active: true,
  rev: 1,
  ...given,
});

export const aLocation = (locationId: string, given: Partial<Location> = {}): Location => ({
  locationId,
  type: 'pick_face',
  zone: 'ambient',
  aisle: 0,
  aisleMetres: 4,
  x: 0,
  y: 4,
  level: 1,
  pickSequence: 1,
  capacityLitres: 100,
  capacityKg: 500,
  temperature: 'ambient',
  hazardClasses: [],
  checkDigits: '11',
  homeProductId: null,
  minimumQuantity: null,
  blocked: false,
  rev: 1,
  ...given,
});

export const aContainer = (lpn: string, given: Partial<Container> = {}): Container => ({
  lpn,
  kind: 'tote',
  place: null,
  orderId: null,
  taskId: null,
  closed: false,
  rev: 1,
  ...given,
});

/** `quantity` pieces of the `n`th product at a place. */
export function someStock(place: Place, n: number, quantity: number, given: Partial<Stock> = {}): Stock {
  const identity: StockIdentity = {
    place,
    productId: aProduct(n).productId,
    lot: null,
    expiry: null,
    serial: null,
    owner: ownOwner,
    condition: 'available',
    ...given,
  };
  return { quantity, allocated: 0, rev: 1, ...given, ...identity, stockId: stockId(identity) };
}

export type FloorRows = {
  products: Product[];
  locations: Location[];
  containers: Container[];
  stock: Stock[];
  orders: { order: Order; lines: OrderLine[] }[];
  tasks: Task[];
};

/** A device with a small house in its memory; what it records is laid over what it knows. */
export interface WorkFloor {
  rows: FloorRows;
  recorder: MemoryRecorder;
  heard: SignalKind[];
  ports: TurnPorts & {
    containersAt(place: Place): Promise<readonly Container[]>;
    pickFacesOf(productId: string): Promise<readonly Location[]>;
    quarantinePlaces(): Promise<readonly Location[]>;
  };
  /** The device pulls another row of a task. */
  pulls(task: Task): void;
  /** Everything recorded for a task, as the device would find it again. */
  recordedFor: OwnMovement[];
  /** From now on every look-up throws. */
  breakLookup(): void;
}

export function aWorkFloor(given: Partial<FloorRows> = {}, recorder = createMemoryRecorder()): WorkFloor {
  const rows: FloorRows = {
    ...{ products: [], locations: [], containers: [], stock: [], orders: [], tasks: [] },
    ...given,
  };
  const listeners = new Set<() => void>();
  const heard: SignalKind[] = [];
  const recordedFor: OwnMovement[] = [];
  let isBroken = false;
  let ids = 0;
  const next = () => {
    ids += 1;
    return `0190f5fe-${ids.toString(16).padStart(4, '0')}-7000-8000-000000000000`;
  };
  const answer = <T>(value: () => T): Promise<T> =>
    isBroken ? Promise.reject(new Error('the database is gone')) : Promise.resolve(value());
  const stock = () => stockUnder(rows.stock, recorder);
  const lookup: NamingLookup = {
    productByCode: (code) =>
      answer(() => rows.products.find((product) => barcodeOf(product, code) !== undefined)),
    product: (productId) => answer(() => rows.products.find((one) => one.productId === productId)),
    location: (locationId) => answer(() => rows.locations.find((one) => one.locationId === locationId)),
    container: (lpn) => answer(() => rows.containers.find((one) => one.lpn === lpn)),
    order: (orderId) => answer(() => rows.orders.find(({ order }) => order.orderId === orderId)),
    stockAt: (place) => answer(() => stock().filter((row) => row.place === place)),
    stockOf: (productId) => answer(() => stock().filter((row) => row.productId === productId)),
    purchaseOrder: () => answer(() => undefined),
    userByBadge: () => answer(() => undefined),
    asnBySscc: () => answer(() => undefined),
    asnByNumber: () => answer(() => undefined),
  };
  return {
    rows,
    recorder,
    heard,
    recordedFor,
    breakLookup: () => {
      isBroken = true;
    },
    pulls: (task) => {
      rows.tasks = [...rows.tasks.filter(({ taskId }) => taskId !== task.taskId), task];
      for (const listener of [...listeners]) listener();
    },
    ports: {
      recorder,
      ids: { next, opaque: next },
      clock: { wall: () => Date.UTC(2026, 10, 21, 8), mono: () => 0 },
      signals: { give: (kind) => heard.push(kind) },
      deviceId: 'device-1',
      userId: 'U-0001',
      lookup,
      task: (taskId) => Promise.resolve(rows.tasks.find((task) => task.taskId === taskId)),
      watchTasks: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      recordedFor: () => Promise.resolve(recordedFor),
      containersAt: (place) => answer(() => rows.containers.filter((one) => one.place === place)),
      pickFacesOf: (productId) =>
        answer(() => rows.locations.filter((one) => one.homeProductId === productId && !one.blocked)),
      quarantinePlaces: () =>
        answer(() => rows.locations.filter(({ type, blocked }) => type === 'quarantine' && !blocked)),
    },
  };
}

function stockUnder(known: readonly Stock[], { drafts }: MemoryRecorder): Stock[] {
  const sums = new Map(known.map((row) => [row.stockId, row]));
  for (const { identity, quantity } of drafts.flatMap(stockEffects)) {
    const id = stockId(identity);
    const row = sums.get(id) ?? { ...identity, stockId: id, quantity: 0, allocated: 0, rev: 0 };
    sums.set(id, { ...row, quantity: row.quantity + quantity });
  }
  return [...sums.values()].filter(({ quantity }) => quantity !== 0);
}
