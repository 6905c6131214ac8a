import { record, setState, step } from '../turn/turn.ts';
import { openAside, withGoods } from './change-goods.ts';
import { goOn } from './go-on.ts';
import { goodsBody } from './put-in-place.ts';
import { currentGoods, damageable, homeOf, isAnythingInHand } from './return-facts.ts';
import { type ReturnRun, type ReturnTurn, say } from './return-message.ts';
import type { ReturnGoods } from './return-state.ts';

/** What an operator can say is wrong, in the order it is offered. */
export const returnProblems = [
  'place_full',
  'place_blocked',
  'place_unreachable',
  'nothing_there',
  'too_few',
  'damaged',
] as const;
export type ReturnProblem = (typeof returnProblems)[number];

/** What he can want to do otherwise. */
export const returnDetours = ['other_goods', 'pause', 'hand_over'] as const;
export type ReturnDetour = (typeof returnDetours)[number];

/** Why goods are not there. */
export const missingReasons = ['not_found', 'already_back', 'source_missing', 'said_wrong'] as const;
export type MissingReason = (typeof missingReasons)[number];

export const problemsOf = (run: ReturnRun): ReturnProblem[] =>
  returnProblems.filter((problem) => isPossible(run, problem));

export const detoursOf = (run: ReturnRun): ReturnDetour[] =>
  returnDetours.filter((detour) => isOpenTo(run, detour));

export function isPossible({ state }: ReturnRun, problem: ReturnProblem): boolean {
  const goods = currentGoods(state);
  if (!goods) return false;
  switch (problem) {
    case 'place_full':
    case 'place_blocked':
    case 'place_unreachable':
      return goods.taken && homeOf(state, goods) !== null;
    case 'nothing_there':
      return !goods.taken;
    case 'too_few':
      return (goods.quantity ?? 0) > 1;
    case 'damaged':
      return goods.condition !== 'damaged' && damageable(goods) > 0;
  }
}

export function isOpenTo({ state, task }: ReturnRun, detour: ReturnDetour): boolean {
  switch (detour) {
    case 'other_goods':
      return state.isFree && state.source !== null && !isAnythingInHand(state);
    case 'pause':
      return task !== null && state.calledOff === null;
    case 'hand_over':
      return task !== null && state.calledOff === null && !isAnythingInHand(state);
  }
}

/** What a problem leads to: a further question, the next proposal, or the record of it. */
export function chooseProblem(turn: ReturnTurn, problem: ReturnProblem): ReturnTurn {
  const goods = currentGoods(turn.run.state);
  if (!goods || !isPossible(turn.run, problem)) return openAside(turn, null);
  switch (problem) {
    case 'place_full':
    case 'place_blocked':
    case 'place_unreachable':
      return refuseHome(turn, goods, problem);
    case 'nothing_there':
      return openAside(turn, { kind: 'reason', left: 0 });
    case 'too_few':
      return openAside(turn, { kind: 'quantity', purpose: 'less' });
    case 'damaged':
      return damageable(goods) === 1
        ? recordDamage(turn, goods, 1)
        : openAside(turn, { kind: 'quantity', purpose: 'damaged' });
  }
}

/** Another place is proposed; where there is none, any will do. */
function refuseHome(turn: ReturnTurn, goods: ReturnGoods, reason: string): ReturnTurn {
  const { state } = turn.run;
  const home = homeOf(state, goods);
  if (!home) return turn;
  const refused = [...state.refused, { locationId: home.locationId, reason }];
  const next = step(turn, { refused, aside: null });
  const other = homeOf(next.run.state, goods);
  return other
    ? say(next, 'success', 'next_place', { place: other.locationId })
    : say(next, 'warning', 'any_place', {});
}

/** Damaged pieces change their condition where they are, and go to quarantine; the good ones go back first. */
export function recordDamage(turn: ReturnTurn, goods: ReturnGoods, quantity: number): ReturnTurn {
  const { goods: all, refused } = turn.run.state;
  const proven = damagedSerials(goods, quantity);
  const recorded = record(turn, {
    type: 'damage',
    body: { ...goodsBody({ ...goods, proven }), quantity, from: goods.from, toCondition: 'damaged' },
  });
  const split = splitGoods(recorded, goods, { quantity, proven });
  const isAll = split.length === 1;
  const next = setState(recorded, {
    goods: [...split, ...all.filter(({ goodsId }) => goodsId !== goods.goodsId)],
    currentId: split[0]?.goodsId ?? null,
    aside: null,
    question: null,
    refused: isAll ? [] : refused,
    due: null,
  });
  return say(next, 'warning', 'damage_recorded', { quantity, product: goods.product.name });
}

/** The good ones, if any are left, and the damaged ones with a place of their own. */
function splitGoods(
  { run }: ReturnTurn,
  goods: ReturnGoods,
  { quantity, proven }: { quantity: number; proven: string[] },
): ReturnGoods[] {
  const left = (goods.quantity ?? 0) - quantity;
  const good = { ...goods, quantity: left, proven: goods.proven.slice(0, -quantity) };
  const damaged: ReturnGoods = {
    ...goods,
    goodsId: `${goods.goodsId}-damaged-${run.mids.used}`,
    condition: 'damaged',
    quantity,
    proven,
    serials: proven,
    homes: run.state.quarantine,
  };
  return left > 0 ? [good, damaged] : [damaged];
}

/** The serials of the damaged pieces: those scanned last, or the only one that is known. */
const damagedSerials = ({ proven, serials, quantity: all }: ReturnGoods, quantity: number): string[] =>
  proven.length === 0 && quantity === all && serials.length === all ? serials : proven.slice(-quantity);

/** Fewer are there than was said: what really lies there is counted, and only that goes back. */
export function recordMissing(turn: ReturnTurn, goods: ReturnGoods, reason: MissingReason): ReturnTurn {
  const { aside, goods: all } = turn.run.state;
  if (aside?.kind !== 'reason') return turn;
  const missing = Math.max(0, (goods.quantity ?? 0) - aside.left);
  const expected = goods.there ?? goods.quantity ?? 0;
  const { condition: _all, ...body } = goodsBody({ ...goods, proven: [] });
  const recorded = record(turn, {
    type: 'count',
    body: { ...body, quantity: Math.max(0, expected - missing), expected, from: goods.from, reason },
  });
  const values = { quantity: missing, product: goods.product.name };
  if (aside.left === 0) {
    const without = all.filter(({ goodsId }) => goodsId !== goods.goodsId);
    const gone = setState(recorded, { goods: without, aside: null, due: null });
    return say(goOn(gone), 'warning', 'missing_recorded', values);
  }
  const there = expected - missing;
  const fewer = { ...goods, quantity: aside.left, there, proven: goods.proven.slice(0, aside.left) };
  return say(withGoods(recorded, fewer, { aside: null, due: null }), 'warning', 'missing_recorded', values);
}
