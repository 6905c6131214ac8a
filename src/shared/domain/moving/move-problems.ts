import { setState, sound, step, type Turn } from '../turn/turn.ts';
import { askAmount, dismiss, recordMissing, reportDamage, type Report } from './enter-amount.ts';
import { goodsInWork } from './hold.ts';
import type { MoveState } from './move-state.ts';
import { say } from './move-texts.ts';

/** What an operator can say is wrong, in the order it is offered. */
export const moveProblems = ['damaged', 'wrong_contents', 'goods_missing', 'set_aside'] as const;
export type MoveProblem = (typeof moveProblems)[number];

export const problemsOf = (state: MoveState): MoveProblem[] =>
  moveProblems.filter((problem) => isPossible(state, problem));

function isPossible({ hold }: MoveState, problem: MoveProblem): boolean {
  const goods = hold && goodsInWork(hold);
  switch (problem) {
    case 'damaged':
      return goods !== null && goods.condition !== 'damaged';
    case 'wrong_contents':
    case 'goods_missing':
      return goods !== null && goods.quantity > 0;
    case 'set_aside':
      return hold !== null;
  }
}

/** What a problem leads to: a number, or empty hands. */
export function chooseProblem(turn: Turn<MoveState>, problem: MoveProblem, report: Report): Turn<MoveState> {
  const closed = dismiss(turn);
  if (!isPossible(turn.run.state, problem)) return sound(closed, 'error');
  switch (problem) {
    case 'damaged':
      return reportDamage(closed, report);
    case 'wrong_contents':
      return askAmount(closed, 'counted');
    case 'goods_missing':
      return leaveEmpty(recordMissing(closed));
    case 'set_aside':
      return say(step(closed, { hold: null, whole: null }), 'warning', 'set_aside', {});
  }
}

/** Nothing is carried of goods that turned out not to be there. */
export function leaveEmpty(turn: Turn<MoveState>): Turn<MoveState> {
  const { hold, whole } = turn.run.state;
  const isEmpty = hold !== null && whole === null && hold.on === null && hold.choices === null;
  return isEmpty ? setState(turn, { hold: null }) : turn;
}
