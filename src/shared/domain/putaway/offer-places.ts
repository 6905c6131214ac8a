import type { Goods } from '../moving/goods.ts';
import { goodsInWork, type Hold, workOn } from '../moving/hold.ts';
import { setState, type Turn } from '../turn/turn.ts';
import type { Proposal } from './proposal.ts';
import { proposePlaces } from './propose-places.ts';
import type { PutawayState } from './putaway-state.ts';
import type { StorageIndex } from './storage-index.ts';

/** The next few are enough: places that are turned down are proposed anew without them. */
const kept = 4;

/** Finds the places for the goods in work. Unless the operator said how many, as many are carried as fit there. */
export function offerPlaces(turn: Turn<PutawayState>, storage: StorageIndex): Turn<PutawayState> {
  const { state } = turn.run;
  const goods = state.hold && goodsInWork(state.hold);
  if (!state.hold || !goods) return setState(turn, { offers: [], isPart: false });
  const offers = placesFor(state, goods, storage);
  return setState(turn, { offers, hold: holdAsFits(state, state.hold, goods, offers) });
}

function placesFor(state: PutawayState, goods: Goods, storage: StorageIndex): Proposal[] {
  const { at, turnedDown, hold } = state;
  const quantity = state.isPart ? (hold?.quantity ?? goods.quantity) : goods.quantity;
  const without = new Set(turnedDown.map(({ locationId }) => locationId));
  return proposePlaces({ goods: { ...goods, quantity }, storage, at, without }).slice(0, kept);
}

/** Goods of which nothing was known are as many as the operator said; all others go on with their rest. */
function holdAsFits({ isPart }: PutawayState, hold: Hold, goods: Goods, [best]: readonly Proposal[]): Hold {
  if (goods.quantity === 0) return hold;
  const wanted = isPart ? (hold.quantity ?? goods.quantity) : goods.quantity;
  const carried = best ? Math.min(wanted, best.fits) : wanted;
  const quantity = carried === goods.quantity ? null : carried;
  return hold.quantity === quantity ? hold : { ...hold, quantity, serials: [] };
}

/** After a number was keyed in: the places for as many, where that was taken. */
export function settleAmount(
  before: Turn<PutawayState>,
  turn: Turn<PutawayState>,
  storage: StorageIndex,
): Turn<PutawayState> {
  const { hold } = turn.run.state;
  if (hold === before.run.state.hold || !hold) return turn;
  return offerPlaces(setState(turn, { isPart: hold.quantity !== null }), storage);
}

/** Of several goods in one unit the one whose place is nearest comes next. */
export function workOnNearest(turn: Turn<PutawayState>, storage: StorageIndex): Turn<PutawayState> {
  const { hold } = turn.run.state;
  if (!hold) return turn;
  const walks = hold.goods.map((goods) => {
    const [best] = placesFor({ ...turn.run.state, isPart: false }, goods, storage);
    return best?.metres ?? Number.MAX_SAFE_INTEGER;
  });
  const nearest = walks.indexOf(Math.min(...walks));
  const next = setState(turn, { hold: workOn(hold, Math.max(0, nearest)), isPart: false, refused: null });
  return offerPlaces(next, storage);
}
