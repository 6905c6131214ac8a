import { checkDigit } from '../shared/domain/gs1/check-digit.ts';
import { makeLpn } from '../shared/domain/lpn.ts';
import type { CartSlot, PickLine } from '../shared/domain/pick-list.ts';
import type { ProductCard } from '../shared/domain/product.ts';
import type { PickWork, TaskOf } from '../shared/domain/task.ts';
import { aClaimedTask } from './task-rows.ts';

/* A small pick list and the codes that are printed on its floor. */

/** GTIN-14 of the `n`th product of the test company. */
export function gtin(n: number): string {
  const body = `0400000${String(n).padStart(6, '0')}`;
  return body + checkDigit(body);
}

/** The `n`th tote of the site's printed block. */
export const tote = (n: number): string => makeLpn('tote', 1, n + 100) ?? tote(n + 20);

const untracked = { lot: false, expiry: false, serial: false };

/** Oat milk and the like: single pieces, and cases of 12. */
export const aProduct = (n: number, given: Partial<ProductCard> = {}): ProductCard => ({
  productId: `P-${1000 + n}`,
  name: `Product ${n}`,
  barcodes: [
    { code: gtin(n), level: 'each', quantity: 1 },
    { code: gtin(n + 500), level: 'case', quantity: 12 },
  ],
  tracking: untracked,
  hazardClass: null,
  imageUrl: null,
  ...given,
});

/** The `n`th line: 3 pieces of product n at `A-0n-01-1` for the first order. */
export const aPickLine = (n: number, given: Partial<PickLine> = {}): PickLine => ({
  pickLineId: `L-${n}`,
  orderLineId: `${given.orderId ?? 'SO-100001'}/${n}`,
  orderId: 'SO-100001',
  locationId: `A-0${n}-01-1`,
  zone: 'ambient',
  checkDigits: String(10 + n),
  metres: 4,
  product: aProduct(n),
  lot: null,
  expiry: null,
  serial: null,
  owner: 'own',
  condition: 'available',
  lotDemanded: false,
  placeMustBeScanned: false,
  quantity: 3,
  picked: 0,
  short: 0,
  status: 'open',
  ...given,
});

/** A list of those lines with a slot for each of their orders. */
export function aPickTask(lines: PickLine[], given: Partial<TaskOf<'pick'>> = {}): TaskOf<'pick'> {
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))].sort();
  const slots = orderIds.map(aSlot);
  const work: PickWork = { kind: 'pick', slots, lines, metres: 40 };
  return aClaimedTask(work, { shipBy: '2026-11-21T16:00:00.000Z', ...given });
}

const aSlot = (orderId: string, index: number): CartSlot => ({
  slot: index + 1,
  orderId,
  customer: `Customer ${index + 1}`,
  priority: 3,
  shipBy: '2026-11-21T16:00:00.000Z',
});

export const dropPlaces = [
  { locationId: 'PACK-1', checkDigits: '71' },
  { locationId: 'PACK-2', checkDigits: '72' },
  { locationId: 'CONV-1', checkDigits: '71' },
];

/** GS1 DataMatrix of a product with what is printed on it; a date is `YYMMDD`. */
export function gs1(
  n: number,
  { lot, expiry, serial }: { lot?: string; expiry?: string; serial?: string },
): string {
  const date = expiry === undefined ? '' : `17${expiry}`;
  const batch = lot === undefined ? '' : `10${lot}${serial === undefined ? '' : '\u001d'}`;
  return `]d201${gtin(n)}${date}${batch}${serial === undefined ? '' : `21${serial}`}`;
}
