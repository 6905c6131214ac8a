import type { Container } from '../shared/domain/container.ts';
import type { KnownThing } from '../shared/domain/known-thing.ts';
import type { Location } from '../shared/domain/location.ts';
import type { ScanEvent } from '../shared/domain/moving/seen.ts';
import { lpnPlace, placeParts } from '../shared/domain/place.ts';
import { barcodeOf, type Product } from '../shared/domain/product.ts';
import type { SureReading } from '../shared/domain/scan-reading.ts';
import type { Stock } from '../shared/domain/stock.ts';
import { stampOf } from './driven-run.ts';
import { gtin, tote } from './pick-floor.ts';
import { aLocation, aProduct as aProductRow, aStock } from './warehouse-rows.ts';
import { readSurely } from './read-surely.ts';

/* A small storage in which goods are carried about: what lies where, and what a scan there tells. */

/** A litre and a kilogram each, so that room can be reckoned in the head; GTIN `gtin(n)`. */
export const aCube = (n: number, given: Partial<Product> = {}): Product =>
  aProductRow({
    productId: `P${n}`,
    name: `Product ${n}`,
    barcodes: [{ code: gtin(n), level: 'each', quantity: 1 }],
    lengthMm: 100,
    widthMm: 100,
    heightMm: 100,
    weightG: 1000,
    ...given,
  });

export const aUnit = (n: number, given: Partial<Container> = {}): Container => ({
  lpn: tote(n),
  kind: 'pallet',
  place: 'location:RECV-1',
  orderId: null,
  taskId: null,
  closed: true,
  rev: 1,
  ...given,
});

export const inUnit = (n: number, productId: string, given: Partial<Stock> = {}): Stock =>
  aStock('RECV-1', productId, { place: lpnPlace(tote(n)), ...given });

/** Where goods are and where they may go. Stock changes as a test says. */
export type Floor = {
  products: Product[];
  locations: Location[];
  containers: Container[];
  stock: Stock[];
};

export const receiveStation = aLocation('RECV-1', {
  type: 'receive_station',
  aisle: 0,
  aisleMetres: 0,
  checkDigits: '11',
  capacityLitres: 9000,
  capacityKg: 9000,
});

/** Two reserve places of 100 litres, a pick face of product 1 below its minimum, a quarantine place; check digits 21-24. */
export const storagePlaces: Location[] = [
  aLocation('A-02-04-1', { type: 'reserve', capacityLitres: 100, checkDigits: '21' }),
  aLocation('A-06-04-1', { type: 'reserve', capacityLitres: 100, checkDigits: '22' }),
  aLocation('A-01-01-1', {
    homeProductId: 'P1',
    minimumQuantity: 24,
    capacityLitres: 60,
    checkDigits: '23',
  }),
  aLocation('QUAR-1', { type: 'quarantine', checkDigits: '24', aisle: 0, aisleMetres: 0 }),
];

export const layoutOfFloor = {
  aisles: 3,
  aislePitch: 5,
  aisleLength: 30,
  crossAislesAt: [0, 30],
  depot: { aisle: 0, metres: 0 },
};

export const today = stampOf(0).at.slice(0, 10);

/** What a scan says, and what a device that holds this floor knows of it. */
export function scanOn(floor: Floor, raw: string): ScanEvent {
  const reading = readSurely(raw, today);
  return { scan: { raw, symbology: null, source: 'wedge' }, reading, known: knownOn(floor, reading) };
}

export function knownOn(
  { products, locations, containers, stock }: Floor,
  reading: SureReading,
): KnownThing | null {
  const contents = (place: string) => stock.filter((row) => row.place === place);
  if (reading.kind === 'place') {
    const location = locations.find(({ locationId }) => locationId === reading.placeCode);
    return location
      ? { kind: 'location', location, contents: contents(`location:${reading.placeCode}`) }
      : null;
  }
  if (reading.kind === 'lpn') {
    const container = containers.find(({ lpn }) => lpn === reading.lpn);
    return container ? { kind: 'container', container, contents: contents(lpnPlace(reading.lpn)) } : null;
  }
  if (reading.kind !== 'product') return null;
  const product = products.find((one) => barcodeOf(one, reading.gtin));
  return product ? { kind: 'product', product, barcode: barcodeOf(product, reading.gtin) ?? null } : null;
}

/** Stock of a scanned product at stations, as the desk would find it. */
export const lyingOn = ({ stock, locations }: Floor, known: KnownThing | null): Stock[] =>
  known?.kind === 'product'
    ? stock.filter(({ productId, place }) => {
        const { kind, id } = placeParts(place);
        const type = locations.find(({ locationId }) => locationId === id)?.type;
        return productId === known.product.productId && kind === 'location' && type === 'receive_station';
      })
    : [];
