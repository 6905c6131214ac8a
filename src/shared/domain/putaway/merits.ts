import type { Goods } from '../moving/goods.ts';
import type { PlaceFill } from '../moving/place-fill.ts';
import { litresOf, type Reason } from '../moving/reason.ts';
import type { Location } from '../location.ts';

/** A place that breaks no rule, weighed for goods. */
export type Candidate = {
  place: PlaceFill;
  goods: Goods;
  /** Base units that find room; at most what there is. */
  fits: number;
  /** Where else the product lies or is at home. */
  whereabouts: readonly Location[];
  metres: number | null;
};

/** What can be said for a place, as keys of the texts. */
export const proposalReasons = [
  'below_minimum',
  'first_to_expire',
  'same_lot',
  'same_product',
  'zone',
  'hazard_allowed',
  'fits',
  'fits_part',
  'same_aisle',
  'same_zone',
  'empty',
  'near',
] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** What speaks for a place, or against it where negative; a reason only where it is worth saying. */
export type Merit = { points: number; reason: Reason | null };
type Judge = (candidate: Candidate) => Merit | null;

const merit = (points: number, key: ProposalReason, values: Reason['values'] = {}): Merit => ({
  points,
  reason: { key, values },
});

const heldOf = ({ place, goods }: Candidate) => place.held.get(goods.product.productId);

const isOwnPickFace = ({ place: { location }, goods }: Candidate): boolean =>
  location.type === 'pick_face' && location.homeProductId === goods.product.productId;

const isBelowMinimum = (candidate: Candidate): boolean => {
  const { minimumQuantity } = candidate.place.location;
  return minimumQuantity !== null && (heldOf(candidate)?.quantity ?? 0) < minimumQuantity;
};

/** An empty pick face stops orders: filling it comes before everything else. */
export const pickFaceBelowMinimum: Judge = (candidate) => {
  const minimum = candidate.place.location.minimumQuantity;
  if (!isOwnPickFace(candidate) || minimum === null || !isBelowMinimum(candidate)) return null;
  const quantity = heldOf(candidate)?.quantity ?? 0;
  return merit(8000, 'below_minimum', { quantity, minimum });
};

/** What expires before everything in the pick face is to be picked before it; what expires later stays in reserve. */
export const expiryFirst: Judge = (candidate) => {
  const { place, goods } = candidate;
  const soonest = heldOf(candidate)?.soonest ?? null;
  if (place.location.type !== 'pick_face' || goods.expiry === null || soonest === null) return null;
  if (goods.expiry < soonest) return merit(6000, 'first_to_expire', { expiry: goods.expiry });
  return goods.expiry === soonest ? null : { points: -3000, reason: null };
};

/** Goods are found again where they already lie. */
export const sameProduct: Judge = (candidate) => {
  const { goods } = candidate;
  const held = heldOf(candidate);
  if (!held || held.quantity <= 0) return null;
  if (goods.lot !== null && held.lots.includes(goods.lot)) return merit(3000, 'same_lot', { lot: goods.lot });
  return merit(2000, 'same_product');
};

/** A pick face that has enough is kept for what it will need; one that is nobody's is kept for newcomers. */
export const pickFaceInPeace: Judge = (candidate) =>
  candidate.place.location.type === 'pick_face' && !(isOwnPickFace(candidate) && isBelowMinimum(candidate))
    ? { points: -2500, reason: null }
    : null;

/** One walk instead of two. */
export const wholeFits: Judge = ({ place: { location, cubicMm }, goods, fits }) => {
  if (fits < goods.quantity) {
    return merit(0, 'fits_part', { fits, quantity: goods.quantity });
  }
  const litres = litresOf(cubicMm + fits * (goods.product.size?.cubicMm ?? 0));
  if (goods.product.size === null) return { points: 1500, reason: null };
  return merit(1500, 'fits', { litres, capacity: location.capacityLitres });
};

/** Different products behind one another are searched for. */
export const unmixed: Judge = ({ place: { held }, goods }) => {
  if (held.size === 0) return merit(500, 'empty');
  return held.has(goods.product.productId) ? null : { points: -800, reason: null };
};

export const nearItsLike: Judge = ({ place: { location }, whereabouts }) => {
  const others = whereabouts.filter(({ locationId }) => locationId !== location.locationId);
  if (others.some(({ aisle, zone }) => aisle === location.aisle && zone === location.zone))
    return merit(400, 'same_aisle');
  return others.some(({ zone }) => zone === location.zone)
    ? merit(200, 'same_zone', { zone: location.zone })
    : null;
};

/** Of two places that would do, the one that is filled best: large gaps are kept for large goods. */
export const fullness: Judge = ({ place: { location, cubicMm }, goods, fits }) => {
  const used = cubicMm + fits * (goods.product.size?.cubicMm ?? 0);
  const capacity = location.capacityLitres * 1e6;
  return capacity > 0
    ? { points: Math.round((300 * Math.min(used, capacity)) / capacity), reason: null }
    : null;
};

const farthest = 200;

export const nearness: Judge = ({ metres }) =>
  metres === null
    ? null
    : merit(Math.round(-2 * Math.min(metres, farthest)), 'near', { metres: Math.round(metres) });

/** Not a reason to prefer one place to another: all that are proposed have it. */
export const asDemanded: Judge = ({ place: { location }, goods: { product } }) => {
  if (product.hazardClass !== null) return merit(0, 'hazard_allowed', { class: product.hazardClass });
  return location.temperature === 'ambient' || product.temperature !== location.temperature
    ? null
    : merit(0, 'zone', { temperature: location.temperature });
};

/** In the order in which their reasons are told. */
export const judges: readonly Judge[] = [
  pickFaceBelowMinimum,
  expiryFirst,
  sameProduct,
  asDemanded,
  wholeFits,
  nearItsLike,
  unmixed,
  nearness,
  fullness,
  pickFaceInPeace,
];
