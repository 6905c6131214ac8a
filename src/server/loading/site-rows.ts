import type { Location } from '../../shared/domain/location.ts';
import type { Order, OrderLine } from '../../shared/domain/order.ts';
import type { Barcode, Product } from '../../shared/domain/product.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { type Condition, ownOwner, type StockIdentity } from '../../shared/domain/stock.ts';
import { locationPlace, lpnPlace } from '../../shared/domain/place.ts';
import type { Role, User } from '../../shared/domain/user.ts';
import type { Site } from '../../shared/protocol/pull.ts';
import { storedCode } from './check-codes.ts';
import type { CsvRow } from './columns.ts';

/**
 * Checked rows as rows of the site. The reader has made sure that required columns are there and fit their type, so
 * the defaults below only stand for optional ones.
 */
const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split('|'));
const number = (text: string | undefined): number => Number(text ?? 0);
const orNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

export const siteRow = (row: CsvRow<'site.csv'>): Site => ({
  siteId: row.siteId ?? '',
  name: row.name ?? '',
  layout: {
    aisles: number(row.aisles),
    aislePitch: number(row.aislePitch),
    aisleLength: number(row.aisleLength),
    crossAislesAt: list(row.crossAislesAt).map(Number),
    depot: { aisle: number(row.depotAisle), metres: number(row.depotMetres) },
  },
  rev: 0,
});

export const productRow = (row: CsvRow<'products.csv'>, barcodes: Barcode[]): Product => ({
  productId: row.productId ?? '',
  name: row.name ?? '',
  barcodes,
  tracking: {
    lot: row.lotTracked === 'true',
    expiry: row.expiryTracked === 'true',
    serial: row.serialTracked === 'true',
  },
  hazardClass: row.hazardClass ?? null,
  imageUrl: row.imageUrl ?? null,
  baseUnit: row.baseUnit ?? 'EA',
  lengthMm: number(row.lengthMm),
  widthMm: number(row.widthMm),
  heightMm: number(row.heightMm),
  weightG: number(row.weightG),
  temperature: row.temperature as Product['temperature'],
  productClass: row.productClass ?? '',
  minimumShelfLifeDays: orNull(row.minimumShelfLifeDays),
  inspectionPlanId: row.inspectionPlanId ?? null,
  active: row.active !== 'false',
  rev: 0,
});

export const barcodeRow = (row: CsvRow<'barcodes.csv'>): Barcode => ({
  code: storedCode(row.code ?? ''),
  level: row.level as Barcode['level'],
  quantity: number(row.quantity),
});

export const locationRow = (row: CsvRow<'locations.csv'>): Location => ({
  locationId: row.locationId ?? '',
  type: row.type as Location['type'],
  zone: row.zone ?? '',
  aisle: number(row.aisle),
  aisleMetres: number(row.aisleMetres),
  x: number(row.x),
  y: number(row.y),
  level: number(row.level),
  pickSequence: number(row.pickSequence),
  capacityLitres: number(row.capacityLitres),
  capacityKg: number(row.capacityKg),
  temperature: row.temperature as Location['temperature'],
  hazardClasses: list(row.hazardClasses),
  checkDigits: row.checkDigits ?? '',
  homeProductId: row.homeProductId ?? null,
  minimumQuantity: orNull(row.minimumQuantity),
  blocked: row.blocked === 'true',
  rev: 0,
});

export const stockIdentity = (
  row: CsvRow<'stock.csv'>,
  isLocation: (id: string) => boolean,
): StockIdentity => ({
  place: isLocation(row.place ?? '') ? locationPlace(row.place ?? '') : lpnPlace(row.place ?? ''),
  productId: row.productId ?? '',
  lot: row.lot ?? null,
  expiry: row.expiry ?? null,
  serial: row.serial ?? null,
  owner: row.owner ?? ownOwner,
  condition: (row.condition ?? 'available') as Condition,
});

export const orderRow = (row: CsvRow<'orders.csv'>): Order => ({
  orderId: row.orderId ?? '',
  customer: row.customer ?? '',
  priority: number(row.priority),
  shipBy: new Date(row.shipBy ?? '').toISOString(),
  status: 'open',
  rev: 0,
});

export const orderLineRow = (row: CsvRow<'orders.csv'>): OrderLine => ({
  orderLineId: `${row.orderId}/${row.lineNumber}`,
  orderId: row.orderId ?? '',
  lineNumber: number(row.lineNumber),
  productId: row.productId ?? '',
  owner: row.owner ?? ownOwner,
  lot: row.lot ?? null,
  ordered: number(row.quantity),
  allocated: 0,
  picked: 0,
  short: 0,
  status: 'open',
  cancelledAt: null,
  cancelledBy: null,
  rev: 0,
});

export function purchaseOrderRow(rows: readonly CsvRow<'purchase-orders.csv'>[]): PurchaseOrder {
  const [head] = rows;
  return {
    purchaseOrderId: head?.purchaseOrderId ?? '',
    supplier: head?.supplier ?? '',
    expectedOn: head?.expectedOn ?? '',
    status: 'open',
    lines: rows.map((row) => ({
      lineNumber: number(row.lineNumber),
      productId: row.productId ?? '',
      expected: number(row.quantity),
      received: 0,
    })),
    rev: 0,
  };
}

export const userRow = (row: CsvRow<'users.csv'>): User => ({
  userId: row.userId ?? '',
  name: row.name ?? '',
  badge: row.badge ?? '',
  roles: list(row.roles) as Role[],
  active: true,
  rev: 0,
});
