import type { Location } from '../shared/domain/location.ts';
import type { Order, OrderLine } from '../shared/domain/order.ts';
import { locationPlace } from '../shared/domain/place.ts';
import type { Product } from '../shared/domain/product.ts';
import { ownOwner, type Stock, stockId } from '../shared/domain/stock.ts';
import type { User } from '../shared/domain/user.ts';

/** Rows of a small, plausible warehouse for tests: say what matters, the rest is ordinary. */
export function aProduct(given: Partial<Product> & { productId: string }): Product {
  return {
    name: `Product ${given.productId}`,
    barcodes: [{ code: '09501101530003', level: 'each', quantity: 1 }],
    tracking: { lot: false, expiry: false, serial: false },
    hazardClass: null,
    imageUrl: null,
    baseUnit: 'EA',
    lengthMm: 100,
    widthMm: 80,
    heightMm: 60,
    weightG: 250,
    temperature: 'ambient',
    productClass: 'grocery',
    minimumShelfLifeDays: null,
    inspectionPlanId: null,
    active: true,
    rev: 1,
    ...given,
  };
}

/** Aisle letter, bay and the rest are read from an address such as `B-03-01-1`; a bay is 3 m long. */
export function aLocation(locationId: string, given: Partial<Location> = {}): Location {
  const [letter = 'A', bay = '1', level = '1'] = locationId.split('-');
  const aisle = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  const aisleMetres = Number(bay) * 3;
  return {
    locationId,
    type: 'pick_face',
    zone: 'ambient',
    aisle,
    aisleMetres,
    x: aisle * 5,
    y: aisleMetres,
    level: Number(level),
    pickSequence: aisle * 100 + Number(bay),
    capacityLitres: 500,
    capacityKg: 500,
    temperature: 'ambient',
    hazardClasses: [],
    checkDigits: '42',
    homeProductId: null,
    minimumQuantity: null,
    blocked: false,
    rev: 1,
    ...given,
  };
}

/** Stock at a location, by default 10 free, good and own base units without lot or expiry. */
export function aStock(
  locationId: string,
  productId: string,
  given: Partial<Omit<Stock, 'stockId'>> = {},
): Stock {
  const row = {
    place: locationPlace(locationId),
    productId,
    lot: null,
    expiry: null,
    serial: null,
    owner: ownOwner,
    condition: 'available' as const,
    quantity: 10,
    allocated: 0,
    rev: 1,
    ...given,
  };
  return { ...row, stockId: stockId(row) };
}

export function anOrder(orderId: string, given: Partial<Order> = {}): Order {
  return {
    orderId,
    customer: `Customer of ${orderId}`,
    priority: 5,
    shipBy: '2026-11-21T16:00:00.000Z',
    status: 'open',
    rev: 1,
    ...given,
  };
}

export function anOrderLine(orderId: string, lineNumber: number, given: Partial<OrderLine> = {}): OrderLine {
  return {
    orderLineId: `${orderId}/${lineNumber}`,
    orderId,
    lineNumber,
    productId: 'P1',
    owner: ownOwner,
    lot: null,
    ordered: 1,
    allocated: 0,
    picked: 0,
    short: 0,
    status: 'open',
    cancelledAt: null,
    cancelledBy: null,
    rev: 1,
    ...given,
  };
}

export function aUser(userId: string, given: Partial<User> = {}): User {
  return {
    userId,
    name: `User ${userId}`,
    badge: userId,
    roles: ['operator'],
    active: true,
    rev: 1,
    ...given,
  };
}
