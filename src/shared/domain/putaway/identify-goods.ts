import type { Product } from '../product.ts';
import type { Stock } from '../stock.ts';
import { chooseByScan, isOfProduct } from '../moving/choose-goods.ts';
import { type Goods, goodsOfStock, isSameKind } from '../moving/goods.ts';
import { type Hold, holdOf } from '../moving/hold.ts';
import type { Seen, SeenOf } from '../moving/seen.ts';
import { locationPlace, lpnPlace, placeName, type Place } from '../place.ts';
import { setState, step, type Turn } from '../turn/turn.ts';
import { offerPlaces, workOnNearest } from './offer-places.ts';
import type { PutawayState } from './putaway-state.ts';
import { say } from './putaway-texts.ts';
import type { StorageIndex } from './storage-index.ts';

/** What the device knows about a scan beyond its name. */
export type Surroundings = {
  storage: StorageIndex;
  /** Products of whatever lies where was scanned. */
  products: readonly Product[];
  /** Where a scanned product lies outside of the storage: at docks, stations and the like. */
  lying: readonly Stock[];
};

type PutawayTurn = Turn<PutawayState>;

/** The first scan: a unit, a product, or the place where loose goods lie. */
export function identifyGoods(turn: PutawayTurn, seen: Seen, around: Surroundings): PutawayTurn {
  switch (seen.kind) {
    case 'unit':
      return identifyUnit(turn, seen, around);
    case 'place':
      return identifyPlace(turn, seen, around);
    case 'product':
      return identifyProduct(turn, seen, around);
    case 'digits':
    case 'markings':
    case 'text':
    case 'other':
      return say(turn, 'error', 'wrong_unit', {}, { scanned: seen.thing, ...expectedBy(turn.run.state) });
  }
}

const expectedBy = ({ expected }: PutawayState) => {
  if (!expected) return {};
  const { lpn, from, goods } = expected;
  if (lpn !== null) return { expected: { kind: 'container', name: lpn } as const };
  const name = goods[0]?.product.name;
  return name === undefined
    ? { expected: { kind: 'place', name: placeName(from) } as const }
    : { expected: { kind: 'product', name } as const };
};

function identifyUnit(turn: PutawayTurn, seen: SeenOf<'unit'>, around: Surroundings): PutawayTurn {
  const { expected } = turn.run.state;
  const { lpn, scan } = seen;
  if (expected && expected.lpn !== lpn)
    return say(turn, 'error', 'wrong_unit', {}, { scanned: seen.thing, ...expectedBy(turn.run.state) });
  const known = goodsOfStock(seen.contents, around.products);
  const goods = known.length > 0 ? known : (expected?.goods ?? []);
  const hold = holdOf({ lpn, from: lpnPlace(lpn), goods, scans: [scan] });
  if (goods.length === 0) {
    const asked = step(turn, { hold: { ...hold, choices: [] } });
    return say(asked, 'warning', seen.container ? 'unit_empty' : 'unit_unknown', { lpn });
  }
  const taken = workOnNearest(step(turn, { hold }), around.storage);
  const order = seen.container?.orderId ?? null;
  if (order !== null) return say(taken, 'warning', 'unit_of_order', { lpn, order });
  return goods.some(({ condition }) => condition === 'inspection')
    ? say(taken, 'warning', 'waits_for_check', { lpn })
    : say(taken, 'success', 'unit_found', { lpn });
}

/** Loose goods lie there: which of them, says the next scan. Where a unit is expected, the way to it is right. */
function identifyPlace(turn: PutawayTurn, seen: SeenOf<'place'>, around: Surroundings): PutawayTurn {
  const { locationId, location, scan } = seen;
  const { expected } = turn.run.state;
  const at = location ? { locationId, aisle: location.aisle, metres: location.aisleMetres } : null;
  const there = setState(turn, { at });
  const place = locationPlace(locationId);
  if (expected && expected.from !== place) {
    const things = {
      scanned: seen.thing,
      expected: { kind: 'place', name: placeName(expected.from) } as const,
    };
    return say(there, 'error', 'wrong_unit', {}, things);
  }
  if (expected && expected.lpn !== null) return say(there, 'success', 'unit_here', { place: locationId });
  const known = goodsOfStock(seen.contents, around.products);
  const goods = expected ? dueOf(expected.goods, known) : known;
  const choices = goods.map((_, index) => index);
  const hold = holdOf({ lpn: null, from: place, goods, choices, scans: [scan] });
  const found = step(there, { hold });
  return goods.length > 0
    ? say(found, 'success', 'place_found', { place: locationId })
    : say(found, 'warning', 'nothing_known', { place: locationId });
}

/** What a task wants brought away, as far as it still lies there; all of it where the device knows nothing. */
export function dueOf(wanted: readonly Goods[], known: readonly Goods[]): Goods[] {
  return wanted.flatMap((goods) => {
    const there = known.find((one) => isSameKind(one, goods));
    if (known.length > 0 && !there) return [];
    return [{ ...goods, quantity: Math.min(goods.quantity, there?.quantity ?? goods.quantity) }];
  });
}

/** A loose product without its place: where the task says, else where it is the only one waiting. */
function identifyProduct(turn: PutawayTurn, seen: SeenOf<'product'>, around: Surroundings): PutawayTurn {
  const { expected } = turn.run.state;
  if (expected) {
    const isMeant = expected.lpn === null && expected.goods.some((goods) => isOfProduct(goods, seen));
    if (!isMeant)
      return say(turn, 'error', 'wrong_unit', {}, { scanned: seen.thing, ...expectedBy(turn.run.state) });
    return takeLoose(turn, holdOf({ lpn: null, from: expected.from, goods: expected.goods }), seen, around);
  }
  const places = [...new Set(around.lying.map(({ place }) => place))];
  const [only] = places;
  if (only === undefined || places.length > 1)
    return say(turn, 'warning', 'place_first', { product: seen.thing.name });
  return takeLoose(turn, looseAt(only, around), seen, around);
}

const looseAt = (place: Place, { lying, products }: Surroundings): Hold =>
  holdOf({ lpn: null, from: place, goods: goodsOfStock(lying, products) });

/** Names loose goods by scan, and finds their place if that is enough. */
export function takeLoose(turn: PutawayTurn, hold: Hold, seen: Seen, around: Surroundings): PutawayTurn {
  return settleChoice(chooseByScan(step(turn, { hold }), hold, seen), around.storage);
}

/** Once the goods are known: loose ones come alone unless a task names others too, and their place is looked for. */
export function settleChoice(turn: PutawayTurn, storage: StorageIndex): PutawayTurn {
  const { hold, expected } = turn.run.state;
  if (!hold || hold.on === null || hold.choices !== null) return turn;
  const chosen = hold.goods[hold.on];
  const isAlone = hold.lpn === null && !expected && chosen;
  const settled = isAlone ? { ...hold, goods: [chosen], on: 0 } : hold;
  return offerPlaces(setState(turn, { hold: settled, isPart: false, refused: null }), storage);
}
