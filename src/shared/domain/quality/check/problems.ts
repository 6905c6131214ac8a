import { end, record, setState } from '../../turn/turn.ts';
import type { CheckRun, CheckTurn } from './check-state.ts';
import { currentGoods, currentItem } from './check-view.ts';
import { openGoods } from './held-unit.ts';

/** What can be wrong, in the order it is offered. */
export const problems = ['unit_missing', 'other_quantity', 'not_checkable'] as const;
export type CheckProblem = (typeof problems)[number];

/** What an operator can want to do otherwise. */
export const detours = ['other_goods', 'pause', 'hand_over', 'stop'] as const;
export type CheckDetour = (typeof detours)[number];

export const problemsOf = (run: CheckRun): CheckProblem[] =>
  problems.filter((problem) => isPossible(run, problem));

export const detoursOf = (run: CheckRun): CheckDetour[] => detours.filter((detour) => isOpenTo(run, detour));

export function isPossible({ state }: CheckRun, problem: CheckProblem): boolean {
  const on = currentGoods(state);
  switch (problem) {
    case 'unit_missing':
      return state.unit === null && state.expected !== null;
    case 'other_quantity':
      // Between the first question and the verdict the sample is being looked at: its lot stays what it was.
      return (
        on !== null && on.goods.serials.length === 0 && (state.check === null || isVerdictDue(state.check))
      );
    case 'not_checkable':
      return currentItem(state) !== null;
  }
}

const isVerdictDue = ({ isCounted, decision }: NonNullable<CheckRun['state']['check']>): boolean =>
  isCounted && decision === null;

export function isOpenTo({ state, task, paused }: CheckRun, detour: CheckDetour): boolean {
  switch (detour) {
    case 'other_goods':
      return state.unit !== null && state.on !== null && openGoods(state.unit).length > 1;
    case 'pause':
      return !paused;
    case 'hand_over':
      return task !== null;
    case 'stop':
      return task === null;
  }
}

export const reportProblem = (turn: CheckTurn): CheckTurn => setState(turn, { aside: 'problems' });

/** The unit is not where it should be: others are to look for it. */
export const missUnit = (turn: CheckTurn): CheckTurn => {
  const body = { taskStep: 'handed_over', reason: 'unit_missing' } as const;
  const { keeps } = turn;
  return end({ ...record(turn, { type: 'task', body }), keeps }, 'handed_over');
};
