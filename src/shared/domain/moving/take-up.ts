import { locationPlace, lpnPlace } from '../place.ts';
import type { Product } from '../product.ts';
import { setState, step, type Turn } from '../turn/turn.ts';
import { goodsOfStock } from './goods.ts';
import { holdOf } from './hold.ts';
import type { MoveState } from './move-state.ts';
import { say } from './move-texts.ts';
import type { Seen, SeenOf } from './seen.ts';

type MoveTurn = Turn<MoveState>;

/** The first scan: a container that goes as it is, or the place that goods are taken from. */
export function takeUp(turn: MoveTurn, seen: Seen, products: readonly Product[]): MoveTurn {
  switch (seen.kind) {
    case 'unit':
      return takeUnit(turn, seen, products);
    case 'place':
      return takeFrom(turn, seen, products);
    case 'product':
      return say(turn, 'warning', 'place_first', { product: seen.thing.name });
    case 'digits':
    case 'markings':
    case 'text':
    case 'other':
      return say(turn, 'error', 'scan_what', {}, { scanned: seen.thing });
  }
}

function takeUnit(turn: MoveTurn, seen: SeenOf<'unit'>, products: readonly Product[]): MoveTurn {
  const { lpn, container, contents, scan } = seen;
  const hold = holdOf({ lpn, from: lpnPlace(lpn), goods: goodsOfStock(contents, products), scans: [scan] });
  const taken = step(turn, { hold, whole: { at: container?.place ?? null } });
  return container
    ? say(taken, 'success', 'unit_found', { lpn })
    : say(taken, 'warning', 'unit_unknown', { lpn });
}

function takeFrom(turn: MoveTurn, seen: SeenOf<'place'>, products: readonly Product[]): MoveTurn {
  const { locationId, location, contents, scan } = seen;
  const goods = goodsOfStock(contents, products);
  const choices = goods.map((_, index) => index);
  const hold = holdOf({ lpn: null, from: locationPlace(locationId), goods, choices, scans: [scan] });
  const at = location ? { locationId, aisle: location.aisle, metres: location.aisleMetres } : null;
  const found = step(setState(turn, { at }), { hold, whole: null });
  return goods.length > 0
    ? say(found, 'success', 'place_found', { place: locationId })
    : say(found, 'warning', 'nothing_known', { place: locationId });
}
