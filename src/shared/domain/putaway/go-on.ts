import { type Goods, isSameKind } from '../moving/goods.ts';
import { workOn } from '../moving/hold.ts';
import { finish } from '../turn/task-steps.ts';
import { end, setState, type Turn } from '../turn/turn.ts';
import { offerPlaces, workOnNearest } from './offer-places.ts';
import type { PutawayState } from './putaway-state.ts';
import type { StorageIndex } from './storage-index.ts';

type PutawayTurn = Turn<PutawayState>;

/**
 * After something was set down or found missing: the rest of the same goods gets the next proposal, then the other goods
 * of the unit; with nothing left the unit is done, and the task with it.
 */
export function goOn(turn: PutawayTurn, storage: StorageIndex, last: Goods | null): PutawayTurn {
  const { hold } = turn.run.state;
  if (!hold || hold.goods.length === 0) return endUnit(turn);
  if (hold.on !== null) return offerPlaces(turn, storage);
  const rest = last === null ? -1 : hold.goods.findIndex((goods) => isSameKind(goods, last));
  if (rest < 0) return workOnNearest(turn, storage);
  const next = setState(turn, { hold: workOn(hold, rest), isPart: false, refused: null });
  return offerPlaces(next, storage);
}

export const emptyHanded = {
  hold: null,
  aside: null,
  question: null,
  offers: [],
  isPart: false,
  refused: null,
} satisfies Partial<PutawayState>;

/** The unit is where it belongs. Without a task the next one may come. */
function endUnit(turn: PutawayTurn): PutawayTurn {
  const { lost } = turn.run.state;
  const empty = setState(turn, emptyHanded);
  if (lost !== null) return end(empty, lost);
  return turn.run.task === null ? empty : finish(empty);
}
