import { bodyOfGoods } from '../moving/goods.ts';
import { amountInHand, goodsInWork, type Hold, holdWithout, serialsInHand } from '../moving/hold.ts';
import type { Reason } from '../moving/reason.ts';
import { locationPlace } from '../place.ts';
import { record, setState, type Turn } from '../turn/turn.ts';
import { goOn } from './go-on.ts';
import { likelyReason, type OtherPlaceReason, proposed, type PutawayState } from './putaway-state.ts';
import { say } from './putaway-texts.ts';
import { type StorageIndex, storageWith } from './storage-index.ts';

type PutawayTurn = Turn<PutawayState>;

/** Records that what is carried lies at the place, and goes on to what comes next. */
export function setDown(
  turn: PutawayTurn,
  locationId: string,
  broken: readonly Reason[],
  reason: OtherPlaceReason | null,
  storage: StorageIndex,
): PutawayTurn {
  const { state } = turn.run;
  const { hold } = state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return turn;
  const quantity = amountInHand(hold);
  const serials = serialsInHand(hold);
  const body = {
    ...bodyOfGoods(goods, quantity, serials),
    ...(hold.lpn === null ? {} : { lpn: hold.lpn }),
    from: hold.from,
    to: locationPlace(locationId),
    ...otherPlaceThan(state, locationId, reason),
    ...(broken.length > 0 ? { brokenRules: broken.map(({ key }) => key) } : {}),
    scans: hold.scans,
  };
  const recorded = record(turn, { type: 'putaway', body });
  const left = setState(recorded, {
    hold: withoutCarried(hold, quantity, serials),
    placed: state.placed + 1,
  });
  const values = { quantity, product: goods.product.name, place: locationId };
  const target = proposed(state);
  const said =
    target === null || target.locationId === locationId
      ? say(left, 'success', 'put_away', values)
      : say(left, 'warning', 'put_elsewhere', values);
  return goOn(said, storageWith(storage, locationId, goods, quantity), goods);
}

/** What was proposed first for these goods, and why they lie elsewhere. */
function otherPlaceThan(state: PutawayState, locationId: string, reason: OtherPlaceReason | null) {
  const first = (state.refused ?? proposed(state))?.locationId ?? locationId;
  if (first === locationId) return {};
  return {
    proposed: locationPlace(first),
    reason: reason ?? state.refused?.reason ?? likelyReason,
  };
}

/** The scans of the unit stand for all goods in it; those of a place only for what was put there. */
const withoutCarried = (hold: Hold, quantity: number, serials: readonly string[]): Hold => ({
  ...holdWithout(hold, quantity, serials),
  scans: hold.scans.slice(0, 1),
});
