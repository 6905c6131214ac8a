import { meantBy } from '../moving/choose-goods.ts';
import type { Goods } from '../moving/goods.ts';
import { amountInHand, goodsInWork, workOn } from '../moving/hold.ts';
import { fillOf, type ProductOf } from '../moving/place-fill.ts';
import { brokenRules } from '../moving/place-rules.ts';
import type { Reason } from '../moving/reason.ts';
import type { Seen, SeenOf } from '../moving/seen.ts';
import { locationPlace } from '../place.ts';
import { setState, sound, step, type Turn } from '../turn/turn.ts';
import type { Surroundings } from './identify-goods.ts';
import { offerPlaces } from './offer-places.ts';
import { type OtherPlaceReason, proposed, type PutawayState } from './putaway-state.ts';
import { say } from './putaway-texts.ts';
import { setDown } from './set-down.ts';
import type { StorageIndex } from './storage-index.ts';

type PutawayTurn = Turn<PutawayState>;

/** A scan with goods in hand: the place that is proposed, its check digits, or another place. */
export function provePlace(turn: PutawayTurn, seen: Seen, around: Surroundings): PutawayTurn {
  const target = proposed(turn.run.state);
  const expected = target ? { expected: { kind: 'place', name: target.locationId } as const } : {};
  const things = { scanned: seen.thing, ...expected };
  switch (seen.kind) {
    case 'place':
      return locationPlace(seen.locationId) === turn.run.state.hold?.from
        ? say(turn, 'error', 'wrong_scan', {}, things)
        : placeNamed(turn, seen, seen.locationId, around);
    case 'digits':
      if (target === null) return say(turn, 'error', 'place_not_digits', {}, things);
      return seen.digits === target.checkDigits
        ? placeNamed(turn, seen, target.locationId, around)
        : say(turn, 'error', 'wrong_digits', {}, things);
    case 'unit':
      return seen.lpn === turn.run.state.hold?.lpn
        ? say(turn, 'success', 'have_it_already', {})
        : say(turn, 'error', 'wrong_scan', {}, things);
    case 'product':
      return otherGoods(turn, seen, around.storage) ?? say(turn, 'error', 'wrong_scan', {}, things);
    case 'markings':
    case 'text':
    case 'other':
      return say(turn, 'error', 'wrong_scan', {}, things);
  }
}

/** Of several goods in a unit the operator may take another one first; null for a product that is not in it. */
function otherGoods(turn: PutawayTurn, seen: SeenOf<'product'>, storage: StorageIndex): PutawayTurn | null {
  const { hold } = turn.run.state;
  const meant = hold ? meantBy(hold, seen) : [];
  const [first] = meant;
  if (!hold || first === undefined) return null;
  if (hold.on !== null && meant.includes(hold.on)) return say(turn, 'success', 'have_it_already', {});
  const taken = step(turn, { hold: workOn(hold, first), isPart: false, refused: null });
  return say(offerPlaces(taken, storage), 'success', 'goods_found', { product: seen.thing.name });
}

function placeNamed(turn: PutawayTurn, seen: Seen, locationId: string, around: Surroundings): PutawayTurn {
  const { state } = turn.run;
  const goods = state.hold && goodsInWork(state.hold);
  if (!state.hold || !goods) return turn;
  const target = proposed(state);
  const isFree = target === null && state.refused === null;
  const broken = brokenAt(locationId, goods, amountInHand(state.hold), seen, around);
  const hold = { ...state.hold, scans: [...state.hold.scans, seen.scan] };
  const at = pointOf(locationId, seen, around.storage);
  const there = setState(turn, { hold, at: at ?? state.at });
  if (broken.length === 0 && (isFree || target?.locationId === locationId))
    return setDown(there, locationId, broken, null, around.storage);
  const asked = setState(there, { question: { place: locationId, raw: seen.scan.raw, broken } });
  return sound(asked, 'warning');
}

/** What speaks against the place, by what the device knows of it; of a place it does not know, that it does not. */
function brokenAt(
  locationId: string,
  goods: Goods,
  quantity: number,
  seen: Seen,
  { storage, products }: Surroundings,
): Reason[] {
  const productOf = (productId: string) => products.find((product) => product.productId === productId);
  const told = (reason: Reason) => (reason.key === 'other_home' ? withName(reason, productOf) : reason);
  const stored = storage.places.get(locationId);
  if (stored) return brokenRules(stored, goods, quantity).map(told);
  if (seen.kind !== 'place' || seen.location === null) return [{ key: 'unknown', values: {} }];
  return brokenRules(fillOf(seen.location, seen.contents, productOf), goods, quantity).map(told);
}

/** Whose pick face it is, by the name that operators know; by its id where the device does not know the product. */
function withName(reason: Reason, productOf: ProductOf): Reason {
  const name = productOf(String(reason.values.product))?.name;
  return name === undefined ? reason : { ...reason, values: { product: name } };
}

function pointOf(locationId: string, seen: Seen, storage: StorageIndex): PutawayState['at'] {
  const known = seen.kind === 'place' ? seen.location : null;
  const location = known ?? storage.places.get(locationId)?.location;
  return location ? { locationId, aisle: location.aisle, metres: location.aisleMetres } : null;
}

/** A scan while a place is in question: the same code once more is yes, any other place is asked about instead. */
export function answerPlace(turn: PutawayTurn, seen: Seen, around: Surroundings): PutawayTurn {
  const { question } = turn.run.state;
  if (!question) return turn;
  if (seen.scan.raw === question.raw) return confirmPlace(turn, null, around.storage);
  return provePlace(setState(turn, { question: null }), seen, around);
}

/**
 * Yes: the goods were put there. `reason` is why not where it was proposed; a place scanned once more without a word is
 * the better one, unless the proposed one was turned down before.
 */
export function confirmPlace(
  turn: PutawayTurn,
  reason: OtherPlaceReason | null,
  storage: StorageIndex,
): PutawayTurn {
  const { question } = turn.run.state;
  if (!question) return turn;
  const closed = setState(turn, { question: null });
  return setDown(closed, question.place, question.broken, reason, storage);
}
