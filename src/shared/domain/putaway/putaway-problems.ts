import {
  dismiss,
  recordMissing,
  reportDamage,
  askAmount,
  countBody,
  type Report,
} from '../moving/enter-amount.ts';
import { goodsInWork } from '../moving/hold.ts';
import { lpnPlace } from '../place.ts';
import { finish, handOver, pause } from '../turn/task-steps.ts';
import { end, record, setState, sound, step, type Turn } from '../turn/turn.ts';
import { emptyHanded, goOn } from './go-on.ts';
import { offerPlaces } from './offer-places.ts';
import { type OtherPlaceReason, positionOf, proposed, type PutawayState } from './putaway-state.ts';
import { say } from './putaway-texts.ts';
import type { StorageIndex } from './storage-index.ts';

/** What an operator can say is wrong, in the order it is offered. */
export const putawayProblems = [
  'place_full',
  'place_blocked',
  'place_not_found',
  'damaged',
  'wrong_contents',
  'goods_missing',
  'unit_missing',
  'set_aside',
  'pause',
  'hand_over',
] as const;
export type PutawayProblem = (typeof putawayProblems)[number];

/** What can be said where the run stands; nothing else is offered or taken. */
export const problemsOf = (turn: Pick<Turn<PutawayState>, 'run'>): PutawayProblem[] =>
  putawayProblems.filter((problem) => isPossible(turn, problem));

function isPossible({ run }: Pick<Turn<PutawayState>, 'run'>, problem: PutawayProblem): boolean {
  const { state } = run;
  const goods = state.hold && goodsInWork(state.hold);
  const isPlacing = positionOf({ ...state, aside: null, question: null }) === 'placing';
  switch (problem) {
    case 'place_full':
    case 'place_blocked':
    case 'place_not_found':
      return isPlacing && proposed(state) !== null;
    case 'damaged':
      return goods !== null && goods.condition !== 'damaged';
    case 'wrong_contents':
    case 'goods_missing':
      return goods !== null && goods.quantity > 0;
    case 'unit_missing':
      return state.hold === null && state.expected !== null;
    case 'set_aside':
      return state.hold !== null;
    case 'pause':
      return run.task !== null && state.lost === null;
    case 'hand_over':
      return run.task !== null && state.lost === null && state.hold === null;
  }
}

const refusals = {
  place_full: 'full',
  place_blocked: 'blocked',
  place_not_found: 'not_reachable',
} as const satisfies Partial<Record<PutawayProblem, OtherPlaceReason>>;

/** What a problem leads to: the next proposal, a number, or the end of the unit. */
export function chooseProblem(
  turn: Turn<PutawayState>,
  problem: PutawayProblem,
  storage: StorageIndex,
  report: Report,
): Turn<PutawayState> {
  if (!isPossible(turn, problem)) return sound(dismiss(turn), 'error');
  const closed = dismiss(turn);
  switch (problem) {
    case 'place_full':
    case 'place_blocked':
    case 'place_not_found':
      return refusePlace(closed, refusals[problem], storage);
    case 'damaged':
      return settleReport(reportDamage(closed, report), storage);
    case 'wrong_contents':
      return askAmount(closed, 'counted');
    case 'goods_missing':
      return settleReport(recordMissing(closed), storage);
    case 'unit_missing':
      return reportUnitMissing(closed);
    case 'set_aside':
      return setAside(closed);
    case 'pause':
      return pause(closed);
    case 'hand_over':
      return handOver(closed);
  }
}

/** After goods turned out broken, missing or other than said: what is left of them gets its places anew. */
export function settleReport(turn: Turn<PutawayState>, storage: StorageIndex): Turn<PutawayState> {
  if (turn.drafts.length === 0) return turn;
  return goOn(setState(turn, { isPart: false }), storage, null);
}

/** More than so many turned-down places are not remembered. */
const mostTurnedDown = 30;

function refusePlace(
  turn: Turn<PutawayState>,
  reason: OtherPlaceReason,
  storage: StorageIndex,
): Turn<PutawayState> {
  const { state } = turn.run;
  const target = proposed(state);
  if (!target) return turn;
  const refusal = { locationId: target.locationId, reason };
  const turnedDown = [...state.turnedDown, refusal].slice(-mostTurnedDown);
  const refused = state.refused ?? refusal;
  const next = offerPlaces(step(turn, { turnedDown, refused }), storage);
  const place = proposed(next.run.state)?.locationId;
  return place === undefined
    ? say(next, 'warning', 'no_more_places', { refused: target.locationId })
    : say(next, 'warning', 'next_place', { place, refused: target.locationId });
}

/** What is left stays where it stands; a task still wants it brought away. */
function setAside(turn: Turn<PutawayState>): Turn<PutawayState> {
  const { expected, hold, lost } = turn.run.state;
  const left = expected && hold ? { ...expected, goods: hold.goods } : expected;
  const put = step(turn, { ...emptyHanded, expected: left });
  return lost === null ? say(put, 'warning', 'set_aside', {}) : end(put, lost);
}

/** The unit that the task names is not there: all that should be in it is counted as none. */
function reportUnitMissing(turn: Turn<PutawayState>): Turn<PutawayState> {
  const { expected } = turn.run.state;
  if (!expected) return turn;
  const { lpn, goods } = expected;
  const from = lpn === null ? expected.from : lpnPlace(lpn);
  const counted = goods.reduce(
    (next, one) => record(next, { type: 'count', body: countBody({ from, scans: [] }, one, 0, 'missing') }),
    turn,
  );
  return say(finish(counted), 'warning', 'unit_missing', {});
}
