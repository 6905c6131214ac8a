import type { MovementBody } from '../movement.ts';
import { locationPlace, lpnPlace, type Place, placeName } from '../place.ts';
import type { Product } from '../product.ts';
import { record, setState, sound, step, type Turn } from '../turn/turn.ts';
import { chooseByScan, meantBy } from './choose-goods.ts';
import { bodyOfGoods, type Goods } from './goods.ts';
import { amountInHand, goodsInWork, type Hold, serialsInHand } from './hold.ts';
import type { MoveState } from './move-state.ts';
import { say } from './move-texts.ts';
import { fillOf } from './place-fill.ts';
import { brokenByMove } from './place-rules.ts';
import type { Reason } from './reason.ts';
import type { Seen, SeenOf } from './seen.ts';

type MoveTurn = Turn<MoveState>;

/** A scan with something in hand: the place or the container it goes to, or which goods of the container are meant. */
export function bringTo(turn: MoveTurn, seen: Seen, products: readonly Product[]): MoveTurn {
  const { hold, whole } = turn.run.state;
  if (!hold) return turn;
  switch (seen.kind) {
    case 'place':
      return toPlace(turn, hold, seen, products);
    case 'unit':
      return toUnit(turn, hold, seen);
    case 'product':
      return whole === null && hold.on !== null && meantBy(hold, seen).includes(hold.on)
        ? say(turn, 'success', 'have_it_already', {})
        : takeOut(turn, hold, seen);
    case 'digits':
      return say(turn, 'error', 'place_not_digits', {}, { scanned: seen.thing });
    case 'markings':
    case 'text':
    case 'other':
      return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing });
  }
}

/** Goods of a container that are to go alone: the container stays where it is. */
function takeOut(turn: MoveTurn, hold: Hold, seen: SeenOf<'product'>): MoveTurn {
  if (meantBy(hold, seen).length === 0) return say(turn, 'error', 'wrong_scan', {}, { scanned: seen.thing });
  return chooseByScan(step(turn, { whole: null }), { ...hold, on: null }, seen);
}

function toPlace(turn: MoveTurn, hold: Hold, seen: SeenOf<'place'>, products: readonly Product[]): MoveTurn {
  const { locationId, location } = seen;
  const to = locationPlace(locationId);
  if (to === placeNow(turn.run.state, hold)) return say(turn, 'error', 'same_place', { place: locationId });
  const broken = location ? brokenThere(turn.run.state, hold, seen, products) : [unknownPlace];
  const at = location
    ? { locationId, aisle: location.aisle, metres: location.aisleMetres }
    : turn.run.state.at;
  return arriveAt(setState(turn, { at }), hold, { to, seen, broken });
}

const unknownPlace: Reason = { key: 'unknown', values: {} };

const placeNow = ({ whole }: MoveState, { from }: Hold): Place | null => (whole ? whole.at : from);

function toUnit(turn: MoveTurn, hold: Hold, { lpn, container, ...seen }: SeenOf<'unit'>): MoveTurn {
  if (lpn === hold.lpn) return say(turn, 'success', 'have_it_already', {});
  const to = lpnPlace(lpn);
  if (turn.run.state.whole && hold.lpn !== null && container?.place === lpnPlace(hold.lpn))
    return say(turn, 'error', 'into_itself', {}, { scanned: seen.thing });
  const broken: Reason[] = container ? [] : [{ key: 'unknown_unit', values: {} }];
  return arriveAt(turn, hold, { to, seen: { ...seen, lpn, container }, broken });
}

/** All that is carried, with as many as are carried. */
function carriedGoods({ whole }: MoveState, hold: Hold): [Goods, number][] {
  const goods = goodsInWork(hold);
  if (whole) return hold.goods.map((one) => [one, one.quantity]);
  return goods ? [[goods, amountInHand(hold)]] : [];
}

/** Room is reckoned for all of it together; what else speaks against the place is said once. */
function brokenThere(
  state: MoveState,
  hold: Hold,
  { location, contents }: SeenOf<'place'>,
  products: readonly Product[],
): Reason[] {
  if (!location) return [];
  const productOf = (productId: string) => products.find((product) => product.productId === productId);
  let place = fillOf(location, contents, productOf);
  const broken = new Map<string, Reason>();
  for (const [goods, quantity] of carriedGoods(state, hold)) {
    for (const reason of brokenByMove(place, goods, quantity)) broken.set(reason.key, reason);
    const { cubicMm = 0, grams = 0 } = goods.product.size ?? {};
    place = {
      ...place,
      cubicMm: place.cubicMm + quantity * cubicMm,
      grams: place.grams + quantity * grams,
    };
  }
  return [...broken.values()];
}

type Arrival = { to: Place; seen: Seen; broken: Reason[] };

function arriveAt(turn: MoveTurn, hold: Hold, { to, seen, broken }: Arrival): MoveTurn {
  const scanned = setState(turn, { hold: { ...hold, scans: [...hold.scans, seen.scan] } });
  if (broken.length === 0) return setDown(scanned, to, broken);
  const asked = setState(scanned, { question: { place: to, raw: seen.scan.raw, broken } });
  return sound(asked, 'warning');
}

/** A scan while a place is in question: the same code once more is yes, any other target is asked about instead. */
export function answerTarget(turn: MoveTurn, seen: Seen, products: readonly Product[]): MoveTurn {
  const { question } = turn.run.state;
  if (question && seen.scan.raw === question.raw) return confirmTarget(turn);
  return bringTo(setState(turn, { question: null }), seen, products);
}

/** Yes: it was put there, whatever speaks against it. */
export function confirmTarget(turn: MoveTurn): MoveTurn {
  const { question } = turn.run.state;
  return question ? setDown(turn, question.place, question.broken) : turn;
}

function setDown(turn: MoveTurn, to: Place, broken: readonly Reason[]): MoveTurn {
  const { state } = turn.run;
  const { hold, whole } = state;
  const goods = hold && goodsInWork(hold);
  if (!hold || (!whole && !goods)) return turn;
  const about: MovementBody =
    whole || !goods
      ? { ...(hold.lpn === null ? {} : { lpn: hold.lpn }), ...(whole?.at ? { from: whole.at } : {}) }
      : { ...bodyOfGoods(goods, amountInHand(hold), serialsInHand(hold)), from: hold.from };
  const rules = broken.length > 0 ? { brokenRules: broken.map(({ key }) => key) } : {};
  const recorded = record(turn, { type: 'move', body: { ...about, to, ...rules, scans: hold.scans } });
  const left = setState(recorded, {
    hold: null,
    whole: null,
    question: null,
    aside: null,
    moved: state.moved + 1,
  });
  const place = placeName(to);
  return whole || !goods
    ? say(left, 'success', 'unit_moved', { lpn: hold.lpn ?? '', place })
    : say(left, 'success', 'goods_moved', {
        quantity: amountInHand(hold),
        product: goods.product.name,
        place,
      });
}
