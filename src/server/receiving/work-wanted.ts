import type { Container } from '../../shared/domain/container.ts';
import type { LocationType } from '../../shared/domain/location.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { Condition, Stock } from '../../shared/domain/stock.ts';

/** What is to be done with goods that lie together. */
export type WantedWork = { kind: 'putaway' | 'quality-check'; rows: readonly Stock[] };

/** Places that goods only come through: whatever lies there is to be brought on. */
const passages: readonly (LocationType | null)[] = ['dock', 'receive_station', null];

/**
 * Whether goods in this condition are at home in such a place; `null` is a place that is not known.
 *
 *   dock, receive station     nothing is
 *   quarantine                what is held or damaged
 *   reserve, pick face        what is available; what is held elsewhere belongs into quarantine
 *   pack station and the rest whatever lies there is somebody else's business
 */
export function isAtHome(type: LocationType | null, condition: Condition): boolean {
  if (passages.includes(type)) return false;
  if (type === 'quarantine') return condition !== 'available';
  return type === 'reserve' || type === 'pick_face' ? condition === 'available' : true;
}

/** Goods that wait for a check are checked first, wherever they lie; the rest is brought to its place after that. */
export function workOnGoods(rows: readonly Stock[], type: LocationType | null): WantedWork | null {
  const held = rows.filter(({ condition }) => condition === 'inspection');
  if (held.length > 0) return { kind: 'quality-check', rows: held };
  const homeless = rows.filter(({ condition }) => !isAtHome(type, condition));
  return homeless.length > 0 ? { kind: 'putaway', rows: homeless } : null;
}

/** A unit that came in and that nothing more goes into. Totes of orders and what was always here are no such units. */
export const isReceivedWhole = (unit: Container | undefined): unit is Container & { arrival: object } =>
  unit !== undefined && unit.closed && unit.orderId === null && Boolean(unit.arrival);

/** Loose goods that are one task: the pieces of one product that are alike but for their serials. */
export const figureOf = ({
  productId,
  lot,
  expiry,
  owner,
}: Pick<Stock, 'productId' | 'lot' | 'expiry' | 'owner'>): string =>
  JSON.stringify([productId, lot, expiry, owner]);

/** Where the task sends the operator: to the place where the unit stands, as far as that is known. */
export const whereUnitStands = (unit: Container, lpnItself: Place): Place => unit.place ?? lpnItself;
